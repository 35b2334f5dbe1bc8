/** A retelling says where it was read. */
import { quote } from '../../../finding.ts';
import { isRetelling } from '../../../organization.ts';
import { completeness } from '../../completeness.ts';
import type { Rule } from '../../rule.ts';

export const retellingSources: Rule = {
  id: 'structure/sources',
  level: 'error',
  description: 'A postmortem about another organization has `sources`.',
  why: 'We were not there: a reader has to be able to see who says so, and to read it in their words.',
  example: {
    fails: `organization: Harbour Rail
`,
    passes: `organization: Harbour Rail
sources:
  - title: What stopped the ticket machines
    url: https://rail.example/ticket-machines
`,
  },
  run({ document, facts, report }) {
    const { postmortem } = document;
    if (!isRetelling(postmortem, facts.site) || (postmortem.sources ?? []).length > 0) return;
    report({
      level: completeness(document),
      place: document.place(['organization']),
      reason: `A postmortem about another organization (${quote(postmortem.organization)}) needs \`sources\`.`,
      hint: 'Add where it was read: a title and an address. Leave out `organization` for an incident of your own.',
    });
  },
};

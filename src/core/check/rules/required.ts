/** What a published postmortem and a retelling cannot do without. */
import { quote } from '../../finding.ts';
import { distance } from 'fastest-levenshtein';
import { isRetelling } from '../../organization.ts';
import type { Rule } from '../rule.ts';

export const required: Rule = {
  id: 'structure/required',
  description: 'A published postmortem of our own has `resolved`; a retelling has `sources`; a declined action has a reason.',
  run({ document, facts, report }) {
    const { postmortem } = document;
    const retelling = isRetelling(postmortem, facts.site);
    if (!retelling && postmortem.status === 'published' && !postmortem.times.resolved) {
      report({
        place: document.place(['times']),
        reason: 'A published postmortem needs `times.resolved`.',
        hint: 'Add it, or keep `status: in-review` while the incident is open.',
      });
    }
    if (retelling && (postmortem.sources ?? []).length === 0) {
      report({
        place: document.place(['organization']),
        reason: 'A postmortem about another organization needs `sources`.',
        hint: 'Add where it was read: a title and an address.',
      });
    }
    const { organization } = postmortem;
    if (retelling && organization !== undefined && isAlmost(organization, facts.site.organization)) {
      report({
        level: 'warning',
        rule: 'structure/organization-spelling',
        place: document.place(['organization']),
        reason: `${quote(organization)} is almost ${quote(facts.site.organization)}, and another name makes this a retelling.`,
        hint: 'Leave the key out for an incident of your own.',
      });
    }
    for (const [index, action] of (postmortem.actions ?? []).entries()) {
      if (action.status === 'declined' && action.reason === undefined) {
        report({
          place: document.place(['actions', index, 'status']),
          reason: `The action ${quote(action.title)} is declined without a reason.`,
          hint: 'Add `reason:` in one sentence.',
        });
      }
    }
  },
};

function isAlmost(a: string, b: string): boolean {
  const [x, y] = [a, b].map((text) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')) as [string, string];
  return x === y || (Math.min(x.length, y.length) >= 4 && distance(x, y) <= 1);
}

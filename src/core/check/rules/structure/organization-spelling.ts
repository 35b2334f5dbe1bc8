/** Our own name, spelt almost right, would make an incident of our own a retelling. */
import { distance } from 'fastest-levenshtein';
import { quote } from '../../../finding.ts';
import { isRetelling } from '../../../organization.ts';
import type { Rule } from '../../rule.ts';

export const organizationSpelling: Rule = {
  id: 'structure/organization-spelling',
  level: 'warning',
  description: 'The name of another organization is not almost our own.',
  why: 'Another name makes a postmortem a retelling, which is left out of our own figures, services and status.',
  example: {
    fails: `organization: Example Organisation
sources:
  - title: What happened to the checkout
    url: https://shop.example/checkout
`,
    passes: `organization: Example Organization
`,
  },
  partial: true,
  run({ document, facts, report }) {
    const { organization } = document.postmortem;
    const ours = facts.site.organization;
    if (organization === undefined || !isRetelling(document.postmortem, facts.site) || !isAlmost(organization, ours)) return;
    report({
      place: document.place(['organization']),
      reason: `${quote(organization)} is almost ${quote(ours)}, and another name makes this a retelling.`,
      hint: 'Leave the key out for an incident of your own.',
    });
  },
};

function isAlmost(a: string, b: string): boolean {
  const [x, y] = [a, b].map((text) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')) as [string, string];
  return x === y || (Math.min(x.length, y.length) >= 4 && distance(x, y) <= 1);
}

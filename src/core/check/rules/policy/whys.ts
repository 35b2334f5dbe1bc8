/** Incidents that are severe enough are asked why, more than once. */
import { quote } from '../../../finding.ts';
import { isAsked, policyLevel } from '../../policy.ts';
import type { Rule } from '../../rule.ts';

export const policyWhys: Rule = {
  id: 'policy/whys',
  level: 'error',
  description:
    'From the severity `policy.whys_from` on, a published postmortem of our own has the 5 Whys: `causes.whys`. Until then its author is only reminded.',
  why: 'The first answer mostly names what set the incident off. The ones behind it tell what made it possible, and that is where an action can help.',
  example: {
    site: 'policy: { whys_from: sev2 }\n',
    fails: 'status: published\nseverity: sev2\n',
    passes: `status: published
severity: sev2
causes:
  whys:
    - { why: Why did checkout fail?, because: The database could not answer all reads. }
    - { why: Why did all reads reach the database?, because: The change had emptied the cache. }
    - { why: Why could a change empty the cache?, because: Key prefixes are part of the settings and were not tested. }
`,
  },
  run({ document, facts, report }) {
    const { causes, severity } = document.postmortem;
    if ((causes?.whys ?? []).length > 0 || !isAsked(document, facts.site, facts.site.policy?.whys_from)) return;
    report({
      level: policyLevel(document),
      place: document.place(causes ? ['causes', 'whys'] : ['severity']),
      reason: `The policy asks for the 5 Whys of an incident of ${quote(severity)}.`,
      hint: 'Add them under `causes:` as `whys:`, each with `why` and `because`.',
    });
  },
};

/** Words that judge take the place of an explanation. */
import { reportBlame } from '../../blameless/report.ts';
import type { Rule } from '../../rule.ts';

export const judgement: Rule = {
  id: 'language/judgement',
  level: 'warning',
  description: 'No word judges people or makes their work look easy: "careless", "obvious", "simply", "just a typo".',
  why: 'A judgement says how the writer feels with the outcome in view. It explains nothing, and whoever was there stops telling what they saw.',
  example: {
    fails: `---

It was a careless change.
`,
    passes: `---

The change passed all its tests, and none of them covered the second region.
`,
  },
  partial: true,
  run: (context) => reportBlame('judgement', context),
};

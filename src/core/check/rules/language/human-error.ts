/** “Human error” is where the questions begin, not the answer. */
import { reportBlame } from '../../blameless/report.ts';
import type { Rule } from '../../rule.ts';

export const humanError: Rule = {
  id: 'language/human-error',
  level: 'warning',
  description: '"Human error" and "operator error" are no causes.',
  why: 'Human error is where the questions begin. As a cause it ends them, and the conditions stay in place for the next person.',
  example: {
    fails: `---

The outage was caused by human error.
`,
    passes: `---

The console showed both clusters alike, and the command asked for no confirmation.
`,
  },
  partial: true,
  run: (context) => reportBlame('human-error', context),
};

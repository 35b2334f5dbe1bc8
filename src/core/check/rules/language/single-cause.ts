/** Several things had to come together; one of them is not the cause. */
import { reportBlame } from '../../blameless/report.ts';
import type { Rule } from '../../rule.ts';

export const singleCause: Rule = {
  id: 'language/single-cause',
  level: 'warning',
  description: 'No cause stands alone: no "the root cause was" and no "sole cause".',
  why: 'Complex systems fail when several conditions meet. Where one is called the cause, the others stay, and wait for their next trigger.',
  example: {
    fails: `---

The root cause was a missing index.
`,
    passes: `---

A missing index, a slow disk and a long timeout had to come together.
`,
  },
  partial: true,
  run: (context) => reportBlame('single-cause', context),
};

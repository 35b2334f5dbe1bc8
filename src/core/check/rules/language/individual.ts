/** A postmortem names roles, not people, and above all not as the cause. */
import { reportBlame } from '../../blameless/report.ts';
import type { Rule } from '../../rule.ts';

export const individual: Rule = {
  id: 'language/individual',
  level: 'warning',
  description: 'No person with a name is the cause.',
  why: 'A name turns a story about a system into one about a person, and teaches everybody else to keep quiet. Write the role.',
  example: {
    fails: `---

Maria deleted the orders table.
`,
    passes: `---

The orders table was deleted by a clean-up step that matched more tables than it was meant for.
`,
  },
  partial: true,
  run: (context) => reportBlame('individual', context),
};

/** An incident is told as it was, not as it would have been with what is known now. */
import { reportBlame } from '../../blameless/report.ts';
import type { Rule } from '../../rule.ts';

export const counterfactual: Rule = {
  id: 'language/counterfactual',
  level: 'warning',
  description: 'What people did not do is no part of the story: no "should have", "could have", "failed to" or "if only" about people.',
  why: 'A counterfactual compares what people did with an outcome that only we know. It describes an incident that did not happen, and says nothing about why the one that did made sense at the time.',
  example: {
    fails: `---

The engineer should have checked the host name before running the command.
`,
    passes: `---

Both prompts showed the same host name when the command was run.
`,
  },
  partial: true,
  run: (context) => reportBlame('counterfactual', context),
};

/** A person is not the subject of an error: the story goes on behind the person. */
import { reportBlame } from '../../blameless/report.ts';
import type { Rule } from '../../rule.ts';

export const person: Rule = {
  id: 'language/person',
  level: 'warning',
  description: 'No person is the subject of an error: nobody "forgot", "misread" or "broke" something.',
  why: 'People will always slip. What can be changed is what made the slip easy to make, and what let it reach so far; a sentence about the person ends before it gets there.',
  example: {
    fails: `---

The operator forgot to renew the certificate.
`,
    passes: `---

Nothing reminded anybody that the certificate was about to expire.
`,
  },
  partial: true,
  run: (context) => reportBlame('person', context),
};

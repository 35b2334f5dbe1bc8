/** When somebody or something noticed. */
import { isRetelling } from '../../../organization.ts';
import type { Rule } from '../../rule.ts';

export const noDetected: Rule = {
  id: 'times/no-detected',
  level: 'warning',
  description: 'An incident of our own says when it was noticed: `times.detected`.',
  why: 'The time between the first harm and its discovery is where monitoring can improve most, and it is forgotten sooner than any other.',
  example: {
    fails: `times:
  started: 2026-03-02T10:12Z
  resolved: 2026-03-02T11:05Z
`,
    passes: `times:
  started: 2026-03-02T10:12Z
  detected: 2026-03-02T10:19Z~
  resolved: 2026-03-02T11:05Z
`,
  },
  run({ document, facts, report }) {
    const { postmortem } = document;
    if (isRetelling(postmortem, facts.site) || postmortem.times.detected) return;
    report({
      place: document.place(['times']),
      reason: '`times.detected` is not there, so nobody can tell how long it took to notice.',
      hint: 'Add it as far as it is known: `2026-03-02` is the day, and `2026-03-02T10:19Z~` is "about".',
    });
  },
};

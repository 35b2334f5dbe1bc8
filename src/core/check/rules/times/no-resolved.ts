/** A published postmortem of our own is about an incident that is over. */
import { isRetelling } from '../../../organization.ts';
import type { Rule } from '../../rule.ts';

export const noResolved: Rule = {
  id: 'times/no-resolved',
  level: 'error',
  description: 'A published postmortem of our own has `times.resolved`.',
  why: 'Without it the incident counts as open: the status page would show it as going on, and no figure could include it.',
  example: {
    fails: `status: published
times:
  started: 2026-03-02T10:12Z
  detected: 2026-03-02T10:19Z
`,
    passes: `status: published
times:
  started: 2026-03-02T10:12Z
  detected: 2026-03-02T10:19Z
  resolved: 2026-03-02T11:05Z
`,
  },
  run({ document, facts, report }) {
    const { postmortem } = document;
    if (isRetelling(postmortem, facts.site) || postmortem.status !== 'published' || postmortem.times.resolved) return;
    report({
      place: document.place(['times']),
      reason: 'A published postmortem needs `times.resolved`.',
      hint: 'Add it, or keep `status: in-review` while the incident is open.',
    });
  },
};

/** An incident that has been open for months is over, or somebody has to know. */
import { quote } from '../../../finding.ts';
import { isRetelling } from '../../../organization.ts';
import { hasClock } from '../../../partial-time.ts';
import type { Rule } from '../../rule.ts';

const MAX_DAYS = 90;
const DAY = 86_400_000;

export const openLong: Rule = {
  id: 'times/open-long',
  level: 'warning',
  description: `An incident of our own without \`times.resolved\` began at most ${MAX_DAYS} days before the day on which the archive is read.`,
  why: 'The status page shows it as going on, and its service as down, until someone says that it is over. Most often it is, and nobody wrote it down.',
  example: {
    fails: `times:
  started: 2025-11-03T08:00Z
  detected: 2025-11-03T08:04Z
`,
    passes: `times:
  started: 2025-11-03T08:00Z
  detected: 2025-11-03T08:04Z
  resolved: 2026-03
`,
  },
  run({ document, facts, report }) {
    const { postmortem } = document;
    const { started, resolved } = postmortem.times;
    // Of a published one it is an error already.
    if (resolved || postmortem.status === 'published' || isRetelling(postmortem, facts.site)) return;
    const days = Math.floor((Date.parse(facts.asOf) + DAY - started.latest) / DAY);
    if (days <= MAX_DAYS) return;
    report({
      place: document.place(['times']),
      reason: `The incident has been open for ${hasClock(started) ? '' : 'at least '}${days} days, since ${quote(started.text)}.`,
      hint: 'Is it resolved, or was it forgotten? If it is over, add `times.resolved`, as far as it is known: `2026-03` is the month.',
    });
  },
};

/** The timeline is written in the order in which things happened. */
import { quote } from '../../../finding.ts';
import { firstInstant, isAfter } from '../../../partial-time.ts';
import type { Rule } from '../../rule.ts';

export const timelineOrder: Rule = {
  id: 'timeline/order',
  level: 'error',
  description: 'Each event comes at or after the one before it.',
  why: 'A timeline is read from top to bottom, as people lived through it. An event out of order mostly has a wrong offset, or a day that was not counted on after midnight.',
  example: {
    fails: `timeline:
  - at: 2026-03-02T10:19Z
    marker: alert
    what: An alert fires for the error rate of checkout.
  - at: 2026-03-02T10:12Z
    marker: impact-started
    what: Checkout begins to answer with errors.
`,
    passes: `timeline:
  - at: 2026-03-02T10:12Z
    marker: impact-started
    what: Checkout begins to answer with errors.
  - at: 2026-03-02T11:19+01:00
    marker: alert
    what: An alert fires for the error rate of checkout.
`,
  },
  run({ document, report }) {
    const events = document.postmortem.timeline ?? [];
    // What is known to the day only may stand between two that contradict each other: each is held against the latest so far.
    let latest: number | undefined;
    for (const [index, { at }] of events.entries()) {
      const before = latest === undefined ? undefined : events[latest]?.at;
      if (before && isAfter(before, at)) {
        report({
          place: document.place(['timeline', index, 'at']),
          reason: `${quote(at.text)} comes before an event above it, at ${quote(before.text)}.`,
          hint: 'Correct the time, or move the event up.',
          cause: { place: document.place(['timeline', latest as number, 'at']), reason: 'The event above is here.' },
        });
      }
      if (before === undefined || firstInstant(at) > firstInstant(before)) latest = index;
    }
  },
};

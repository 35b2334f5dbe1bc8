/** The timeline is written in the order in which things happened. */
import { quote } from '../../finding.ts';
import { isAfter } from '../../partial-time.ts';
import type { Rule } from '../rule.ts';

export const timelineOrder: Rule = {
  id: 'timeline/order',
  description: 'Each event comes at or after the one before it.',
  run({ document, report }) {
    const events = document.postmortem.timeline ?? [];
    for (const [index, event] of events.entries()) {
      const before = events[index - 1];
      if (!before || !isAfter(before.at, event.at)) continue;
      report({
        place: document.place(['timeline', index, 'at']),
        reason: `${quote(event.at.text)} comes before the event above it, at ${quote(before.at.text)}.`,
        hint: 'Correct the time, or move the event up.',
        cause: { place: document.place(['timeline', index - 1, 'at']), reason: 'The event above is here.' },
      });
    }
  },
};

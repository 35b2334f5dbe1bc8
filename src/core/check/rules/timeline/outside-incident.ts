/** The timeline tells of this incident: it begins a day before it at the earliest, and ends a day after it at the latest. */
import { quote } from '../../../finding.ts';
import { compareTimes, isAfter, type PartialTime } from '../../../partial-time.ts';
import type { Rule } from '../../rule.ts';

const DAY = 86_400_000;

export const outsideIncident: Rule = {
  id: 'timeline/outside-incident',
  level: 'error',
  description: 'No event is more than a day before `started` (or `detected`, whichever is first), or more than a day after `resolved`.',
  why: 'An event that is days away from all the others mostly has a wrong date, and draws the timeline out of shape. What led up to the incident long before is a contributing factor, and what came long after is an action.',
  example: {
    fails: `timeline:
  - at: 2026-03-02T10:12Z
    marker: impact-started
    what: Checkout begins to answer with errors.
  - at: 2026-03-20T10:39Z
    marker: note
    what: The cache change is rolled back and the errors stop.
`,
    passes: `timeline:
  - at: 2026-03-02T10:12Z
    marker: impact-started
    what: Checkout begins to answer with errors.
  - at: 2026-03-02T10:39Z
    marker: note
    what: The cache change is rolled back and the errors stop.
`,
  },
  run({ document, report }) {
    const { times, timeline = [] } = document.postmortem;
    const { started, detected, resolved } = times;
    const first = detected && compareTimes(detected, started) < 0 ? 'detected' : 'started';
    const begin = times[first] as PartialTime;
    for (const [index, { at }] of timeline.entries()) {
      const early = isAfter(moved(begin, -DAY), at);
      if (!early && !(resolved && isAfter(at, moved(resolved, DAY)))) continue;
      const [phase, time] = early ? ([first, begin] as const) : (['resolved', resolved as PartialTime] as const);
      report({
        place: document.place(['timeline', index, 'at']),
        reason: `The event at ${quote(at.text)} is more than a day ${early ? 'before' : 'after'} \`${phase}\` at ${quote(time.text)}.`,
        hint: early
          ? 'Correct the time, or tell of it under `causes.contributing`.'
          : 'Correct one of the two times, or tell of it in `resolution` or `actions`.',
        cause: { place: document.place(['times', phase]), reason: `\`times.${phase}\` is here.` },
      });
    }
  },
};

function moved(time: PartialTime, by: number): PartialTime {
  return { ...time, earliest: time.earliest + by, latest: time.latest + by };
}

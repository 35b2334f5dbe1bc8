/** One duration, incident after incident, with the median of the last few. */
import { formatTime } from '../format.ts';
import { sortInstant } from '../partial-time.ts';
import { counted } from '../rhymes/gap.ts';
import { rollingMedians } from '../stats/rolling.ts';
import type { ChartView } from './chart-view.ts';
import type { DurationFigures } from './duration-figures.ts';
import { MOST_ROWS } from './duration-distribution.ts';
import { valueInWords, zeroNote } from './duration-words.ts';
import type { DurationValues } from './duration-values.ts';
import { minutesInWords } from './figures.ts';

/** So many incidents make one median of the line. */
export const WINDOW = 5;

/** The duration has at least as many values as one median of the line takes. */
export function durationOverTime(one: DurationValues, { median }: DurationFigures): ChartView {
  const { key, label, values } = one;
  const line = rollingMedians(
    values.map(({ incident, minutes }) => ({ at: sortInstant(incident.started), value: minutes })),
    WINDOW,
  );
  const all = values.map((value, index) => ({ value, recent: line[index]?.value }));
  const shown = all.slice(-MOST_ROWS);
  return {
    id: `${key}-over-time`,
    title: `${label}: over time`,
    sentence: sentenceOf(one, line.at(-1)?.value ?? 0, median.value ?? 0),
    notes: [
      `The line is the median of each incident and the ${WINDOW - 1} before it. It always moves a little; whether there is a change is answered under “Is it getting better?”.`,
      ...(all.length > shown.length ? [`Shown are the latest ${MOST_ROWS} of ${all.length.toLocaleString('en-GB')} incidents.`] : []),
      ...zeroNote(shown.map(({ value }) => value)),
    ],
    table: {
      caption: `${label} of every incident, the oldest first`,
      columns: [
        { name: 'Incident' },
        { name: 'Began' },
        { name: label, unit: 'minutes', numeric: true },
        { name: `Median of the last ${WINDOW}`, unit: 'minutes', numeric: true },
      ],
      rows: shown.map(({ value, recent }) => [
        { text: value.incident.title, target: { kind: 'postmortem', id: value.incident.id } },
        { text: formatTime(value.incident.started), value: sortInstant(value.incident.started) },
        { text: valueInWords(value), value: value.minutes },
        recent === undefined ? { text: 'too few yet' } : { text: minutesInWords(recent), value: recent },
      ]),
      ...(all.length > shown.length ? { more: all.length - shown.length } : {}),
    },
    drawing: { kind: 'points', x: 1, y: 2, line: 3, log: true, unit: 'duration' },
  };
}

function sentenceOf({ values }: DurationValues, latest: number, overall: number): string {
  const every = counted(values.length, 'incident');
  if (values.length === WINDOW) return `The median of the ${every} is ${minutesInWords(latest)}.`;
  return `The median of the latest ${WINDOW} incidents is ${minutesInWords(latest)}, that of all ${values.length.toLocaleString('en-GB')} is ${minutesInWords(overall)}.`;
}

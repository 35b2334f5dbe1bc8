/** How one duration is spread over the incidents: for every length the share of them that took no longer. */
import { formatTime } from '../format.ts';
import { counted } from '../rhymes/gap.ts';
import { ecdf } from '../stats/ecdf.ts';
import { quantile } from '../stats/order.ts';
import type { ChartView, TableView } from './chart-view.ts';
import type { DurationFigures } from './duration-figures.ts';
import { DONE, SINCE, valueInWords, valueNotes, within, zeroNote } from './duration-words.ts';
import type { DurationValues } from './duration-values.ts';
import { listed, minutesInWords } from './figures.ts';

/** Up to so many incidents each is a row of its own. */
export const MOST_ROWS = 200;

/** The duration has at least one value. */
export function durationDistribution(one: DurationValues, figures: DurationFigures): ChartView {
  const { key, label, values } = one;
  const isGrid = values.length > MOST_ROWS;
  const [x, y] = isGrid ? [1, 0] : [2, 3];
  return {
    id: `${key}-distribution`,
    title: `${label}: all incidents`,
    sentence: sentenceOf(one, figures),
    notes: [
      ...valueNotes(one),
      ...(isGrid
        ? [`The table has the percentiles of the ${values.length.toLocaleString('en-GB')} incidents rather than each of them.`]
        : []),
      ...zeroNote(values),
    ],
    table: isGrid ? percentiles(one) : everyIncident(one),
    drawing: { kind: 'steps', x, y, log: true, unit: 'duration' },
  };
}

function sentenceOf({ key, label, values }: DurationValues, { median, ninetieth }: DurationFigures): string {
  const minutes = values.map((value) => value.minutes);
  const { value: middle, interval } = median;
  if (middle === undefined) {
    const shortest = values.toSorted((a, b) => a.minutes - b.minutes).map(valueInWords);
    return `${label}: ${listed(shortest)}. ${values.length === 1 ? 'One incident is' : `${counted(values.length, 'incident')} are`} too few to say more.`;
  }
  if (minutes.every((one) => one === middle)) return `All ${values.length} incidents were ${DONE[key]} ${within(middle)} ${SINCE[key]}.`;
  const between = interval ? ` (95 % interval: ${minutesInWords(interval.low)} to ${minutesInWords(interval.high)})` : '';
  const far = ninetieth.value === undefined ? '' : `, nine out of ten ${within(ninetieth.value)}`;
  const since = middle === 0 ? '' : ` ${SINCE[key]}`;
  return `Half of the ${counted(values.length, 'incident')} were ${DONE[key]} ${within(middle)}${since}${between}${far}.`;
}

function everyIncident({ label, values }: DurationValues): TableView {
  const shares = new Map(ecdf(values.map(({ minutes }) => minutes)).map(({ value, share }) => [value, share * 100]));
  return {
    caption: `${label} of every incident, the shortest first`,
    columns: [
      { name: 'Incident' },
      { name: 'Began' },
      { name: label, unit: 'minutes', numeric: true },
      { name: 'Took no longer', unit: '%', numeric: true },
    ],
    rows: values
      .toSorted((a, b) => a.minutes - b.minutes)
      .map((value) => {
        const { id, title, started } = value.incident;
        const share = shares.get(value.minutes) ?? 100;
        return [
          { text: title, target: { kind: 'postmortem', id } },
          { text: formatTime(started) },
          { text: valueInWords(value), value: value.minutes },
          { text: `${Math.round(share)} %`, value: share },
        ];
      }),
  };
}

function percentiles({ label, values }: DurationValues): TableView {
  const ascending = values.map(({ minutes }) => minutes).toSorted((a, b) => a - b);
  const steps = Array.from({ length: 101 }, (_, step) => step);
  return {
    caption: `${label}: percentiles`,
    columns: [
      { name: 'Share of the incidents', unit: '%', numeric: true },
      { name: `${label}, at most`, unit: 'minutes', numeric: true },
    ],
    rows: steps.map((step) => {
      const minutes = quantile(ascending, step / 100) ?? 0;
      return [
        { text: `${step} %`, value: step },
        { text: minutesInWords(minutes), value: minutes },
      ];
    }),
  };
}

/** One duration in two periods, compared by rank: the order of the values counts, not how long the longest was. */
import type { DurationKey } from '../duration.ts';
import { bootstrapInterval } from '../stats/bootstrap.ts';
import { ENOUGH, ENOUGH_RULES } from '../stats/enough.ts';
import { median, quantile } from '../stats/order.ts';
import { compareRanks } from '../stats/ranks.ts';
import type { Cell } from './chart-view.ts';
import { countCell } from './context.ts';
import { DONE } from './duration-words.ts';
import { type DurationValue, durationValues } from './duration-values.ts';
import { countedOrNo, minutesInWords } from './figures.ts';
import type { Compared, Measured } from './measured.ts';
import { type Period, periodName } from './month.ts';
import type { TrendIncident } from './trend-data.ts';

type Key = Extract<DurationKey, Measured['key']>;

export function measureDuration(key: Key, { periods, earlier, later, link }: Compared): Measured {
  const valuesOf = (incidents: readonly TrendIncident[]): DurationValue[] =>
    durationValues(incidents).find((one) => one.key === key)?.values ?? [];
  const minutesOf = (values: readonly DurationValue[]): number[] => values.map(({ minutes }) => minutes);
  const [valuesBefore, valuesNow] = [valuesOf(earlier), valuesOf(later)];
  const [before, now] = [minutesOf(valuesBefore), minutesOf(valuesNow)];
  const row = (values: readonly DurationValue[], all: readonly TrendIncident[], { from, to }: Period): Cell[] => {
    const minutes = minutesOf(values);
    const interval = bootstrapInterval(minutes, (some) => quantile(some, 0.5), `${key}/${from}..${to}`);
    return [
      { text: periodName({ from, to }) },
      countCell({ link }, values.map(({ incident }) => incident).toReversed(), values.length === all.length ? { from, to } : undefined),
      ...[median(minutes), interval?.low, interval?.high].map((value) =>
        value === undefined ? { text: 'too few' } : { text: minutesInWords(value), value },
      ),
    ];
  };
  const table = {
    caption: `Time until incidents were ${DONE[key]}, in the two periods`,
    columns: [
      { name: 'Period' },
      { name: 'Known of', unit: 'incidents', numeric: true },
      ...['Median', 'Interval from', 'Interval to'].map((name) => ({ name, unit: 'minutes', numeric: true })),
    ],
    rows: [row(valuesBefore, earlier, periods.earlier), row(valuesNow, later, periods.later)],
  };
  if (Math.min(before.length, now.length) < ENOUGH.each) {
    const effect = `The time is known of ${countedOrNo(now.length, 'incident')} in the later period and of ${before.length || 'none'} in the earlier one: at least ${ENOUGH.each} in each are needed to compare durations.`;
    return { key, change: 0, effect, figures: '', caution: '', table };
  }
  const { p, superiority } = compareRanks(before, now, `${key}/${periods.earlier.from}/${periods.later.from}`);
  const middle = (minutes: readonly number[]): string => `${minutesInWords(median(minutes) ?? 0)} (n = ${minutes.length})`;
  const figures = `The median is ${middle(now)} in the later period, ${middle(before)} in the earlier one.`;
  return {
    key,
    p,
    table,
    figures,
    change: Math.round(superiority * 100) === 50 ? 0 : 0.5 - superiority,
    effect: effectOf(key, superiority),
    caution: Math.min(before.length, now.length) < ENOUGH.halving ? ENOUGH_RULES.halving : '',
  };
}

function effectOf(key: Key, superiority: number): string {
  const slower = Math.round(superiority * 100);
  if (slower === 50) return `Of an earlier and a later incident, either was as likely to be ${DONE[key]} faster.`;
  const [share, how] = slower < 50 ? [100 - slower, 'faster'] : [slower, 'more slowly'];
  const of = share === 100 ? 'all pairs' : `${share} of 100 pairs`;
  return `In ${of} of an earlier and a later incident, the later one was ${DONE[key]} ${how}.`;
}

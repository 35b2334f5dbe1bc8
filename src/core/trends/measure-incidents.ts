/** How often incidents came in two periods. */
import { ENOUGH } from '../stats/enough.ts';
import { poissonInterval } from '../stats/poisson.ts';
import { compareRates } from '../stats/rates.ts';
import { countCell } from './context.ts';
import { countedOrNo, percent, rounded, sentenceCase } from './figures.ts';
import type { Compared, Measured } from './measured.ts';
import { type Period, periodName } from './month.ts';
import { monthsPassed } from './periods.ts';
import type { TrendIncident } from './trend-data.ts';

/** From so many incidents in both periods together on, the exact test finds a halving in half of the cases. */
const HALVING = 40;

export function measureIncidents({ periods, earlier, later, asOf, link }: Compared): Measured {
  const rate = (incidents: readonly TrendIncident[], period: Period) => ({ count: incidents.length, exposure: monthsPassed(period, asOf) });
  const [before, now] = [rate(earlier, periods.earlier), rate(later, periods.later)];
  const together = before.count + now.count;
  const row = (incidents: readonly TrendIncident[], { count, exposure }: typeof now, { from, to }: Period) => {
    const { low, high } = poissonInterval(count);
    const figures = [count / exposure, low / exposure, high / exposure].map((value) => ({ text: rounded(value), value }));
    return [{ text: periodName({ from, to }) }, countCell({ link }, incidents, { from, to }), ...figures];
  };
  const monthly = ({ count, exposure }: typeof now): string => {
    const shown = rounded(count / exposure);
    return `${shown} ${shown === '1' ? 'incident' : 'incidents'} a month`;
  };
  const table = {
    caption: 'Incidents in the two periods',
    columns: [
      { name: 'Period' },
      { name: 'Incidents', unit: 'incidents', numeric: true },
      ...['A month', 'Interval from', 'Interval to'].map((name) => ({ name, unit: 'incidents a month', numeric: true })),
    ],
    rows: [row(earlier, before, periods.earlier), row(later, now, periods.later)],
  };
  const counts = `${sentenceCase(countedOrNo(now.count, 'incident'))} in the later period, ${before.count || 'none'} in the earlier one`;
  if (together < ENOUGH.together) {
    const effect = `${counts}: at least ${ENOUGH.together} together are needed to compare how often they come.`;
    return { key: 'incidents', change: 0, effect, figures: '', caution: '', table };
  }
  const { p, ratio, interval } = compareRates(before, now);
  const isSame = ratio !== undefined && Math.round(ratio * 100) === 100;
  const limits = interval
    ? ` The true ratio of the two rates may lie anywhere from ${rounded(interval.low)} to ${rounded(interval.high)}.`
    : '';
  return {
    key: 'incidents',
    p,
    table,
    change: isSame ? 0 : before.count / before.exposure - now.count / now.exposure,
    effect: isSame
      ? `${monthly(now)}, as before.`
      : `${monthly(now)} instead of ${rounded(before.count / before.exposure)}${ratio === undefined ? '' : `, ${changeOf(ratio)}`}.`,
    figures: `${counts}.${limits}`,
    caution:
      together < HALVING ? `With fewer than ${HALVING} incidents together, even a halving is missed more often than it is found.` : '',
  };
}

function changeOf(ratio: number): string {
  if (ratio < 1) return `${percent(1 - ratio)} fewer`;
  return ratio < 2 ? `${percent(ratio - 1)} more` : `${rounded(ratio)} times as many`;
}

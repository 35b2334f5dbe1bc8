/** What every chart over time has to say of its months, quarters or years. */
import { formatDay } from '../format.ts';
import { counted } from '../rhymes/gap.ts';
import type { Buckets } from './buckets.ts';
import type { TrendData } from './trend-data.ts';

/** The running one is not over, and an incident of which only the year is known lies in none. */
export function timeNotes({ incidents, asOf }: Pick<TrendData, 'incidents' | 'asOf'>, { list, unit, find }: Buckets): string[] {
  const vague = incidents.filter(({ started }) => find(started) === undefined).length;
  return [
    ...(list.some(({ running }) => running) ? [`The ${unit} that is still running counts up to ${formatDay(asOf)}.`] : []),
    ...(vague === 0 ? [] : [`Of ${counted(vague, 'incident')} only the year is known: ${vague === 1 ? 'it is' : 'they are'} in no bar.`]),
  ];
}

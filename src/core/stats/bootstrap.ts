/** How sure a median or another figure is, from the values alone. */
import { sampleWithReplacement } from 'simple-statistics';
import { randomFrom } from '../random.ts';
import { ENOUGH } from './enough.ts';
import type { Interval } from './interval.ts';
import { quantile } from './order.ts';

const RESAMPLES = 2_000;
const FEWEST_RESAMPLES = 100;
/** Values drawn in all resamples together, so that ten thousand incidents take a fraction of a second. */
const MOST_DRAWN = 500_000;

/**
 * The percentile interval of a statistic (Efron 1979): it is computed again and again from as many values drawn with replacement, and the
 * middle `level` of the results is the interval, which always holds the figure itself. The same values and `seed` give the same interval. From
 * 250 values on fewer resamples are made, at least 100: by then the interval is so narrow that its own noise cannot be seen. Undefined with fewer
 * than 5 values, or where the statistic is undefined.
 *
 * Sound for the median; for a share far out, such as the 90th percentile, only with enough values beyond it (`ENOUGH.ninetieth`).
 */
export function bootstrapInterval(
  values: readonly number[],
  statistic: (values: readonly number[]) => number | undefined,
  seed: string,
  { level = 0.95, resamples = RESAMPLES }: { level?: number; resamples?: number } = {},
): Interval | undefined {
  const figure = statistic(values);
  if (values.length < ENOUGH.interval || figure === undefined) return undefined;
  const { next } = randomFrom('bootstrap', seed);
  const pool = [...values];
  const times = Math.min(resamples, Math.max(FEWEST_RESAMPLES, Math.floor(MOST_DRAWN / values.length)));
  const results = Array.from({ length: times }, () => statistic(sampleWithReplacement(pool, pool.length, next))).filter(
    (result) => result !== undefined,
  );
  const outside = (1 - level) / 2;
  return {
    low: Math.min(figure, quantile(results, outside) ?? figure),
    high: Math.max(figure, quantile(results, 1 - outside) ?? figure),
  };
}

/** Whether incidents came more often in one period than in another. */
import { binomialInterval, binomialTest } from './binomial.ts';
import { requireCount } from './count.ts';
import type { Interval } from './interval.ts';

/** How many incidents in how long a period. */
interface Rate {
  count: number;
  /** In any unit of time, the same for both periods; months as a rule. */
  exposure: number;
}

/**
 * Compares two counts, each over its own length of time. If nothing changed, each incident falls in the later period with the chance that this
 * period has by its length, so the exact binomial test applies (Przyborowski & Wilenski 1940).
 *
 * `p` is two-sided, and 1 where nothing happened or a period has no length. `ratio` is the later rate over the earlier one, with exact 95 %
 * limits (from those of Clopper & Pearson) that leave out 1 exactly where p < 0.05; both are absent where the earlier period had no incident,
 * because no limit can then be given. Throws where a count is not a whole number of 0 or more.
 */
export function compareRates(earlier: Rate, later: Rate): { p: number; ratio?: number; interval?: Interval } {
  requireCount(earlier.count);
  requireCount(later.count);
  const together = earlier.count + later.count;
  if (together === 0 || !(earlier.exposure > 0 && later.exposure > 0)) return { p: 1 };

  const p = binomialTest(later.count, together, later.exposure / (earlier.exposure + later.exposure));
  if (earlier.count === 0) return { p };
  const asRatio = (share: number): number => (share / (1 - share)) * (earlier.exposure / later.exposure);
  const { low, high } = binomialInterval(later.count, together);
  return {
    p,
    ratio: later.count / later.exposure / (earlier.count / earlier.exposure),
    interval: { low: asRatio(low), high: asRatio(high) },
  };
}

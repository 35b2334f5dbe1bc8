/** A share of some incidents: how sure it is, and whether it differs between two periods. */
import { logChoices, requireCount } from './count.ts';
import type { Interval } from './interval.ts';
import { normalDeviate } from './normal.ts';

/** So many hits of so many. */
interface Share {
  hits: number;
  of: number;
}

/** Tables as likely as the one seen must count as such in spite of rounding. */
const ROUNDING = 1e-7;

/**
 * Compares two shares by Fisher's exact test: `p` is the probability of all the ways to spread the hits over both periods that are no more
 * likely than the one seen. `difference` is the later share less the earlier one, from -1 to 1. Where a period has nothing to take a share of,
 * nothing can be said: `p` is 1 and `difference` 0. Throws where a count is not whole, is negative, or has more hits than there are.
 *
 * Ours, like the interval below, because simple-statistics has neither.
 */
export function compareShares(earlier: Share, later: Share): { p: number; difference: number } {
  requireShare(earlier);
  requireShare(later);
  if (earlier.of === 0 || later.of === 0) return { p: 1, difference: 0 };
  const difference = later.hits / later.of - earlier.hits / earlier.of;

  const hits = earlier.hits + later.hits;
  const logWays = (inEarlier: number): number => logChoices(inEarlier, earlier.of) + logChoices(hits - inEarlier, later.of);
  const seen = logWays(earlier.hits);
  let all = 0;
  let asUnlikely = 0;
  for (let inEarlier = Math.max(0, hits - later.of); inEarlier <= Math.min(hits, earlier.of); inEarlier++) {
    const weight = Math.exp(logWays(inEarlier) - seen);
    all += weight;
    if (weight <= 1 + ROUNDING) asUnlikely += weight;
  }
  return { p: Math.min(1, asUnlikely / all), difference };
}

/**
 * The true shares that fit what was seen (Wilson 1927), from 0 to 1; it holds `hits / of` and is sound for few, for none and for all. From
 * 0 to 1 where there is nothing to take a share of. Throws like `compareShares`.
 * @example wilsonInterval(7, 10) // => about { low: 0.397, high: 0.892 }
 */
export function wilsonInterval(hits: number, of: number, level = 0.95): Interval {
  requireShare({ hits, of });
  if (of === 0) return { low: 0, high: 1 };
  const z = normalDeviate(level);
  const middle = (hits + z ** 2 / 2) / (of + z ** 2);
  const half = (z / (of + z ** 2)) * Math.sqrt((hits * (of - hits)) / of + z ** 2 / 4);
  return { low: hits === 0 ? 0 : Math.max(0, middle - half), high: hits === of ? 1 : Math.min(1, middle + half) };
}

function requireShare({ hits, of }: Share): void {
  requireCount(hits);
  requireCount(of);
  if (hits > of) throw new RangeError(`There cannot be ${hits} of ${of}.`);
}

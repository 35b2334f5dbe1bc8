/** How far a count of incidents may be from what was to be expected. */
import { logFactorial, logPower, requireCount } from './count.ts';
import type { Interval } from './interval.ts';
import { limitWhere, tailSum } from './tail.ts';

/**
 * The expectations under which a count is not surprising: exact limits after Garwood (1936), where each side has half of what `level` leaves.
 * Assumes incidents that come independently of each other at a steady rate. Throws where `count` is not a whole number of 0 or more.
 * @example poissonInterval(3) // => about { low: 0.619, high: 8.767 }
 */
export function poissonInterval(count: number, level = 0.95): Interval {
  requireCount(count);
  const outside = (1 - level) / 2;
  let beyond = count + 4;
  while (atMost(count, beyond) > outside) beyond += beyond - count;
  return {
    low: count === 0 ? 0 : limitWhere((mean) => atLeast(count, mean), outside, 0, count),
    high: limitWhere((mean) => atMost(count, mean), outside, count, beyond),
  };
}

function atLeast(count: number, mean: number): number {
  return tailSum(probability(count, mean), Infinity, (step) => mean / (count + step));
}

function atMost(count: number, mean: number): number {
  return tailSum(probability(count, mean), count, (step) => (count + 1 - step) / mean);
}

function probability(count: number, mean: number): number {
  return Math.exp(logPower(mean, count) - mean - logFactorial(count));
}

/** How often something with a known chance happens in so many trials, and which chances fit what was seen. */
import { logChoices, logPower } from './count.ts';
import type { Interval } from './interval.ts';
import { limitWhere, tailSum } from './tail.ts';

/**
 * Twice the probability of `hits` or of what lies further from the expectation on the same side, at most 1. It is below 0.05 exactly where the
 * 95 % limits of Clopper and Pearson leave `chance` out.
 */
export function binomialTest(hits: number, of: number, chance: number): number {
  const end = hits > of * chance ? atLeast(hits, of, chance) : atMost(hits, of, chance);
  const otherEnd = 1 - end + probability(hits, of, chance);
  return Math.min(1, 2 * end, 2 * otherEnd);
}

/** The chances under which `hits` of so many trials are not surprising: exact limits after Clopper and Pearson (1934). */
export function binomialInterval(hits: number, of: number, level = 0.95): Interval {
  const outside = (1 - level) / 2;
  const share = of === 0 ? 0 : hits / of;
  return {
    low: hits === 0 ? 0 : limitWhere((chance) => atLeast(hits, of, chance), outside, 0, share),
    high: hits === of ? 1 : limitWhere((chance) => atMost(hits, of, chance), outside, share, 1),
  };
}

function atLeast(hits: number, of: number, chance: number): number {
  return tailSum(probability(hits, of, chance), of - hits, (step) => ((of - hits - step + 1) / (hits + step)) * (chance / (1 - chance)));
}

function atMost(hits: number, of: number, chance: number): number {
  return tailSum(probability(hits, of, chance), hits, (step) => ((hits - step + 1) / (of - hits + step)) * ((1 - chance) / chance));
}

function probability(hits: number, of: number, chance: number): number {
  return Math.exp(logChoices(hits, of) + logPower(chance, hits) + logPower(1 - chance, of - hits));
}

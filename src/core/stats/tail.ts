/** The ends of distributions of counts, and the limits that are found from them. */
import { bisect } from 'simple-statistics';

/**
 * The sum of a probability and of the `steps` ones beyond it, where `ratio(step)` says what part of the one before each next one is (step 1, 2, …).
 * Meant for the side on which the probabilities fall; there, those left out are too small to change the sum.
 *
 * The sum is ours because the Poisson and binomial distributions of simple-statistics stop when they have 99.99 % of the whole, which leaves
 * too little of an end to set limits by.
 */
export function tailSum(first: number, steps: number, ratio: (step: number) => number): number {
  let sum = first;
  let term = first;
  for (let step = 1; step <= steps && term > sum * Number.EPSILON; step++) {
    term *= ratio(step);
    sum += term;
  }
  return Math.min(1, sum);
}

/** Where between `from` and `to` a probability, rising or falling all the way, has the value `wanted`. */
export function limitWhere(probability: (parameter: number) => number, wanted: number, from: number, to: number): number {
  return bisect((parameter: number) => probability(parameter) - wanted, from, to, 200, Math.max(to, 1) * 1e-12);
}

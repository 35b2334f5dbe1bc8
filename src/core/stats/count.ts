/** Counts, and in how many ways things can be counted, as logarithms, so that many thousands do not overflow. */
import { gammaln } from 'simple-statistics';

/** Throws where a number is not a count. */
export function requireCount(count: number): void {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`A count is a whole number of 0 or more, not ${count}.`);
}

/** The natural logarithm of n!. */
export function logFactorial(n: number): number {
  return gammaln(n + 1);
}

/** The logarithm of the number of ways to choose so many of so many. */
export function logChoices(chosen: number, of: number): number {
  return logFactorial(of) - logFactorial(chosen) - logFactorial(of - chosen);
}

/** The logarithm of `base` to the power of `exponent`, where 0 to the power of 0 is 1. */
export function logPower(base: number, exponent: number): number {
  return exponent === 0 ? 0 : exponent * Math.log(base);
}

/** The normal distribution, as far as limits need it. */
import { bisect, errorFunction } from 'simple-statistics';

/**
 * How many standard deviations around the mean hold a share `level` of a normal distribution: 1.96 for 0.95. Found from the error function of
 * simple-statistics, because its own inverse of it is right to two digits only.
 */
export function normalDeviate(level: number): number {
  return bisect((z: number) => errorFunction(z / Math.SQRT2) - level, 0, 10, 100, 1e-9);
}

/** The middle of some values, and other places in their order. */
import { quantile as quantileOf } from 'simple-statistics';

/** The value in the middle, or halfway between the two in the middle; undefined without values. They may come in any order. */
export function median(values: readonly number[]): number | undefined {
  return quantile(values, 0.5);
}

/**
 * The value below which a share `p` of the values lies, with linear interpolation between neighbours: type 7 of Hyndman & Fan (1996), as in
 * R, NumPy and spreadsheets. Values in any order; undefined without values. Throws where `p` is not from 0 to 1.
 * @example quantile([1, 2, 3, 4], 0.9) // => 3.7
 */
export function quantile(values: readonly number[], p: number): number | undefined {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`A quantile is taken at a share from 0 to 1, not at ${p}.`);
  return values.length === 0 ? undefined : quantileOf(values, p);
}

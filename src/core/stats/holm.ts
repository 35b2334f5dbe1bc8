/** Several comparisons made at once: the more one looks, the more chance finds. */

/**
 * The p-values as they count when all of them are looked at together (Holm 1979), in the order given, each at most 1. Below 0.05 each can be
 * believed with at most a 5 % risk that any one among all of them is chance.
 * @example holm([0.01, 0.04, 0.03, 0.005]) // => [0.03, 0.06, 0.06, 0.02]
 */
export function holm(ps: readonly number[]): number[] {
  const adjusted: number[] = [];
  let greatest = 0;
  const ascending = [...ps.entries()].toSorted(([, one], [, other]) => one - other);
  for (const [rank, [place, p]] of ascending.entries()) {
    greatest = Math.max(greatest, Math.min(1, p * (ps.length - rank)));
    adjusted[place] = greatest;
  }
  return adjusted;
}

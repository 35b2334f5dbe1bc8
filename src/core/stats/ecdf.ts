/** How values are spread: for each value the share of them that are no larger. */

/**
 * One step for each different value, ascending; `share` is above 0, rises with every step and ends at exactly 1. Empty without values.
 * Ours because simple-statistics finds one share at a time, which for ten thousand values is too slow.
 * @example ecdf([5, 1, 5, 9]) // => [{ value: 1, share: 0.25 }, { value: 5, share: 0.75 }, { value: 9, share: 1 }]
 */
export function ecdf(values: readonly number[]): { value: number; share: number }[] {
  const ascending = values.toSorted((one, other) => one - other);
  return ascending
    .map((value, index) => ({ value, share: (index + 1) / ascending.length }))
    .filter(({ value }, index) => value !== ascending[index + 1]);
}

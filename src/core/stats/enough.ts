/**
 * When there are too few incidents to say anything, and why: the numbers, and the same rules as readers get them. The rules for durations were
 * found by simulating durations as spread out as those of real incidents (log-normal, sigma 1.2); the tests repeat it.
 */

export const ENOUGH = {
  /** Fewer values than this in either period: too few to compare durations. */
  each: 8,
  /** Fewer values than this in either period: a comparison that finds no difference says so with the sentence of this rule. */
  halving: 26,
  /** Fewer incidents than this in both periods together: too few to compare how often they come. */
  together: 6,
  /** Fewer than this in either period: too few to compare shares. */
  shares: 10,
  /** Fewer values than this: no interval around a median. */
  interval: 5,
  /** Fewer values than this: no interval around a 90th percentile. */
  ninetieth: 30,
} as const;

/** Each rule with its reason, in one sentence. */
export const ENOUGH_RULES: Readonly<Record<keyof typeof ENOUGH, string>> = {
  each:
    `Durations are compared where both periods have at least ${ENOUGH.each} of them: with fewer, ` +
    'even a fall to a quarter of the time would be missed more often than it is found.',
  halving:
    `With fewer than ${ENOUGH.halving} durations in a period, even a halving is missed more often than it is found, ` +
    'so “no difference” does not mean that nothing changed.',
  together:
    `How often incidents come is compared where both periods together have at least ${ENOUGH.together}: with fewer, ` +
    'all of them can fall into one of two equally long periods by chance alone, more than one time in twenty.',
  shares:
    `Shares are compared where both periods have at least ${ENOUGH.shares} to take a share of: with fewer, ` +
    'a single one more or less moves the share by more than ten percentage points.',
  interval:
    `A median is given with its interval from ${ENOUGH.interval} values on: of fewer, ` +
    'even the whole range from the smallest to the largest misses the true median more than one time in ten.',
  ninetieth:
    `A 90th percentile is given with its interval from ${ENOUGH.ninetieth} values on: of fewer, ` +
    'it happens too often that not a single one lies beyond the true 90th percentile.',
};

/** Whether the values of a later period tend to be larger or smaller than those of an earlier one, whatever their distribution. */
import { randomFrom } from '../random.ts';

/** Up to so many values together every way to divide them is counted; beyond, ways are drawn by chance. */
const EXACT_UP_TO = 60;
const MOST_DRAWS = 9_999;
const FEWEST_DRAWS = 999;
/** Values picked in all draws together, so that ten thousand incidents take a fraction of a second. */
const MOST_PICKS = 2_000_000;

/**
 * The permutation test of the rank sum (Wilcoxon 1945; Mann & Whitney 1947): if nothing changed, every way to divide the values between the
 * two periods is as likely as the one seen, and `p` is the share of ways in which the rank sum is at least as far from its expectation, to
 * either side. Only the order of the values counts, so one outage of three days weighs no more than any other that is longest; ties share their ranks.
 *
 * Exact up to 60 values together (by the shift algorithm of Streitberg & Röhmel 1986); beyond, estimated from 999 to 9,999 draws that depend on `seed`
 * alone. `superiority` is the probability that a value picked from the later period is larger than one from the earlier, ties counted half:
 * 0.5 where neither tends to be larger. Throws where either period is empty.
 *
 * The counting is ours: simple-statistics gives the rank sum without a p-value, and its permutation test compares means.
 */
export function compareRanks(earlier: readonly number[], later: readonly number[], seed: string): { p: number; superiority: number } {
  if (earlier.length === 0 || later.length === 0) throw new RangeError('Two periods can be compared only where both have values.');
  const ranks = doubledRanks([...earlier, ...later]);
  const sumOf = (some: readonly number[]): number => some.reduce((sum, rank) => sum + rank, 0);

  const laterSum = sumOf(ranks.slice(earlier.length)) / 2;
  const superiority = (laterSum - (later.length * (later.length + 1)) / 2) / (earlier.length * later.length);

  // Whatever one period has more than expected the other has less, so the smaller one is enough.
  const smaller = later.length < earlier.length ? ranks.slice(earlier.length) : ranks.slice(0, earlier.length);
  const expected = smaller.length * (ranks.length + 1);
  const seen = Math.abs(sumOf(smaller) - expected);
  const isAsFar = (sum: number): boolean => Math.abs(sum - expected) >= seen;
  const count = Math.min(earlier.length, later.length);
  const p = ranks.length <= EXACT_UP_TO ? exactShare(ranks, count, isAsFar) : estimatedShare(ranks, count, isAsFar, seed);
  return { p, superiority };
}

/** The rank of each value, times two so that shared ranks are whole numbers as well. */
function doubledRanks(values: readonly number[]): number[] {
  const order = [...values.keys()].toSorted((one, other) => (values[one] ?? 0) - (values[other] ?? 0));
  const ranks: number[] = [];
  for (let start = 0, end = 0; start < order.length; start = end) {
    while (end < order.length && values[order[end] ?? 0] === values[order[start] ?? 0]) end++;
    for (const place of order.slice(start, end)) ranks[place] = start + 1 + end;
  }
  return ranks;
}

/** Of all ways to choose `count` of the ranks, the share of those whose sum is as far. */
function exactShare(ranks: readonly number[], count: number, isAsFar: (sum: number) => boolean): number {
  const most = ranks.reduce((sum, rank) => sum + rank, 0);
  // ways[chosen][sum]: in how many ways so many of the ranks met so far have that sum.
  const ways = Array.from({ length: count + 1 }, () => new Float64Array(most + 1));
  ways[0]?.fill(1, 0, 1);
  let reached = 0;
  for (const rank of ranks.toSorted((one, other) => one - other)) {
    reached += rank;
    for (let chosen = count; chosen >= 1; chosen--) {
      const [from, to] = [ways[chosen - 1], ways[chosen]];
      if (!from || !to) continue;
      for (let sum = reached; sum >= rank; sum--) to[sum] = (to[sum] ?? 0) + (from[sum - rank] ?? 0);
    }
  }
  let all = 0;
  let asFar = 0;
  for (const [sum, number] of ways[count]?.entries() ?? []) {
    all += number;
    if (isAsFar(sum)) asFar += number;
  }
  return asFar / all;
}

/** The same from random ways; the one seen counts among them, so that the share is never 0 (Phipson & Smyth 2010). */
function estimatedShare(ranks: readonly number[], count: number, isAsFar: (sum: number) => boolean, seed: string): number {
  const random = randomFrom('ranks', seed);
  const draws = Math.max(FEWEST_DRAWS, Math.min(MOST_DRAWS, Math.floor(MOST_PICKS / count)));
  // Sorted, so that exchanging the periods changes nothing.
  const shuffled = Float64Array.from(ranks).toSorted();
  let asFar = 1;
  for (let draw = 0; draw < draws; draw++) {
    let sum = 0;
    for (let place = 0; place < count; place++) {
      const picked = random.int(place, shuffled.length - 1);
      const rank = shuffled[picked] ?? 0;
      shuffled[picked] = shuffled[place] ?? 0;
      shuffled[place] = rank;
      sum += rank;
    }
    if (isAsFar(sum)) asFar++;
  }
  return asFar / (draws + 1);
}

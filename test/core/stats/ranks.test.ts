import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareRanks } from '../../../src/core/stats/ranks.ts';
import { logNormal } from './log-normal.ts';

const compare = (earlier: number[], later: number[]) => compareRanks(earlier, later, 'seed');

describe('compareRanks', () => {
  test('counts the ways to divide six values, by hand', () => {
    // Of C(6, 3) = 20 ways only {1,2,3} and {4,5,6} are as far.
    expect(compare([1, 2, 3], [4, 5, 6])).toEqual({ p: 0.1, superiority: 1 });
    expect(compare([4, 5, 6], [1, 2, 3])).toEqual({ p: 0.1, superiority: 0 });
    // The rank sum 7 of the first, or less, in 2 ways of 20, and as many at the other end. The later is larger in 8 of 9 pairs.
    expect(compare([1, 2, 4], [3, 5, 6])).toEqual({ p: expect.closeTo(0.2, 12), superiority: expect.closeTo(8 / 9, 12) });
  });

  test('shares the ranks of ties, by hand', () => {
    // Ranks 1, 2.5, 2.5, 4: of 6 ways the sums are 3.5, 3.5, 5, 5, 6.5, 6.5, and 3.5 was seen.
    expect(compare([1, 2], [2, 3])).toEqual({ p: expect.closeTo(4 / 6, 12), superiority: 7 / 8 });
  });

  test('works with periods of different sizes, and with one value in each', () => {
    // 1 of 5 places, or the other end: 2 of 5.
    expect(compare([9], [1, 2, 3, 4])).toEqual({ p: expect.closeTo(0.4, 12), superiority: 0 });
    expect(compare([1], [2])).toEqual({ p: 1, superiority: 1 });
  });

  test('finds nothing where all values are equal, few or many', () => {
    expect(compare([5, 5, 5], [5, 5, 5, 5])).toEqual({ p: 1, superiority: 0.5 });
    expect(compare(Array<number>(80).fill(5), Array<number>(50).fill(5))).toEqual({ p: 1, superiority: 0.5 });
  });

  test('gives the exact value for thirty and thirty, as a normal distribution nearly does', () => {
    const earlier = Array.from({ length: 30 }, (_, index) => index);
    const { p, superiority } = compare(
      earlier,
      earlier.map((value) => value + 8.5),
    );
    // In 21 + 20 + … + 1 = 231 of 900 pairs the later is smaller: z = (669 − 450 − 0.5) / √(30 · 30 · 61 / 12) = 3.23.
    expect(superiority).toBeCloseTo(669 / 900, 12);
    expect(p).toBeGreaterThan(0.0008);
    expect(p).toBeLessThan(0.0015);
  });

  test('estimates beyond sixty values close to the exact value, the same for the same seed', () => {
    const [earlier, later] = [logNormal('earlier', 30, 60), logNormal('later', 30, 40)];
    const exact = compare(earlier, later);
    // Two more values in the middle of their own period turn the count into an estimate and hardly move the result.
    const middle = compareRanks([...earlier, 59.9], [...later, 40.1], 'one');
    expect(middle.p).toBeCloseTo(exact.p, 1);
    expect(compareRanks([...earlier, 59.9], [...later, 40.1], 'one')).toEqual(middle);
    expect(compareRanks([...earlier, 59.9], [...later, 40.1], 'two').p).toBeCloseTo(middle.p, 1);
  });

  test('is never 0 where it is estimated, however different the periods are', () => {
    const low = Array.from({ length: 2000 }, (_, index) => index);
    const { p, superiority } = compare(
      low,
      low.map((value) => value + 10_000),
    );
    expect(p).toBeCloseTo(1 / 1001, 4);
    expect(superiority).toBe(1);
  });

  test('is a probability, the same in exchange, and indifferent to any scale that keeps the order', () => {
    const period = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 45 });
    fc.assert(
      fc.property(period, period, (earlier, later) => {
        const { p, superiority } = compare(earlier, later);
        const exchanged = compare(later, earlier);
        expect(p).toBeGreaterThan(0);
        expect(p).toBeLessThanOrEqual(1);
        expect(exchanged.p).toBeCloseTo(p, 12);
        expect(exchanged.superiority).toBeCloseTo(1 - superiority, 12);
        expect(compare(earlier.map(Math.log), later.map(Math.log))).toEqual({ p, superiority });
        const wins = earlier.flatMap((one) => later.map((other): number => (other > one ? 1 : other === one ? 0.5 : 0)));
        expect(superiority).toBeCloseTo(wins.reduce((sum, win) => sum + win, 0) / wins.length, 12);
      }),
      { numRuns: 60 },
    );
  });

  test('throws where a period is empty', () => {
    expect(() => compare([], [1])).toThrow(RangeError);
    expect(() => compare([1], [])).toThrow(RangeError);
  });
});

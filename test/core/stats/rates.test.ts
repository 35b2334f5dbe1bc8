import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareRates } from '../../../src/core/stats/rates.ts';

const year = (count: number) => ({ count, exposure: 12 });

describe('compareRates', () => {
  test('never makes a trend of 3 and then 5', () => {
    const { p, ratio, interval } = compareRates(year(3), year(5));
    // 5 or more of 8 coins: (56 + 28 + 8 + 1) / 256, twice.
    expect(p).toBeCloseTo(186 / 256, 12);
    expect(ratio).toBeCloseTo(5 / 3, 12);
    expect(interval?.low).toBeLessThan(1);
    expect(interval?.high).toBeGreaterThan(1);
  });

  test('sees that 20 and then 5 is fewer', () => {
    const { p, interval } = compareRates(year(20), year(5));
    // At most 5 of 25 coins: (1 + 25 + 300 + 2300 + 12650 + 53130) / 2²⁵, twice.
    expect(p).toBeCloseTo((2 * 68_406) / 2 ** 25, 12);
    expect(interval?.high).toBeLessThan(1);
  });

  test('takes the lengths of the periods into account', () => {
    expect(compareRates({ count: 12, exposure: 12 }, { count: 6, exposure: 6 })).toMatchObject({ p: 1, ratio: 1 });
    // Two of two in a third of the time: (1/3)², twice.
    expect(compareRates({ count: 0, exposure: 8 }, { count: 2, exposure: 4 }).p).toBeCloseTo(2 / 9, 12);
  });

  test('gives no ratio where there was nothing before, and no evidence where there is nothing at all', () => {
    expect(compareRates(year(0), year(6))).toEqual({ p: expect.closeTo(2 / 64, 12) });
    expect(compareRates(year(0), year(0))).toEqual({ p: 1 });
    expect(compareRates({ count: 3, exposure: 0 }, year(4))).toEqual({ p: 1 });
  });

  test('gives a ratio of 0 with an upper limit where there is nothing after', () => {
    const { ratio, interval } = compareRates(year(6), year(0));
    expect(ratio).toBe(0);
    expect(interval?.low).toBe(0);
    // The limit for none of 6 is 1 − 0.025^(1/6) = 0.4593, so the ratio ends at 0.4593 / 0.5407.
    expect(interval?.high).toBeCloseTo(0.8494, 3);
  });

  test('is a probability, the same in exchange, with an interval that agrees with it', () => {
    const rate = fc.record({ count: fc.integer({ min: 0, max: 4000 }), exposure: fc.double({ min: 0.1, max: 200, noNaN: true }) });
    fc.assert(
      fc.property(rate, rate, (earlier, later) => {
        const { p, ratio = 1, interval = { low: 0, high: 2 } } = compareRates(earlier, later);
        expect(p).toBeGreaterThanOrEqual(0);
        expect(p).toBeLessThanOrEqual(1);
        expect(compareRates(later, earlier).p).toBeCloseTo(p, 6);
        expect(interval.low).toBeLessThanOrEqual(ratio);
        expect(interval.high).toBeGreaterThanOrEqual(ratio);
        const decided = Math.abs(p - 0.05) > 1e-6 && earlier.count > 0;
        expect(decided && p < 0.05 !== (interval.low > 1 || interval.high < 1)).toBe(false);
      }),
      { numRuns: 100 },
    );
  });

  test('does not count halves', () => {
    expect(() => compareRates(year(1.5), year(2))).toThrow(RangeError);
  });
});

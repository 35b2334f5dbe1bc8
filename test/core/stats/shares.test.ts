import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareShares, wilsonInterval } from '../../../src/core/stats/shares.ts';

const share = fc.integer({ min: 1, max: 300 }).chain((of) => fc.integer({ min: 0, max: of }).map((hits) => ({ hits, of })));

describe('compareShares', () => {
  test("is Fisher's own example of the lady tasting tea", () => {
    // Fisher (1935): of 70 ways, 1 + 16 + 16 + 1 are no more likely than the one seen.
    expect(compareShares({ hits: 3, of: 4 }, { hits: 1, of: 4 })).toEqual({ p: expect.closeTo(34 / 70, 12), difference: -0.5 });
    expect(compareShares({ hits: 4, of: 4 }, { hits: 0, of: 4 }).p).toBeCloseTo(2 / 70, 12);
  });

  test('counts both ends where the periods differ in size, by hand', () => {
    // 5 hits of 15 with 5 and 10: C(5,k) C(10,5−k) of 3003 ways. Seen k = 4: 50; as unlikely: k = 5 with 1; k = 0 has 252.
    expect(compareShares({ hits: 4, of: 5 }, { hits: 1, of: 10 }).p).toBeCloseTo(51 / 3003, 12);
  });

  test('says nothing where there is nothing to take a share of, or nothing that differs', () => {
    expect(compareShares({ hits: 0, of: 0 }, { hits: 3, of: 4 })).toEqual({ p: 1, difference: 0 });
    expect(compareShares({ hits: 0, of: 9 }, { hits: 0, of: 4 })).toEqual({ p: 1, difference: 0 });
    expect(compareShares({ hits: 9, of: 9 }, { hits: 4, of: 4 })).toEqual({ p: 1, difference: 0 });
  });

  test('is finite for thousands, however unlikely they are', () => {
    expect(compareShares({ hits: 0, of: 5000 }, { hits: 5000, of: 5000 })).toEqual({ p: expect.closeTo(0, 12), difference: 1 });
    expect(compareShares({ hits: 2500, of: 5000 }, { hits: 2500, of: 5000 }).p).toBeCloseTo(1, 9);
  });

  test('is a probability and the same in exchange', () => {
    fc.assert(
      fc.property(share, share, (earlier, later) => {
        const { p, difference } = compareShares(earlier, later);
        const exchanged = compareShares(later, earlier);
        expect(p).toBeGreaterThanOrEqual(0);
        expect(p).toBeLessThanOrEqual(1);
        expect(exchanged.p).toBeCloseTo(p, 9);
        expect(exchanged.difference).toBeCloseTo(-difference, 12);
      }),
    );
  });

  test('refuses more hits than there are', () => {
    expect(() => compareShares({ hits: 5, of: 4 }, { hits: 0, of: 4 })).toThrow('There cannot be 5 of 4.');
  });
});

describe('wilsonInterval', () => {
  test('is the published one for 7 of 10', () => {
    expect(wilsonInterval(7, 10)).toEqual({ low: expect.closeTo(0.397, 3), high: expect.closeTo(0.892, 3) });
  });

  test('is sound for none, for all and for nothing', () => {
    // For none of n it ends at z² / (n + z²).
    expect(wilsonInterval(0, 10)).toEqual({ low: 0, high: expect.closeTo(3.8415 / 13.8415, 4) });
    expect(wilsonInterval(10, 10)).toEqual({ low: expect.closeTo(10 / 13.8415, 4), high: 1 });
    expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
  });

  test('holds the share, stays between 0 and 1, and is wider at a higher level', () => {
    fc.assert(
      fc.property(share, ({ hits, of }) => {
        const [narrow, wide] = [wilsonInterval(hits, of), wilsonInterval(hits, of, 0.99)];
        const limits = [0, wide.low, narrow.low, hits / of, narrow.high, wide.high, 1];
        expect(limits).toEqual(limits.toSorted((one, other) => one - other));
      }),
    );
  });
});

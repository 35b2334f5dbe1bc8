import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { median, quantile } from '../../../src/core/stats/order.ts';

const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 });

describe('median', () => {
  test('is the one in the middle, or halfway between the two in the middle', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([7])).toBe(7);
    expect(median([3, 3, 3, 3])).toBe(3);
    expect(median([])).toBeUndefined();
  });

  test('is not moved by one enormous value, as a mean would be', () => {
    expect(median([30, 35, 40, 45, 1e9])).toBe(40);
  });
});

describe('quantile', () => {
  // By hand: at the place (n − 1) p of the sorted values, counted from 0, with linear interpolation (Hyndman & Fan 1996, type 7).
  test.each([
    [[1, 2, 3, 4], 0.9, 3.7],
    [[1, 2, 3, 4], 0.25, 1.75],
    [[40, 10, 20, 30], 1 / 3, 20],
    [[15, 20, 35, 40, 50], 0.4, 29],
    [[15, 20, 35, 40, 50], 0, 15],
    [[15, 20, 35, 40, 50], 1, 50],
    [[8], 0.9, 8],
  ])('of %j at %d is %d', (some, p, expected) => {
    expect(quantile(some, p)).toBeCloseTo(expected, 10);
  });

  test('is undefined without values and throws for a share that is none', () => {
    expect(quantile([], 0.5)).toBeUndefined();
    expect(() => quantile([1], 1.1)).toThrow(RangeError);
    expect(() => quantile([1], Number.NaN)).toThrow(RangeError);
  });

  test('does not depend on the order, does not change it, and equals the interpolation of the sorted values', () => {
    fc.assert(
      fc.property(values, fc.double({ min: 0, max: 1, noNaN: true }), (some, p) => {
        const before = [...some];
        const sorted = some.toSorted((one, other) => one - other);
        const place = (some.length - 1) * p;
        const [below = 0, above = 0] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
        expect(quantile(some, p)).toBeCloseTo(below + (place - Math.floor(place)) * (above - below), 6);
        expect(some).toEqual(before);
      }),
    );
  });

  test('is right for thousands of values', () => {
    const thousands = Array.from({ length: 10_001 }, (_, index) => (index * 7919) % 10_001);
    expect([0.1, 0.5, 0.9].map((p) => quantile(thousands, p))).toEqual([1000, 5000, 9000]);
  });
});

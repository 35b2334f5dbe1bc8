import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { poissonInterval } from '../../../src/core/stats/poisson.ts';

describe('poissonInterval', () => {
  // The 95 % limits of Garwood (1936), as printed in tables; half the 2.5th and 97.5th percentiles of chi-squared with 2n and 2n + 2 degrees.
  test.each([
    [0, 0, 3.689],
    [1, 0.025, 5.572],
    [3, 0.619, 8.767],
    [5, 1.623, 11.668],
    [10, 4.795, 18.39],
  ])('of %d is from %d to %d', (count, low, high) => {
    expect(poissonInterval(count).low).toBeCloseTo(low, 3);
    expect(poissonInterval(count).high).toBeCloseTo(high, 3);
  });

  test('of nothing ends where nothing has just the chance that is left out', () => {
    // exp(−λ) = 0.05 at the 90 % level: the "rule of three".
    expect(poissonInterval(0, 0.9).high).toBeCloseTo(-Math.log(0.05), 9);
  });

  test('of very many is close to what a normal distribution gives', () => {
    const { low, high } = poissonInterval(100_000);
    // Wilson–Hilferty: n (1 − 1/(9n) ± z/(3√n))³, for n = 100,000 and for n + 1.
    const cube = (n: number, z: number) => n * (1 - 1 / (9 * n) + z / (3 * Math.sqrt(n))) ** 3;
    expect(low).toBeCloseTo(cube(100_000, -1.959964), 1);
    expect(high).toBeCloseTo(cube(100_001, 1.959964), 1);
  });

  test('holds the count, rises with it, and is wider at a higher level', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), (count) => {
        const [here, next, wider] = [poissonInterval(count), poissonInterval(count + 1), poissonInterval(count, 0.99)];
        expect(here.low).toBeLessThanOrEqual(count);
        expect(here.high).toBeGreaterThan(count);
        expect(next.low).toBeGreaterThan(here.low);
        expect(next.high).toBeGreaterThan(here.high);
        expect(wider.low).toBeLessThanOrEqual(here.low);
        expect(wider.high).toBeGreaterThan(here.high);
      }),
      { numRuns: 50 },
    );
  });

  test.each([-1, 2.5, Number.NaN, Number.POSITIVE_INFINITY])('is not given for %d, which is no count', (count) => {
    expect(() => poissonInterval(count)).toThrow(RangeError);
  });
});

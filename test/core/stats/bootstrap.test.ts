import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bootstrapInterval } from '../../../src/core/stats/bootstrap.ts';
import { median, quantile } from '../../../src/core/stats/order.ts';
import { logNormal } from './log-normal.ts';

const minutes = [12, 18, 25, 31, 40, 44, 58, 75, 96, 130, 210, 480];

describe('bootstrapInterval', () => {
  test('is the same for the same seed and nearly the same for another', () => {
    const one = bootstrapInterval(minutes, median, 'one');
    expect(bootstrapInterval(minutes, median, 'one')).toEqual(one);
    const two = bootstrapInterval(minutes, median, 'two');
    expect(Math.abs((two?.low ?? 0) - (one?.low ?? 0))).toBeLessThan(6);
  });

  test('holds the statistic and lies within the values', () => {
    const { low, high } = bootstrapInterval(minutes, median, 'seed') ?? { low: 0, high: 0 };
    // From the binomial distribution: the 3rd and the 10th of twelve hold the median with 96 %.
    expect(low).toBeGreaterThanOrEqual(18);
    expect(low).toBeLessThanOrEqual(31);
    expect(high).toBeGreaterThanOrEqual(96);
    expect(high).toBeLessThanOrEqual(130);
  });

  test('is undefined with fewer than five values or without a statistic', () => {
    expect(bootstrapInterval([1, 2, 3, 4], median, 'seed')).toBeUndefined();
    expect(bootstrapInterval([1, 2, 3, 4, 5], median, 'seed')).toBeDefined();
    expect(bootstrapInterval([], median, 'seed')).toBeUndefined();
    expect(bootstrapInterval(minutes, () => undefined, 'seed')).toBeUndefined();
  });

  test('is a point where all values are equal', () => {
    expect(bootstrapInterval([7, 7, 7, 7, 7], median, 'seed')).toEqual({ low: 7, high: 7 });
  });

  test('leaves out the draws for which the statistic is undefined', () => {
    const onlyWithout480 = (values: readonly number[]) => (values.filter((value) => value === 480).length > 2 ? undefined : median(values));
    expect(bootstrapInterval(minutes, onlyWithout480, 'seed')).toEqual({ low: expect.any(Number), high: expect.any(Number) });
  });

  test('is narrower with more values and at a lower level', () => {
    const width = (count: number, level = 0.95) => {
      const { low, high } = bootstrapInterval(logNormal('width', count, 60), median, 'seed', { level }) ?? { low: 0, high: 0 };
      return high - low;
    };
    expect(width(1000)).toBeLessThan(width(30) / 2);
    expect(width(30, 0.8)).toBeLessThan(width(30));
  });

  test('holds the true median in about 95 of 100 samples', () => {
    const seeds = Array.from({ length: 400 }, (_, index) => `sample ${index}`);
    const right = seeds.filter((seed) => {
      const interval = bootstrapInterval(logNormal(seed, 15, 60), median, seed, { resamples: 400 });
      return interval && interval.low <= 60 && interval.high >= 60;
    });
    expect(right.length / seeds.length).toBeGreaterThan(0.9);
    expect(right.length / seeds.length).toBeLessThan(0.99);
  });

  test('always holds the figure, of whatever statistic', () => {
    const values = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 5, maxLength: 30 });
    fc.assert(
      fc.property(values, fc.constantFrom(0, 0.1, 0.5, 0.9, 1), fc.string(), (some, share, seed) => {
        const { low, high } = bootstrapInterval(some, (drawn) => quantile(drawn, share), seed, { resamples: 50 }) ?? { low: 1, high: 0 };
        const inOrder = [Math.min(...some), low, quantile(some, share) ?? Number.NaN, high, Math.max(...some)];
        expect(inOrder).toEqual(inOrder.toSorted((one, other) => one - other));
      }),
      { numRuns: 50 },
    );
  });
});

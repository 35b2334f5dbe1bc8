import { describe, expect, test } from 'vitest';
import { binomialInterval, binomialTest } from '../../../src/core/stats/binomial.ts';

describe('binomialInterval', () => {
  test('is the published one of Clopper and Pearson for 7 of 10, and mirrors for 3 of 10', () => {
    const { low, high } = binomialInterval(7, 10);
    expect([low, high]).toEqual([expect.closeTo(0.3475, 4), expect.closeTo(0.9333, 4)]);
    expect(binomialInterval(3, 10)).toEqual({ low: expect.closeTo(1 - high, 9), high: expect.closeTo(1 - low, 9) });
  });

  test('of none and of all reaches the end, by hand', () => {
    // (1 − p)¹⁰ = 0.025.
    expect(binomialInterval(0, 10)).toEqual({ low: 0, high: expect.closeTo(1 - 0.025 ** 0.1, 9) });
    expect(binomialInterval(10, 10)).toEqual({ low: expect.closeTo(0.025 ** 0.1, 9), high: 1 });
    expect(binomialInterval(0, 0)).toEqual({ low: 0, high: 1 });
  });
});

describe('binomialTest', () => {
  test('counts the coins by hand', () => {
    // 8, 9 or 10 of 10 heads: (45 + 10 + 1) / 1024, twice.
    expect(binomialTest(8, 10, 0.5)).toBeCloseTo(112 / 1024, 12);
    expect(binomialTest(2, 10, 0.5)).toBeCloseTo(112 / 1024, 12);
    expect(binomialTest(5, 10, 0.5)).toBe(1);
  });

  test('says the same whichever side the hits are on', () => {
    for (let hits = 0; hits <= 40; hits++) expect(binomialTest(hits, 40, 0.3)).toBeCloseTo(binomialTest(40 - hits, 40, 0.7), 9);
  });
});

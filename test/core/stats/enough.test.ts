import { describe, expect, test } from 'vitest';
import { ENOUGH, ENOUGH_RULES } from '../../../src/core/stats/enough.ts';
import { compareRanks } from '../../../src/core/stats/ranks.ts';
import { compareRates } from '../../../src/core/stats/rates.ts';
import { logNormal } from './log-normal.ts';

/** How often, of 800 times, p < 0.05 where `count` later incidents truly take so many times less than as many earlier ones. */
function found(count: number, timesLess: number): number {
  const times = Array.from({ length: 800 }, (_, index) => `${count} incidents, ${timesLess} times less, ${index}`);
  const hits = times.filter((seed) => {
    const [earlier, later] = [logNormal(`earlier ${seed}`, count, 60), logNormal(`later ${seed}`, count, 60 / timesLess)];
    return compareRanks(earlier, later, seed).p < 0.05;
  });
  return hits.length / times.length;
}

describe('the rules for too few', () => {
  test('durations: with fewer in each period even a quarter of the time is missed more often than not', () => {
    expect(found(ENOUGH.each - 1, 4)).toBeLessThan(0.5);
    expect(found(ENOUGH.each, 4)).toBeGreaterThan(0.5);
  });

  test('durations: with fewer in each period a halving is missed more often than it is found', () => {
    expect(found(ENOUGH.halving - 3, 2)).toBeLessThan(0.5);
    expect(found(ENOUGH.halving + 3, 2)).toBeGreaterThan(0.5);
  });

  test('counts: with fewer together even all in one period may be chance', () => {
    const allInOne = (count: number) => compareRates({ count, exposure: 12 }, { count: 0, exposure: 12 }).p;
    expect(allInOne(ENOUGH.together - 1)).toBeGreaterThan(0.05);
    expect(allInOne(ENOUGH.together)).toBeLessThan(0.05);
  });

  test('shares: with fewer, one more or less is more than ten percentage points', () => {
    expect(1 / (ENOUGH.shares - 1)).toBeGreaterThan(0.1);
    expect(1 / ENOUGH.shares).toBeLessThanOrEqual(0.1);
  });

  test('medians: with fewer, all values lie on one side of the true median more than one time in ten', () => {
    const allOnOneSide = (count: number) => 2 * 0.5 ** count;
    expect(allOnOneSide(ENOUGH.interval - 1)).toBeGreaterThan(0.1);
    expect(allOnOneSide(ENOUGH.interval)).toBeLessThan(0.1);
  });

  test('90th percentiles: from so many on it happens less than one time in twenty that none lies beyond', () => {
    expect(0.9 ** ENOUGH.ninetieth).toBeLessThan(0.05);
    expect(0.9 ** (ENOUGH.ninetieth - 2)).toBeGreaterThan(0.05);
  });

  test.each(Object.entries(ENOUGH))('the sentence of %s names its number', (rule, number) => {
    expect(ENOUGH_RULES[rule as keyof typeof ENOUGH]).toMatch(new RegExp(`\\b${number}\\b.*\\.$`));
  });
});

describe('why a mean time to repair is no answer', () => {
  // Sixteen incidents of one and the same kind, divided into two periods by chance: nothing changed.
  const splits = Array.from({ length: 2000 }, (_, index) => logNormal(`split ${index}`, 16, 60)).map((durations) => ({
    earlier: durations.slice(0, 8),
    later: durations.slice(8),
  }));
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

  test('its mean is "20 % better" about two times in five', () => {
    const better = splits.filter(({ earlier, later }) => mean(later) <= 0.8 * mean(earlier));
    expect(better.length / splits.length).toBeGreaterThan(0.35);
    expect(better.length / splits.length).toBeLessThan(0.43);
  });

  test('while the ranks find a difference in no more than about one of twenty', () => {
    const different = splits.filter(({ earlier, later }, index) => compareRanks(earlier, later, `split ${index}`).p < 0.05);
    expect(different.length / splits.length).toBeLessThan(0.06);
  });
});

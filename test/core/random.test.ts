import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../src/core/random.ts';

const draw = <T>(count: number, one: () => T): T[] => Array.from({ length: count }, one);

describe('randomFrom', () => {
  it('gives the same numbers for the same seed, on every machine', () => {
    const random = randomFrom(1, 'head');
    expect(draw(5, () => random.int(0, 999))).toMatchInlineSnapshot(`
      [
        787,
        617,
        368,
        165,
        50,
      ]
    `);
    expect(randomFrom(7, 'a').next()).toBe(randomFrom(7, 'a').next());
  });

  it('gives others for another seed or another name', () => {
    const firsts = [randomFrom(1, 'a'), randomFrom(2, 'a'), randomFrom(1, 'b'), randomFrom('1/a', ''), randomFrom(1)].map(({ next }) =>
      next(),
    );
    expect(new Set(firsts).size).toBe(5);
  });

  it('reaches both ends of a range and nothing beyond', () => {
    const { int } = randomFrom('range');
    expect(new Set(draw(500, () => int(3, 6)))).toEqual(new Set([3, 4, 5, 6]));
    expect(int(5, 5)).toBe(5);
  });

  it('is even enough', () => {
    const { next, chance } = randomFrom('even');
    const mean = draw(20_000, next).reduce((a, b) => a + b) / 20_000;
    expect(mean).toBeCloseTo(0.5, 1);
    expect(draw(20_000, () => chance(0.12)).filter(Boolean).length / 20_000).toBeCloseTo(0.12, 2);
  });

  it('samples without repeating, and all where there are fewer', () => {
    const { sample } = randomFrom('sample');
    const list = ['a', 'b', 'c', 'd'];
    expect(new Set(sample(list, 3)).size).toBe(3);
    expect(sample(list, 9).toSorted()).toEqual(list);
    expect(sample([], 2)).toEqual([]);
    expect(list).toEqual(['a', 'b', 'c', 'd']);
  });

  it('is skewed around a median: half below, some far above', () => {
    const { skewed } = randomFrom('skewed');
    const values = draw(10_000, () => skewed(45, 1)).toSorted((a, b) => a - b);
    expect(values[5_000]).toBeGreaterThan(42);
    expect(values[5_000]).toBeLessThan(48);
    expect(values[0]).toBeGreaterThan(0);
    expect(values.at(-1)).toBeGreaterThan(300);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kaplanMeier } from '../../../src/core/stats/survival.ts';

const done = (days: number) => ({ days, ended: true });
const open = (days: number) => ({ days, ended: false });

/** Weeks of remission under 6-mercaptopurine: Freireich and others (1963), in the form in which textbooks on survival print them. */
const freireich = [...[6, 6, 6, 7, 10, 13, 16, 22, 23].map(done), ...[6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map(open)];

describe('kaplanMeier', () => {
  test('gives the published curve of Freireich', () => {
    const { steps, median } = kaplanMeier(freireich);
    expect(steps.map(({ days, atRisk, ended }) => [days, atRisk, ended])).toEqual([
      [6, 21, 3],
      [7, 17, 1],
      [10, 15, 1],
      [13, 12, 1],
      [16, 11, 1],
      [22, 7, 1],
      [23, 6, 1],
    ]);
    expect(steps.map(({ survival }) => survival.toFixed(3))).toEqual(['0.857', '0.807', '0.753', '0.690', '0.627', '0.538', '0.448']);
    expect(median).toBe(23);
  });

  test("gives Greenwood's band on the log-log scale, by hand for the first step", () => {
    // S = 18/21, ln S = −0.15415, √V = √(3 / (21 · 18)) = 0.089087; S to the power of exp(±1.96 · 0.089087 / 0.15415).
    const [first] = kaplanMeier(freireich).steps;
    expect(first?.low).toBeCloseTo(0.6197, 3);
    expect(first?.high).toBeCloseTo(0.9516, 3);
  });

  test('is the plain share where everything has ended, and ends at 0 with a band that still has a value', () => {
    const { steps, median } = kaplanMeier([done(3), done(1), done(2), done(2)]);
    expect(steps.map(({ days, survival }) => [days, survival])).toEqual([
      [1, 0.75],
      [2, 0.25],
      [3, 0],
    ]);
    expect(steps.at(-1)).toMatchObject({ low: 0, high: steps.at(-2)?.high });
    expect(median).toBe(2);
  });

  test('has its median where exactly half are still open, in spite of rounding', () => {
    expect(kaplanMeier([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(done)).median).toBe(5);
    expect(kaplanMeier([done(1), done(2), open(3), open(3)]).median).toBe(2);
  });

  test('has no median where more than half are open still, and no step where nothing has ended', () => {
    expect(kaplanMeier([done(1), open(2), open(3)]).median).toBeUndefined();
    expect(kaplanMeier([open(5), open(5)])).toEqual({ steps: [] });
    expect(kaplanMeier([])).toEqual({ steps: [] });
  });

  test('knows one, at once, and all at once', () => {
    expect(kaplanMeier([done(0)])).toEqual({ steps: [{ days: 0, atRisk: 1, ended: 1, survival: 0, low: 0, high: 1 }], median: 0 });
    expect(kaplanMeier([done(4), done(4), done(4)]).steps).toHaveLength(1);
  });

  test('falls with every step and stays within its band', () => {
    const observations = fc.array(fc.record({ days: fc.nat(60), ended: fc.boolean() }), { maxLength: 80 });
    fc.assert(
      fc.property(observations, (some) => {
        let before = 1;
        for (const { survival, low, high } of kaplanMeier(some).steps) {
          const inOrder = [0, low, survival, high, 1];
          expect(inOrder).toEqual(inOrder.toSorted((one, other) => one - other));
          expect(survival).toBeLessThan(before);
          before = survival;
        }
      }),
    );
  });
});

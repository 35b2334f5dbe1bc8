import { expect, test } from 'vitest';
import { rollingMedians } from '../../../src/core/stats/rolling.ts';

const points = (...values: number[]) => values.map((value, at) => ({ at, value }));

test('each is the median of itself and of those before it, by hand', () => {
  expect(rollingMedians(points(30, 10, 20, 500, 40), 3)).toEqual([
    { at: 0 },
    { at: 1 },
    { at: 2, value: 20 },
    { at: 3, value: 20 },
    { at: 4, value: 40 },
  ]);
});

test('an even window lies halfway between the two in the middle', () => {
  expect(rollingMedians(points(1, 3, 9), 2)).toEqual([{ at: 0 }, { at: 1, value: 2 }, { at: 2, value: 6 }]);
});

test('a window of one is the points themselves, and one that is too wide has no value', () => {
  expect(rollingMedians(points(4, 2), 1)).toEqual(points(4, 2));
  expect(rollingMedians(points(4, 2), 3)).toEqual([{ at: 0 }, { at: 1 }]);
  expect(rollingMedians([], 3)).toEqual([]);
});

test('goes by time, whatever the order of the points', () => {
  expect(rollingMedians(points(30, 10, 20, 500, 40).toReversed(), 3)).toEqual(rollingMedians(points(30, 10, 20, 500, 40), 3));
});

test('refuses a window that holds no whole number of points', () => {
  expect(() => rollingMedians(points(1), 0)).toThrow(RangeError);
  expect(() => rollingMedians(points(1), 2.5)).toThrow(RangeError);
});

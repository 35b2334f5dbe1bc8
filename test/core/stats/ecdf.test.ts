import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ecdf } from '../../../src/core/stats/ecdf.ts';

test('ties make one higher step', () => {
  expect(ecdf([5, 1, 5, 9])).toEqual([
    { value: 1, share: 0.25 },
    { value: 5, share: 0.75 },
    { value: 9, share: 1 },
  ]);
});

test('one value, all equal, and none', () => {
  expect(ecdf([7])).toEqual([{ value: 7, share: 1 }]);
  expect(ecdf([0, 0, 0])).toEqual([{ value: 0, share: 1 }]);
  expect(ecdf([])).toEqual([]);
});

test('rises from step to step, to exactly 1, and counts what is no larger', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1 }), (values) => {
      const steps = ecdf(values);
      expect(steps.at(-1)?.share).toBe(1);
      expect(steps.map(({ value }) => value)).toEqual([...new Set(values)].toSorted((one, other) => one - other));
      for (const { value, share } of steps) expect(share).toBe(values.filter((other) => other <= value).length / values.length);
    }),
  );
});

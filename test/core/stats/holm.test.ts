import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holm } from '../../../src/core/stats/holm.ts';

test('the worked example, by hand', () => {
  // Sorted 0.005 · 4, 0.01 · 3, 0.03 · 2, 0.04 · 1, and none below the one before it.
  const adjusted = holm([0.01, 0.04, 0.03, 0.005]);
  expect(adjusted).toEqual([0.03, 0.06, 0.06, 0.02].map((p) => expect.closeTo(p, 12)));
});

test('one stays what it is, none stays none, and nothing exceeds 1', () => {
  expect(holm([0.04])).toEqual([0.04]);
  expect(holm([])).toEqual([]);
  expect(holm([0.9, 0.8, 1])).toEqual([1, 1, 1]);
});

test('equal values stay equal', () => {
  expect(holm([0.02, 0.02, 0.02])).toEqual([0.06, 0.06, 0.06]);
});

test('never makes a value smaller and keeps their order', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (ps) => {
      const pairs = holm(ps).map((adjusted, place) => ({ adjusted, p: ps[place] ?? 0 }));
      for (const { adjusted, p } of pairs) expect(adjusted).toBeGreaterThanOrEqual(p);
      const inOrder = pairs.toSorted((one, other) => one.p - other.p || one.adjusted - other.adjusted).map(({ adjusted }) => adjusted);
      expect(inOrder).toEqual(inOrder.toSorted((one, other) => one - other));
    }),
  );
});

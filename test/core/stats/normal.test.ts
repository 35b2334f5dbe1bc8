import { expect, test } from 'vitest';
import { normalDeviate } from '../../../src/core/stats/normal.ts';

// From any table of the normal distribution.
test.each([
  [0.8, 1.281552],
  [0.9, 1.644854],
  [0.95, 1.959964],
  [0.99, 2.575829],
])('%d of a normal distribution lies within %d standard deviations', (level, z) => {
  expect(normalDeviate(level)).toBeCloseTo(z, 5);
});

import { expect, it } from 'vitest';
import { RULES } from '../../../src/core/check/rules.ts';

it('every rule has a permanent id of its own and a sentence', () => {
  expect(RULES.map(({ id }) => id).toSorted()).toEqual([
    'actions/duplicate-id',
    'publication/names-internal',
    'reference/unknown',
    'structure/required',
    'timeline/marker-contradiction',
    'timeline/order',
    'times/phase-order',
  ]);
  for (const { description } of RULES) expect(description).toMatch(/^\S.*\.$/);
});

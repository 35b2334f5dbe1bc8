import { expect, test } from 'vitest';
import { completeness } from '../../../src/core/check/completeness.ts';
import { document } from '../../support/builders.ts';

test('what is not there yet is a warning while somebody is still writing', () => {
  const level = (status: string | undefined, own?: 'warning') => completeness(document({ status }), own);
  expect([level(undefined), level('draft'), level('in-review'), level('published')]).toEqual(['warning', 'warning', 'error', 'error']);
  expect([level('draft', 'warning'), level('published', 'warning')]).toEqual(['warning', 'warning']);
});

import { describe, expect, test } from 'vitest';
import { messagesOf, placesOf } from '../../../../support/one-rule.ts';

const RULE = 'structure/whys-depth';
const chain = (length: number) => Array.from({ length }, () => ({ why: 'Why?', because: 'The disk was full.' }));
const told = (length: number) => placesOf(RULE)({ causes: { whys: chain(length) } });

describe('structure/whys-depth', () => {
  test('warns about one or two', () => {
    expect(told(1)).toEqual([JSON.stringify(chain(1))]);
    expect(messagesOf(RULE)({ causes: { whys: chain(2) } })).toMatchObject([{ fatal: false, reason: 'The chain ends after two whys.' }]);
  });

  test('is content with three, with more, and with none', () => {
    expect([told(3), told(6), told(0)]).toEqual([[], [], []]);
    expect(placesOf(RULE)({ causes: {} })).toEqual([]);
    expect(placesOf(RULE)({})).toEqual([]);
  });
});

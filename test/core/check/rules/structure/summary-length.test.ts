import { describe, expect, test } from 'vitest';
import { countSentences } from '../../../../../src/core/check/sentences.ts';
import { messagesOf, placesOf } from '../../../../support/one-rule.ts';

describe('sentences', () => {
  test.each<[number, string]>([
    [0, ''],
    [1, 'Checkout failed'],
    [2, 'Checkout failed. It came back.'],
    [3, 'One! Two? Three…'],
    [1, 'Checkout failed, e.g. Nobody could pay.'],
    [1, 'About 40 % of U.S. customers, approx. 3,000, could not pay.'],
    [1, 'Between 10 a.m. and 11 a.m. checkout failed.'],
    [2, 'The outage began at 3 p.m. The rollback ended it.'],
    [2, 'Latency was 5 s. It fell to 3 s.'],
    [2, 'We had no backup etc. Nobody knew.'],
    [2, 'The update to v1.2.3 failed. It took 2.5 h.'],
    [2, 'It ran on Node.js. Then on Deno.'],
    [2, 'See https://status.example/a?b=1. It says more.'],
    [1, 'The page said “Try again. Or call us.” and nothing else.'],
    [2, 'The page said “Try again.” Nobody did.'],
    [2, 'Checkout failed (it was late. Nobody looked). It came back.'],
    [2, '\ufffc failed. \ufffc did not.'],
  ])('%i: %s', (count, text) => {
    expect(countSentences(text)).toBe(count);
  });
});

describe('structure/summary-length', () => {
  const told = placesOf('structure/summary-length');
  const sentences = (count: number) => Array.from({ length: count }, () => 'It failed.').join(' ');

  test('warns from the sixth sentence on', () => {
    expect(told({ summary: sentences(5) })).toEqual([]);
    expect(told({ summary: sentences(6) })).toEqual([JSON.stringify(sentences(6))]);
    expect(messagesOf('structure/summary-length')({ summary: sentences(7) })[0]).toMatchObject({
      fatal: false,
      reason: 'The summary has 7 sentences; at most 5 are read as one.',
    });
  });

  test('reads past markup, and says nothing where the summary is missing', () => {
    expect(told({ summary: `${sentences(4)} The \`cache. Get\` call of [version 2.1 of it](https://x.example/a.b) was back.` })).toEqual(
      [],
    );
    expect(told({ summary: undefined })).toEqual([]);
  });
});

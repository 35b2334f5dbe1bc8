import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneLine, WIDTH, wrap } from '../../../src/core/digest/wrap.ts';

describe('lines of a mail', () => {
  it('are broken between words, and begin with their indent', () => {
    expect(wrap(`${'word '.repeat(20)}end`, '  ')).toEqual([`  ${'word '.repeat(14).trim()}`, `  ${'word '.repeat(6)}end`]);
    expect(wrap('  ')).toEqual([]);
  });

  it('keep an address whole, and cut a word that is too long', () => {
    const address = `https://x.example/${'a'.repeat(100)}`;
    expect(wrap(`See ${address} there`)).toEqual(['See', address, 'there']);
    expect(wrap('日'.repeat(100)).map((line) => line.length)).toEqual([72, 28]);
    expect(wrap('👩‍🚒'.repeat(40)).join('')).toBe('👩‍🚒'.repeat(40));
  });

  it('hold no control character, and none that turns a line around', () => {
    expect(oneLine('a\u0000b\r\nBcc:\u0007 c\u202ed\u2066e')).toBe('a b Bcc: cde');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        for (const line of wrap(text)) {
          expect(line).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
          expect(/https?:/.test(line) || [...line].length <= WIDTH).toBe(true);
        }
      }),
    );
  });
});

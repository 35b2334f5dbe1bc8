import { describe, expect, it } from 'vitest';
import { compareFindings, defuse, finding, oneOf, quote, ruleOf } from '../../src/core/finding.ts';

describe('quote', () => {
  it.each([
    ['plain', '`plain`'],
    ['a`b', '`aˋb`'],
    ['a\nb', '`a\\u{a}b`'],
    ['a\u001b[31mb', '`a\\u{1b}[31mb`'],
    ['a\u202eb', '`a\\u{202e}b`'],
    ['a\u{e0041}b', '`a\\u{e0041}b`'],
    ['::error file=x::y', '`: :error file=x: :y`'],
    [':::', '`: : :`'],
    ['##[error]x', '`# #[error]x`'],
    ['###[x', '`## #[x`'],
    [5, '`5`'],
    [null, '`null`'],
    [undefined, '`undefined`'],
    [{ a: 1 }, '`{"a":1}`'],
  ])('%j is echoed as %s', (value, expected) => {
    expect(quote(value)).toBe(expected);
  });

  it('shortens to 80 characters, and never inside one', () => {
    expect(quote('😀'.repeat(80))).toBe(`\`${'😀'.repeat(80)}\``);
    expect(quote('😀'.repeat(81))).toBe(`\`${'😀'.repeat(79)}…\``);
  });

  it('leaves nothing that a build service takes for a command, whatever it is fed', () => {
    for (const text of ['::', ': :', '##[', '# #[', ':\u200b:', '#\u0000#[', '`::`', ':`:']) {
      expect(quote(text)).not.toMatch(/::|##\[/);
      expect(defuse(text)).not.toMatch(/::|##\[/);
    }
  });
});

describe('oneOf', () => {
  it('joins with commas and a last "or"', () => {
    expect([oneOf([]), oneOf(['a']), oneOf(['a', 'b']), oneOf(['a', 'b', 'c'])]).toEqual(['', '`a`', '`a` or `b`', '`a`, `b` or `c`']);
  });
});

describe('findings', () => {
  const at = (file: string, line: number, column: number, rule = 'a/b', reason = 'x') =>
    finding({ file, rule, place: { line, column }, reason });

  it('carry the rule, the level, the hint and what was expected', () => {
    const message = finding({ file: 'x.mdx', rule: 'schema/choice', level: 'warning', reason: 'No.', hint: 'Yes.', expected: ['a'] });
    expect(message).toMatchObject({ file: 'x.mdx', fatal: false, note: 'Yes.', expected: ['a'] });
    expect(ruleOf(message)).toBe('schema/choice');
    expect(finding({ file: 'x', rule: 'a/b', reason: 'x' }).fatal).toBe(true);
  });

  it('are sorted by file, place, rule and words', () => {
    const sorted = [
      at('a', 1, 2),
      at('a', 2, 1),
      at('a', 10, 1),
      at('a', 10, 2, 'a/a'),
      at('a', 10, 2, 'a/b', 'a'),
      at('a', 10, 2, 'a/b', 'b'),
      at('b', 1, 1),
    ];
    expect(sorted.toReversed().toSorted(compareFindings)).toEqual(sorted);
  });

  it('without a place come first', () => {
    const whole = finding({ file: 'a', rule: 'z/z', reason: 'x' });
    expect([at('a', 1, 1), whole].toSorted(compareFindings)[0]).toBe(whole);
  });
});

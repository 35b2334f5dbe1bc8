import { describe, expect, it } from 'vitest';
import { isOnlyComments } from '../../src/core/expression.ts';
import { bodyFindings } from '../support/builders.ts';

describe('isOnlyComments', () => {
  it.each([
    '',
    ' \n\t',
    '/* a */',
    ' /* a */ /* b */\n',
    '/**/',
    '/* // */',
    '// a\n',
    '// a',
    '// a\r/* b */',
    '/* * / */',
    '/* { } */',
    '//\u2028/* */',
  ])('%j', (code) => {
    expect(isOnlyComments(code)).toBe(true);
  });

  it.each([
    '1',
    '1 + 1',
    '/**/1',
    '1/**/',
    '/* a */ x /* b */',
    '/* unclosed',
    '/*/',
    '"/* a */"',
    "'/* a */'",
    '`/* a */`',
    '// a\nx',
    '// a\rx',
    '// a\u2028x',
    '// a\u2029x',
    '/',
    '/a/',
    '/* a */ /b/',
    '/* a *//',
    '/*a*/*/',
    '<a/>',
    '<!-- a -->',
    '#!/usr/bin/env node',
    '\u180e',
  ])('not %j', (code) => {
    expect(isOnlyComments(code)).toBe(false);
  });
});

describe('in a body', () => {
  it('comments are allowed', () => {
    expect(bodyFindings('{/* a */}\n\nText {/* b */} and {/* c */ /* d */} {}.\n')).toEqual([]);
  });

  it('anything else is a finding at its brace', () => {
    expect(bodyFindings('{1+1}\n\nText {"/* b */"} and {/**/1} {process.env.HOME}.\n')).toEqual([
      'safety/expression 1:1',
      'safety/expression 3:6',
      'safety/expression 3:22',
      'safety/expression 3:30',
    ]);
  });
});

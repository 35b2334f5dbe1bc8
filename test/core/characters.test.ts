import { describe, expect, it } from 'vitest';
import { codePointName, hiddenCharacter } from '../../src/core/characters.ts';
import { findings, read, source } from '../support/builders.ts';

describe('hiddenCharacter', () => {
  it.each([
    ['right-to-left override', '\u202e'],
    ['left-to-right isolate', '\u2066'],
    ['zero-width space', '\u200b'],
    ['byte order mark inside', '\ufeff'],
    ['soft hyphen', '\u00ad'],
    ['word joiner', '\u2060'],
    ['line separator', '\u2028'],
    ['escape', '\u001b'],
    ['backspace', '\b'],
    ['delete', '\u007f'],
    ['next line', '\u0085'],
    ['tag letter', '\u{e0041}'],
    ['zero-width joiner in Latin', '\u200d'],
  ])('finds the %s', (_, character) => {
    expect(hiddenCharacter(`a😀${character}b`)).toEqual({ character, offset: 3 });
  });

  it.each([
    ['plain text', 'Über 5 °C – naïve “quotes”, 日本語, ελληνικά, עברית'],
    ['tab and line ends', 'a\tb\r\nc'],
    ['emoji that are joined', '👩‍💻 🏳️‍🌈 👨🏽‍🚒'],
    ['Persian with a non-joiner', 'می‌خواهم'],
    ['Hindi with a joiner', 'क्‍ष'],
  ])('passes over %s', (_, text) => {
    expect(hiddenCharacter(text)).toBeUndefined();
  });

  it('has a name to look up', () => {
    expect(codePointName('\u202e')).toBe('U+202E');
    expect(codePointName('\u{e0041}')).toBe('U+E0041');
    expect(codePointName('\b')).toBe('U+0008');
  });
});

describe('in a postmortem', () => {
  it('is an error in names and ids', () => {
    const overrides = {
      title: 'a\u202eb',
      severity: 'sev1\u200b',
      tags: ['post\u200bgres'],
      actions: [{ title: 'x\u2066' }],
      symptoms: ['\u001b[31m'],
    };
    const { messages } = read(source(overrides));
    expect(messages.filter(({ ruleId }) => ruleId === 'hidden-character').map(({ line, fatal }) => [line, fatal])).toEqual([
      [2, true],
      [6, true],
      [8, true],
      [9, true],
      [10, true],
    ]);
  });

  it('is a warning in prose, in the front matter as in the body', () => {
    const { messages } = read(source({ summary: 'a\u202eb' }, 'One\n\nTwo \u200bthree\n'));
    expect(messages.map(({ line, column, fatal, reason }) => [line, column, fatal, reason])).toEqual([
      [3, 12, false, 'An invisible character (U+202E) stands here; it can make a line look like another one.'],
      [11, 5, false, 'An invisible character (U+200B) stands here; it can make a line look like another one.'],
    ]);
  });

  it('does not mind a BOM at the beginning of the file', () => {
    expect(findings(`\ufeff${source()}`)).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { findBlame } from '../../../../src/core/check/blameless/language.ts';
import { phrases } from '../../../../src/core/check/blameless/phrases.ts';
import { SOURCES } from '../../../../src/core/check/blameless/sources.ts';

describe.each(phrases.map((phrase) => [phrase.id, phrase] as const))('%s', (id, phrase) => {
  test.each(phrase.blames.map((text) => [text]))('is found in: %s', (text) => {
    expect(findBlame(text).map((blame) => blame.phrase.id)).toContain(id);
  });

  test.each(phrase.spares.map((text) => [text]))('is not found in: %s', (text) => {
    expect(findBlame(text)).toEqual([]);
  });

  test('says why, what to ask, and on whose word', () => {
    expect(phrase.why).toMatch(/^\p{Lu}.*\.$/u);
    expect(phrase.ask).toMatch(/^\p{Lu}.*[.?]$/u);
    expect(SOURCES).toHaveProperty(phrase.source);
    expect(phrase.blames.length).toBeGreaterThan(0);
    expect(phrase.spares.length).toBeGreaterThan(0);
  });
});

describe('the vocabulary', () => {
  test('gives every phrase an id of its own', () => {
    const ids = phrases.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z]+(?:-[a-z]+)*$/.test(id))).toEqual([]);
  });

  test('uses every source', () => {
    expect(Object.keys(SOURCES).filter((source) => phrases.every((phrase) => phrase.source !== source))).toEqual([]);
  });
});

import { expect, it } from 'vitest';
import { didYouMean, nearest } from '../../src/core/nearest.ts';

it.each([
  ['sevrity', 'severity'],
  ['SEVERITY', 'severity'],
  ['tile', 'title'],
  ['postgressql', 'postgresql'],
])('%s is probably %s', (word, expected) => {
  expect(nearest(word, ['title', 'severity', 'summary', 'postgresql'])).toBe(expected);
});

it('gives up where nothing is near', () => {
  expect(nearest('whatever', ['title', 'severity'])).toBeUndefined();
  expect(nearest('x', [])).toBeUndefined();
  expect(didYouMean('whatever', ['title'])).toBe('');
});

it('compares without regard to case', () => {
  expect(nearest('node js', ['NODE.JS', 'nothing'])).toBe('NODE.JS');
});

it('asks in a sentence, in which the word does no harm', () => {
  expect(didYouMean('tile', ['title'])).toBe('Did you mean `title`?');
  expect(didYouMean('a::b', ['a::c'])).toBe('Did you mean `a: :c`?');
});

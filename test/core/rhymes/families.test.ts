import { describe, expect, test } from 'vitest';
import { familiesOf } from '../../../src/core/rhymes/families.ts';
import type { Rhyme } from '../../../src/core/rhymes/reason.ts';

type Row = readonly [from: string, to: string, causes?: string, score?: number];

/** Rhymes of the same cause between these pairs; each names its causes, separated by blanks. */
function rhymes(ids: string, ...rows: readonly Row[]): Map<string, Rhyme[]> {
  const found = new Map<string, Rhyme[]>(ids.split('').map((id) => [id, []]));
  for (const [from, to, causes = 'dns', score = 0.9] of rows) {
    const reasons: Rhyme['reasons'] = causes === '' ? [] : [{ kind: 'mechanisms', mechanisms: causes.split(' ') }];
    found.get(from)?.push({ id: to, score, sameCause: true, sameSymptom: false, differentCause: false, reasons });
  }
  return found;
}
const groups = (map: Map<string, Rhyme[]>): string[] => familiesOf(map).map(({ ids }) => ids.join(''));

describe('a family', () => {
  test('is a pair, with what both share', () => {
    expect(familiesOf(rhymes('ab', ['b', 'a', 'dns race']))).toEqual([
      {
        ids: ['a', 'b'],
        shared: [{ kind: 'mechanisms', mechanisms: ['dns', 'race'] }],
        links: [{ from: 'a', to: 'b', score: 0.9, names: new Set(['mechanisms dns', 'mechanisms race']) }],
      },
    ]);
  });

  test('grows by who shares its cause with one of two', () => {
    expect(groups(rhymes('abc', ['a', 'b'], ['b', 'c']))).toEqual(['abc']);
  });

  test('keeps only what all its links name', () => {
    const [family] = familiesOf(rhymes('abc', ['a', 'b', 'dns race', 0.99], ['b', 'c', 'dns cache']));
    expect(family?.shared).toEqual([{ kind: 'mechanisms', mechanisms: ['dns'] }]);
  });

  test('does not grow along another cause', () => {
    expect(groups(rhymes('abcd', ['a', 'b', 'dns', 0.99], ['b', 'c', 'race'], ['c', 'd', 'race', 0.95]))).toEqual(['ab', 'cd']);
  });

  test('takes a fourth one only by two links', () => {
    const three: Row[] = [
      ['a', 'b'],
      ['b', 'c'],
      ['a', 'c'],
    ];
    expect(groups(rhymes('abcd', ...three, ['c', 'd']))).toEqual(['abc']);
    expect(groups(rhymes('abcd', ...three, ['c', 'd'], ['b', 'd']))).toEqual(['abcd']);
  });

  test('of three is not glued to another by one loose link', () => {
    const two: Row[] = [
      ['a', 'b'],
      ['b', 'c'],
      ['a', 'c'],
      ['d', 'e'],
      ['e', 'f'],
      ['d', 'f'],
    ];
    expect(groups(rhymes('abcdef', ...two, ['c', 'd', 'dns', 0.8]))).toEqual(['abc', 'def']);
    expect(groups(rhymes('abcdef', ...two, ['c', 'd', 'dns', 0.8], ['b', 'e', 'dns', 0.8]))).toEqual(['abcdef']);
  });

  test('of two may share no more than their words', () => {
    expect(groups(rhymes('abc', ['a', 'b', ''], ['b', 'c', '']))).toEqual(['ab']);
  });

  test('is not made by weak rhymes, by symptoms, or with what the archive lacks', () => {
    expect(groups(rhymes('ab', ['a', 'b', 'dns', 0.72]))).toEqual([]);
    expect(groups(rhymes('a', ['a', 'b']))).toEqual([]);
    const looks = rhymes('ab', ['a', 'b']);
    for (const rhyme of looks.get('a') ?? []) rhyme.sameCause = false;
    expect(groups(looks)).toEqual([]);
  });
});

test('families come by size, then by id', () => {
  expect(groups(rhymes('abcdefg', ['f', 'g', 'race'], ['a', 'b', 'cache'], ['c', 'd'], ['d', 'e']))).toEqual(['cde', 'ab', 'fg']);
});

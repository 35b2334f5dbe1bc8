import { describe, expect, test } from 'vitest';
import type { FeatureSource } from '../../../src/core/rhymes/features.ts';
import { reasonInWords, verdictInWords } from '../../../src/core/rhymes/reason-words.ts';
import type { Rhyme } from '../../../src/core/rhymes/reason.ts';
import { recurrencesOf } from '../../../src/core/rhymes/recurrence.ts';
import { rhymesIn, SHIPPED } from './archives.ts';
import { ALL_503, CERTIFICATES, FAILOVERS, LOG_SHIPPER, OTHERS } from './stories.ts';

const ids = (stories: readonly FeatureSource[]): string[] => stories.map(({ id }) => id);
const find = (rhymes: ReadonlyMap<string, Rhyme[]>, of: string, other: string): Rhyme | undefined =>
  rhymes.get(of)?.find(({ id }) => id === other);
const verdict = (rhymes: ReadonlyMap<string, Rhyme[]>, of: string, other: string): string => {
  const rhyme = find(rhymes, of, other);
  return rhyme ? verdictInWords(rhyme) : 'nothing';
};

const ALL = [...LOG_SHIPPER, ...ALL_503, ...CERTIFICATES, ...FAILOVERS];

describe.each([
  ['the shipped archive', (story: readonly FeatureSource[]) => rhymesIn([...SHIPPED, ...story])],
  ['an archive of itself and a few others', (story: readonly FeatureSource[]) => rhymesIn([...story, ...OTHERS])],
  ['all scenarios together', () => rhymesIn([...ALL, ...OTHERS])],
])('in %s', (_, rhymesWith) => {
  test('a tool whose version is not locked, twice in four days, is the same cause', () => {
    const rhymes = rhymesWith(LOG_SHIPPER);
    const [first = '', second = ''] = ids(LOG_SHIPPER);
    expect(verdict(rhymes, first, second)).toBe('same symptom and same cause');
    expect(verdict(rhymes, second, first)).toBe('same symptom and same cause');
    expect(rhymes.get(second)?.[0]?.id).toBe(first);
  });

  test('the second time the version could have been locked: a debt of one action item, open for four days', () => {
    const sources = LOG_SHIPPER.map((story) => ({ ...story, retelling: false }));
    expect(recurrencesOf(sources, rhymesWith(LOG_SHIPPER))).toEqual([
      {
        earlier: '2024-05-06-log-shipper-removed',
        later: '2024-05-10-logs-missing-again',
        saidBy: 'rhyme',
        debt: [{ id: 'lock-the-version-of-the-cluster-tool', title: 'Lock the version of the cluster tool', days: 4 }],
        declined: [{ id: 'move-to-another-pipeline', title: 'Move to another pipeline', reason: 'It would not have helped.' }],
      },
    ]);
  });

  test('of three outages under one title, the first two share the cause and the third does not', () => {
    const rhymes = rhymesWith(ALL_503);
    const [first = '', second = '', third = ''] = ids(ALL_503);
    expect(verdict(rhymes, first, second)).toBe('same symptom and same cause');
    expect(verdict(rhymes, second, first)).toBe('same symptom and same cause');
    expect(verdict(rhymes, third, first)).toBe('same symptom, different cause');
    expect(verdict(rhymes, third, second)).toBe('same symptom, different cause');
    expect(verdict(rhymes, first, third)).toBe('same symptom, different cause');
    expect(rhymes.get(first)?.[0]?.id).toBe(second);
  });

  test('two expired certificates at different organizations rhyme on cause, whatever the words', () => {
    const rhymes = rhymesWith(CERTIFICATES);
    const [one = '', two = ''] = ids(CERTIFICATES);
    expect(verdict(rhymes, one, two)).toBe('same cause');
    expect(verdict(rhymes, two, one)).toBe('same cause');
    expect(find(rhymes, one, two)?.reasons.map((reason) => reasonInWords(reason))).toContain('same cause: an expired certificate');
  });

  test('two failovers that share only the word do not rhyme', () => {
    const rhymes = rhymesWith(FAILOVERS);
    const [one = '', two = ''] = ids(FAILOVERS);
    expect(verdict(rhymes, one, two)).toBe('nothing');
    expect(verdict(rhymes, two, one)).toBe('nothing');
  });

  test('nothing rhymes with what happened to others', () => {
    const rhymes = rhymesWith(LOG_SHIPPER);
    expect(OTHERS.flatMap(({ id }) => rhymes.get(id) ?? [])).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { type Looked, runArchiveRules } from '../../../../../src/core/check/archive-rule.ts';
import { unlinkedRhyme } from '../../../../../src/core/check/rules/rhymes/unlinked.ts';
import type { Rhyme } from '../../../../../src/core/rhymes/reason.ts';

const place = { start: { line: 2, column: 8 }, end: { line: 2, column: 20 } };
const document = (more: Partial<Looked> = {}): Looked => ({
  id: 'a',
  file: 'postmortems/a.mdx',
  publicView: 'nothing',
  started: '2024-05-01T10:00Z',
  mentions: [],
  exceptions: [],
  draft: true,
  relatedPlace: place,
  ...more,
});
const rhyme = (id: string, more: Partial<Rhyme> = {}): Rhyme => ({
  id,
  score: 0.5,
  sameCause: true,
  sameSymptom: false,
  differentCause: false,
  reasons: [{ kind: 'terms', words: ['renewal', 'cron'] }],
  ...more,
});
const told = (one: Looked, rhymes: Rhyme[]) =>
  runArchiveRules([unlinkedRhyme], [one], {}, () => rhymes).map(({ line, column, fatal, reason }) => [line, column, fatal, reason]);

describe('rhymes/unlinked', () => {
  test('tells of what a draft resembles, with the reasons', () => {
    expect(told(document(), [rhyme('b')])).toEqual([[2, 8, false, '`b` rhymes with this incident: both mention *renewal*, *cron*.']]);
  });

  test('says where only the symptom was the same', () => {
    const [[, , , reason]] = told(document(), [rhyme('b', { sameCause: false, sameSymptom: true, differentCause: true })]) as [
      [number, number, boolean, string],
    ];
    expect(reason).toContain('(same symptom, different cause)');
  });

  test('tells of three at most', () => {
    expect(
      told(
        document(),
        ['b', 'c', 'd', 'e'].map((id) => rhyme(id)),
      ),
    ).toHaveLength(3);
  });

  test('is silent about what is linked or dismissed, about what only an author relates, and about what is published', () => {
    expect(told(document({ mentions: [{ id: 'b', place, relation: 'not-similar-to' }] }), [rhyme('b')])).toEqual([]);
    expect(told(document(), [rhyme('b', { sameCause: false, sameSymptom: false })])).toEqual([]);
    expect(told(document({ draft: false }), [rhyme('b')])).toEqual([]);
  });

  test('lets no word speak to a build service', () => {
    const [[, , , reason]] = told(document(), [rhyme('b', { reasons: [{ kind: 'terms', words: ['::error::', '##[x]'] }] })]) as [
      [number, number, boolean, string],
    ];
    expect(reason).not.toMatch(/::|##\[/);
  });
});

import { describe, expect, test } from 'vitest';
import { reasonInWords, verdictInWords } from '../../../src/core/rhymes/reason-words.ts';
import { rhymesIn, told } from './archives.ts';
import { CERTIFICATES, LOG_SHIPPER, OTHERS } from './stories.ts';

const withRelated = (story: (typeof OTHERS)[number], ...related: { id: string; relation: string; reason?: string }[]) =>
  told(story.id, { ...story.data, times: { started: story.data.times.started.text }, timeline: undefined, related });
const [flat, newsletter, search] = OTHERS as [(typeof OTHERS)[number], (typeof OTHERS)[number], (typeof OTHERS)[number]];

describe('what an author relates', () => {
  test('shows on both sides, though nothing else speaks for it', () => {
    const rhymes = rhymesIn([
      withRelated(flat, { id: newsletter.id, relation: 'similar-to', reason: 'Nobody had tested it.' }),
      newsletter,
      search,
    ]);
    for (const [id, other] of [
      [flat.id, newsletter.id],
      [newsletter.id, flat.id],
    ] as const) {
      const [rhyme, ...more] = rhymes.get(id) ?? [];
      expect(more).toEqual([]);
      expect(rhyme).toMatchObject({ id: other, sameCause: false, sameSymptom: false });
      expect(rhyme && verdictInWords(rhyme)).toBe('');
      expect(rhyme?.reasons.map((reason) => reasonInWords(reason))).toEqual(['called similar by its author: Nobody had tested it']);
    }
    expect(rhymes.get(search.id)).toEqual([]);
  });

  test('comes before what rhymes more', () => {
    const [first, second] = LOG_SHIPPER as [(typeof LOG_SHIPPER)[number], (typeof LOG_SHIPPER)[number]];
    const rhymes = rhymesIn([withRelated(first, { id: flat.id, relation: 'similar-to' }), second, ...OTHERS]);
    expect(rhymes.get(first.id)?.map(({ id }) => id)).toEqual([flat.id, second.id]);
  });

  test('a recurrence is of the same cause, and the earlier incident recurred', () => {
    const rhymes = rhymesIn([flat, withRelated(search, { id: flat.id, relation: 'recurrence-of' })]);
    expect(rhymes.get(search.id)?.[0]).toMatchObject({ id: flat.id, sameCause: true });
    expect(rhymes.get(search.id)?.[0]?.reasons.map((reason) => reasonInWords(reason))).toEqual([
      'this incident is a recurrence of that one',
    ]);
    expect(rhymes.get(flat.id)?.[0]?.reasons.map((reason) => reasonInWords(reason))).toEqual(['this incident recurred as that one']);
  });

  test('caused-by reads from either side', () => {
    const rhymes = rhymesIn([flat, withRelated(search, { id: flat.id, relation: 'caused-by' })]);
    expect(rhymes.get(search.id)?.[0]?.reasons[0]).toEqual({ kind: 'related', relation: 'caused-by' });
    expect(rhymes.get(flat.id)?.[0]?.reasons[0]).toEqual({ kind: 'related', relation: 'caused-by', reverse: true });
  });

  test('an id that is not in the archive is passed over', () => {
    expect(rhymesIn([withRelated(flat, { id: 'gone', relation: 'similar-to' })]).get(flat.id)).toEqual([]);
  });

  test('not-similar-to leaves the pair out on both sides, and only that pair', () => {
    const [one, two] = CERTIFICATES as [(typeof CERTIFICATES)[number], (typeof CERTIFICATES)[number]];
    const third = { ...two, id: '2025-01-01-another' };
    const before = rhymesIn([one, two, third, ...OTHERS]);
    expect(
      before
        .get(one.id)
        ?.map(({ id }) => id)
        .toSorted(),
    ).toEqual([two.id, third.id]);
    const after = rhymesIn([withRelated(one, { id: two.id, relation: 'not-similar-to', reason: 'Another kind.' }), two, third, ...OTHERS]);
    expect(after.get(one.id)?.map(({ id }) => id)).toEqual([third.id]);
    expect(after.get(two.id)?.map(({ id }) => id)).toEqual([third.id]);
  });
});

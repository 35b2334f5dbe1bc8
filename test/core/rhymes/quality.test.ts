import { describe, expect, test } from 'vitest';
import { rhymeQuality } from '../../../src/core/bench/rhyme-quality.ts';
import { familiesOf } from '../../../src/core/rhymes/families.ts';
import { FIXTURES, type Labelled, rhymesIn, SHIPPED } from './archives.ts';

const documents = (archive: readonly Labelled[]) =>
  archive.map(({ labels, ...source }) => ({ labels, source: { ...source, data: withoutCategories(source.data) } }));

function withoutCategories(data: Labelled['data']): Labelled['data'] {
  const { categories: _, ...causes } = data.causes ?? {};
  return { ...data, causes };
}

describe('against labels that the engine does not see', () => {
  test('it beats plain BM25 on the shipped archive', () => {
    const { engine, bm25, random } = rhymeQuality(documents(SHIPPED), 1);
    expect(engine.precisionAt5).toBeGreaterThan(bm25.precisionAt5 + 0.03);
    expect(engine.meanReciprocalRank).toBeGreaterThan(bm25.meanReciprocalRank + 0.02);
    expect(random.precisionAt5).toBeLessThan(bm25.precisionAt5);
  });

  test('it finds nearly all of what thirty short postmortems in other words have in common', () => {
    const { engine, bm25 } = rhymeQuality(documents(FIXTURES), 1);
    // Families of three: of the first five, two at most can be right.
    expect(engine.precisionAt5).toBeGreaterThan(0.36);
    expect(engine.meanReciprocalRank).toBeGreaterThan(0.95);
    expect(bm25.precisionAt5).toBeLessThan(0.2);
  });

  test.each([
    ['the shipped archive', SHIPPED, 0.85],
    ['thirty short postmortems', FIXTURES, 0.95],
  ])('what is shown in %s is right', (_, archive, share) => {
    const labels = new Map(archive.map((document) => [document.id, document.labels]));
    const shown = [...rhymesIn(archive, { categories: false })].flatMap(([id, rhymes]) =>
      rhymes.filter(({ sameCause }) => sameCause).map((rhyme) => labels.get(id)?.some((label) => labels.get(rhyme.id)?.includes(label))),
    );
    expect(shown.length).toBeGreaterThan(archive.length / 2);
    expect(shown.filter(Boolean).length / shown.length).toBeGreaterThanOrEqual(share);
  });

  test('most of those that have a true sibling show one', () => {
    const rhymes = rhymesIn(FIXTURES);
    expect(FIXTURES.filter(({ id }) => (rhymes.get(id) ?? []).length > 0).length).toBeGreaterThanOrEqual(27);
  });

  test('its families are the labels’', () => {
    const labels = new Map(FIXTURES.map(({ id, labels: [label] }) => [id, label]));
    for (const { ids } of familiesOf(rhymesIn(FIXTURES))) expect(new Set(ids.map((id) => labels.get(id))).size).toBe(1);
  });
});

describe('reasons', () => {
  const all = [...rhymesIn(SHIPPED).values(), ...rhymesIn(FIXTURES).values()].flat();

  test('are one to four for each rhyme, and never only how it was noticed or how long it took', () => {
    for (const { id, reasons } of all) {
      expect(reasons.length, id).toBeGreaterThanOrEqual(1);
      expect(reasons.length, id).toBeLessThanOrEqual(4);
      expect(
        reasons.some(({ kind }) => kind !== 'detection' && kind !== 'shape' && kind !== 'trigger'),
        id,
      ).toBe(true);
    }
  });

  test('come in their order', () => {
    const order = ['related', 'causes', 'mechanisms', 'symptom', 'action', 'services', 'trigger', 'detection', 'shape', 'terms'];
    for (const { reasons } of all) {
      const places = reasons.map(({ kind }) => order.indexOf(kind));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }
  });

  test('name words that both texts hold, and no organization', () => {
    const archive = [...SHIPPED, ...FIXTURES];
    const texts = new Map(archive.map(({ id, data }) => [id, JSON.stringify(data).toLowerCase()]));
    for (const [id, rhymes] of rhymesIn(archive)) {
      for (const rhyme of rhymes) {
        for (const word of rhyme.reasons.flatMap((reason) => (reason.kind === 'terms' ? reason.words : []))) {
          const stem = word.toLowerCase().slice(0, 4);
          expect(texts.get(id), `${word} in ${id}`).toContain(word.toLowerCase());
          expect(texts.get(rhyme.id), `${word} in ${rhyme.id}`).toContain(stem);
          expect(archive.some(({ organization }) => organization.toLowerCase() === word.toLowerCase())).toBe(false);
        }
      }
    }
  });
});

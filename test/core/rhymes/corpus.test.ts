import { describe, expect, test } from 'vitest';
import { candidatesOf } from '../../../src/core/rhymes/candidates.ts';
import { corpusOf } from '../../../src/core/rhymes/corpus.ts';
import { overlapOf } from '../../../src/core/rhymes/evidence.ts';
import { type Features, featuresOf } from '../../../src/core/rhymes/features.ts';
import { rarity, specificity } from '../../../src/core/rhymes/rarity.ts';
import { ranked, rhymesOf } from '../../../src/core/rhymes/rhymes.ts';
import { FIXTURES, SHIPPED, told } from './archives.ts';

const FEATURES = [...SHIPPED, ...FIXTURES].map((source) => featuresOf(source));

describe('features', () => {
  test('survive JSON', () => {
    for (const features of FEATURES) expect(JSON.parse(JSON.stringify(features))).toEqual(features);
    expect(rhymesOf(corpusOf(FEATURES.map((features) => JSON.parse(JSON.stringify(features)) as Features)))).toEqual(
      rhymesOf(corpusOf(FEATURES)),
    );
  });

  test('hold no categories where these are hidden', () => {
    expect(FEATURES.some(({ causes }) => causes.length > 0)).toBe(true);
    expect(SHIPPED.every((source) => featuresOf(source, { categories: false }).causes.length === 0)).toBe(true);
  });

  test('take the body for weak evidence, and never for a word to show', () => {
    const features = featuresOf(told('a', { title: 'Pool exhausted', summary: 'Nothing worked.' }, 'The Kafka broker was idle.'));
    expect(features.telling).toEqual(['pool']);
    expect(features.terms.cause.terms).toContain('kafka');
    expect(features.terms.symptom.terms).not.toContain('kafka');
  });
});

describe('a cosine', () => {
  const corpus = corpusOf(FEATURES);

  test('is 1 with itself, the same from both sides, and between 0 and 1', () => {
    for (const kind of ['symptom', 'cause'] as const) {
      for (let a = 0; a < FEATURES.length; a += 7) {
        expect(corpus.cosine[kind](a, a)).toBeCloseTo(1, 5);
        for (let b = 0; b < FEATURES.length; b += 5) {
          const cosine = corpus.cosine[kind](a, b);
          expect(cosine).toBeCloseTo(corpus.cosine[kind](b, a), 6);
          expect(cosine).toBeGreaterThanOrEqual(0);
          expect(cosine).toBeLessThan(1.000_01);
        }
      }
    }
  });
});

describe('rarity', () => {
  test('falls with how many have it, and is less for a word that everybody says', () => {
    expect(rarity('term', 'quorum', 1, 100)).toBeGreaterThan(rarity('term', 'quorum', 2, 100));
    expect(rarity('term', 'quorum', 2, 100)).toBeGreaterThan(rarity('term', 'server', 2, 100));
  });

  test('tells common from rare even where two documents are all there is', () => {
    expect(specificity('category', 'certificate', 2, 2)).toBeGreaterThan(2 * specificity('category', 'cascading-failure', 2, 2));
    expect(specificity('mechanism', 'dns', 2, 2)).toBeGreaterThan(specificity('mechanism', 'deployment', 2, 2));
  });

  test('hardly minds the prior in a large archive', () => {
    expect(rarity('term', 'quorum', 500, 10_000)).toBeCloseTo(rarity('term', 'server', 500, 10_000), 1);
  });
});

describe('the likeness of two lines', () => {
  const corpus = corpusOf([
    featuresOf(told('a', { symptoms: ['quorum lost in zookeeper', 'certificate'] })),
    featuresOf(told('b', { symptoms: ['quorum lost in consul', 'zookeeper quorum lost', 'certificate'] })),
  ]);
  const line = (document: number, symptom: number) => corpus.lines[document]?.symptoms[symptom] ?? { terms: new Uint32Array(), worth: 0 };

  test('is 1 for the same words in any order', () => expect(overlapOf(corpus, line(0, 0), line(1, 1))).toBeCloseTo(1));
  test('is the share of what both say', () => {
    const overlap = overlapOf(corpus, line(0, 0), line(1, 0));
    expect(overlap).toBeGreaterThan(0.3);
    expect(overlap).toBeLessThan(0.7);
  });
  test('is 0 for nothing in common', () => expect(overlapOf(corpus, line(0, 0), line(1, 2))).toBe(0));
  test('may be one word, if it is all that is said', () => expect(overlapOf(corpus, line(0, 1), line(1, 2))).toBeCloseTo(1));
});

describe('archives', () => {
  test.each([0, 1, 2, 3])('of %i documents have rhymes or none, and no error', (count) => {
    expect(rhymesOf(corpusOf(FEATURES.slice(0, count)))).toHaveLength(count);
  });

  test('of documents that say nothing have none', () => {
    const empty = ['a', 'b', 'c'].map((id) => featuresOf(told(id, { title: 'It', summary: 'It was.' })));
    expect(rhymesOf(corpusOf(empty))).toEqual([[], [], []]);
  });

  test('have the same rhymes in whatever order they are read', () => {
    const forwards = corpusOf(FEATURES);
    const backwards = corpusOf(FEATURES.toReversed());
    const ids = (rhymes: ReturnType<typeof rhymesOf>): string[][] => rhymes.map((list) => list.map(({ id }) => id));
    expect(ids(rhymesOf(backwards)).toReversed()).toEqual(ids(rhymesOf(forwards)));
  });

  test('rank others, never the document itself, each once', () => {
    const corpus = corpusOf(FEATURES);
    const candidates = candidatesOf(corpus);
    for (const [document, { id }] of FEATURES.entries()) {
      const list = ranked(corpus, document, candidates(document)).map((rhyme) => rhyme.id);
      expect(list).not.toContain(id);
      expect(new Set(list).size).toBe(list.length);
      expect(list.length).toBeGreaterThan(0);
    }
  });

  test('of many alike still name close ones, though not all pairs are compared', () => {
    const many = Array.from({ length: 900 }, (_, index) => {
      const source = FIXTURES[index % FIXTURES.length] as (typeof FIXTURES)[number];
      return { ...featuresOf(source), id: `${index % FIXTURES.length}-${index}` };
    });
    const corpus = corpusOf(many);
    const candidates = candidatesOf(corpus);
    for (const document of [0, 31, 62, 899]) {
      const [best] = ranked(corpus, document, candidates(document));
      expect(best?.id.split('-')[0]).toBe(many[document]?.id.split('-')[0]);
    }
  });
});

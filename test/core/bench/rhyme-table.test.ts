import { describe, expect, test } from 'vitest';
import { rhymeQuality } from '../../../src/core/bench/rhyme-quality.ts';
import { costTable, qualityHeading, qualityTable } from '../../../src/core/bench/rhyme-table.ts';
import { told } from '../rhymes/archives.ts';

const quality = (precisionAt5: number, meanReciprocalRank: number, queries = 25) => ({ precisionAt5, meanReciprocalRank, queries });

describe('the tables', () => {
  test('are aligned as a formatter would leave them', () => {
    expect(`\n${qualityTable({ engine: quality(0.696, 0.9), bm25: quality(0.64, 0.861), random: quality(0.3791, 0.5724) })}\n`)
      .toMatchInlineSnapshot(`
      "
      |                        | Precision@5 |   MRR | Queries |
      | ---------------------- | ----------: | ----: | ------: |
      | Rhymes                 |       0.696 | 0.900 |      25 |
      | Plain BM25 on the body |       0.640 | 0.861 |      25 |
      | Random                 |       0.379 | 0.572 |      25 |
      "
    `);
    expect(`\n${costTable([{ count: 10_000, featureSeconds: 10.25, pairSeconds: 2.449, grownBytes: 130_191_360 }])}\n`)
      .toMatchInlineSnapshot(`
      "
      | Synthetic postmortems | Features | All pairs | Memory grown |
      | --------------------- | -------: | --------: | -----------: |
      | 10,000                |   10.3 s |     2.4 s |       130 MB |
      "
    `);
  });
});

describe('the heading', () => {
  const archive = (count: number) => ({
    label: 'label',
    documents: Array.from({ length: count }, () => ({ labels: [], source: told('a', {}) })),
  });

  test('tells what was asked', () => {
    expect(qualityHeading(archive(25), 'the shipped archive', quality(1, 1, 25))).toBe(
      '25 documents of the shipped archive, 25 queries; the hidden label is `label`:',
    );
  });

  test('tells what was not', () => {
    expect(qualityHeading(archive(3), 'x', quality(1, 1, 2))).toBe(
      '3 documents of x, 2 queries (1 has no label that another one has, and is not asked about); the hidden label is `label`:',
    );
  });
});

describe('the figures', () => {
  const labelled = (id: string, label: string, summary: string) => ({ labels: [label], source: told(id, { summary }, summary) });
  const documents = [
    labelled('a', 'disk', 'The disk was full.'),
    labelled('b', 'disk', 'No space was left on the volume.'),
    labelled('c', 'dns', 'The zone had lost a record.'),
    labelled('d', 'dns', 'The resolver answered NXDOMAIN.'),
  ];

  test('are those of the engine, of BM25 and of chance', () => {
    const { engine, bm25, random } = rhymeQuality(documents, 1);
    // One other is right, of five places: a fifth; and it comes first.
    expect(engine).toEqual({ precisionAt5: 0.2, meanReciprocalRank: 1, queries: 4 });
    expect(bm25.queries).toBe(4);
    // Three others in random order: the right one is first, second or third, so (1 + 1/2 + 1/3) / 3 on average.
    expect(random.meanReciprocalRank).toBeCloseTo(11 / 18, 1);
    expect(random.precisionAt5).toBeCloseTo(0.2);
  });

  test('are the same for the same seed', () => expect(rhymeQuality(documents, 7)).toEqual(rhymeQuality(documents, 7)));
});

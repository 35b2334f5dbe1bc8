import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNumbers, writeNumbers } from '../../../../src/core/rhymes/query/number-text.ts';
import { MAX_WEIGHT, MECHANISM_SIGN, type QueryIndex, WORTH_STEPS } from '../../../../src/core/rhymes/query/postings.ts';
import { CHUNK, queryFiles, type TermsText } from '../../../../src/core/rhymes/query/query-files.ts';
import { readChunk, readDocuments, readHead, readPart, readTerms } from '../../../../src/core/rhymes/query/read-query-files.ts';
import { FIXTURES, SHIPPED } from '../archives.ts';
import { indexOf, loaded } from './asking.ts';

describe('numbers as text', () => {
  test('take a letter up to 31 and one more for every five bits', () => {
    expect(writeNumbers([0, 31, 32])).toBe('AfgB');
    expect(writeNumbers([1_023])).toHaveLength(2);
  });

  test('come back as they were', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 2 ** 30 })), (numbers) => {
        expect(readNumbers(writeNumbers(numbers))).toEqual(numbers);
      }),
    );
  });

  test.each(['"', 'g', 'ggggggggggA'])('are not read from %j', (text) => {
    expect(() => readNumbers(text)).toThrow(RangeError);
  });
});

describe('an index', () => {
  const index = indexOf(SHIPPED);

  test('survives its files', () => {
    expect(loaded(index)).toEqual({ terms: index.terms, unknown: index.unknown });
  });

  test('holds few terms of each postmortem, its symptoms among them, and what it speaks of', () => {
    const counts = SHIPPED.map((_, at) =>
      [...index.terms].filter(([term, { documents }]) => !term.startsWith(MECHANISM_SIGN) && documents.includes(at)),
    );
    for (const terms of counts) expect(terms.length).toBeLessThanOrEqual(44);
    expect(index.terms.has(`${MECHANISM_SIGN}certificate-expiry`)).toBe(true);
    for (const { worth, documents, marks } of index.terms.values()) {
      expect(worth * WORTH_STEPS).toBe(Math.round(worth * WORTH_STEPS));
      expect(documents).toEqual([...new Set(documents)].toSorted((a, b) => a - b));
      for (const mark of marks) expect(mark & MAX_WEIGHT).toBeLessThanOrEqual(MAX_WEIGHT);
    }
  });

  test('needs something to show of every postmortem', () => {
    expect(() => indexOf([...FIXTURES.slice(0, 2), ...FIXTURES.slice(0, 1)])).not.toThrow();
    expect(index.documents.map(({ id }) => id)).toEqual(SHIPPED.map(({ id }) => id));
  });
});

/** An index of `count` postmortems that all say the same. */
function large(count: number, resolution: string): QueryIndex {
  const documents = Array.from({ length: count }, (_, at) => ({
    id: `2024-01-01-${at}`,
    title: `Incident ${at}`,
    organization: 'Fernwick',
    started: '1 January 2024',
    severity: 'SEV1',
    ...(at % 2 === 0 ? { stage: 'Closed' } : {}),
    helped: { resolution, mitigations: [], actions: [] },
  }));
  const everywhere = { worth: 0.5, documents: documents.map((_, at) => at), marks: documents.map(() => 3) };
  return { documents, terms: new Map([['disk', everywhere]]), unknown: 4.25 };
}

describe('the files', () => {
  test('of a small archive are one', () => {
    const { head, parts, chunks } = queryFiles(large(20, 'Restarted.'));
    expect([parts.length, chunks.length]).toEqual([0, 0]);
    expect(head.helped?.[7]).toEqual({ resolution: 'Restarted.', mitigations: [], actions: [] });
    expect(readDocuments(readHead(head).documents as never)[1]).toEqual({
      id: '2024-01-01-1',
      title: 'Incident 1',
      organization: 'Fernwick',
      started: '1 January 2024',
      severity: 'SEV1',
    });
  });

  test('of a middling one leave to chunks what helped', () => {
    const { head, parts, chunks } = queryFiles(large(1_000, 'Restarted the database, and then again. '.repeat(5)));
    expect(parts).toEqual([]);
    expect(head.helped).toBeUndefined();
    expect(head.documents?.id.length).toBe(1_000);
    expect(chunks.length).toBe(1_000 / CHUNK);
    expect(readChunk(chunks[0]).helped.length).toBe(CHUNK);
  });

  test('of a large one leave to chunks all that is shown, and to parts all that is compared', () => {
    const index = large(2_000, 'Restarted the database, and then again. '.repeat(5));
    const { head, parts, chunks } = queryFiles(index);
    expect(head.documents).toBeUndefined();
    expect(parts.map(readPart).map(({ terms }) => terms.terms)).toEqual(['disk']);
    expect(chunks.flatMap(({ documents }) => (documents ? readDocuments(documents).map(({ id }) => id) : []))).toEqual(
      index.documents.map(({ id }) => id),
    );
    expect(loaded(index).terms.get('disk')?.documents.length).toBe(2_000);
  });

  test('of two archives have two stamps, which all files of one share', () => {
    const one = queryFiles(large(2_000, 'Restarted the database. '.repeat(10)));
    const other = queryFiles(large(2_000, 'Restarted the server. '.repeat(10)));
    expect(new Set([one.head, ...one.parts, ...one.chunks].map(({ stamp }) => stamp)).size).toBe(1);
    expect(one.head.stamp).not.toBe(other.head.stamp);
  });

  test.each([
    [null, 'is not an object'],
    [{ version: 2 }, 'has version 2'],
    [{ version: 1, stamp: 'a', count: 1 }, 'has no head'],
    [{ version: 1, stamp: 'a', count: 1, unknown: 3 }, 'has no terms'],
  ])('are not read from %j', (json, problem) => {
    expect(() => readHead(json)).toThrow(problem);
  });

  test('are not read where lists do not fit together', () => {
    const { head } = queryFiles(large(3, ''));
    expect(() => loadedFrom({ ...head, terms: { ...head.terms, sizes: 'B' } })).toThrow('other lengths');
    expect(() => loadedFrom({ ...head, terms: { ...head.terms, worths: '' } })).toThrow('one list a term');
  });
});

const loadedFrom = (json: unknown): void => readTerms(readHead(json).terms as TermsText, new Map());

/** The book of rhymes: what may be called a recurrence, and what it keeps. */
import { describe, expect, test } from 'vitest';
import { pageOf } from '../../../src/core/page.ts';
import { rhymeBook, rhymeSource } from '../../../src/core/rhymes/book.ts';
import { corpusOf } from '../../../src/core/rhymes/corpus.ts';
import { showPostmortem } from '../../../src/core/audience.ts';
import { bytes, site, source } from '../../support/builders.ts';
import { readDocument } from '../../../src/core/document.ts';

const EXPIRED = {
  title: 'The certificate of the interface expired',
  summary: 'Nobody could sign in, because the certificate had expired and its renewal had failed.',
  causes: { trigger: 'The certificate expired at midnight.', contributing: ['The renewal of the certificate ran as a cron job.'] },
  actions: [{ id: 'watch', title: 'Watch how long certificates are valid', status: 'open' }],
};
const OTHER = {
  title: 'A disk was full',
  summary: 'The log filled the disk.',
  causes: { trigger: 'A verbose log filled the disk of the queue.' },
};

function bookOf(documents: Record<string, Record<string, unknown>>) {
  const ids = Object.keys(documents);
  const of = site();
  const sources = ids.map((id) => {
    const { document } = readDocument(`postmortems/${id}.mdx`, bytes(source(documents[id])));
    if (!document) throw new Error(`${id} could not be read.`);
    const visible = showPostmortem(document, of, 'public', (other) => ids.includes(other));
    return rhymeSource(visible, pageOf(visible, { site: of, resolve: () => undefined, image: () => undefined, series: () => undefined }));
  });
  const kept = JSON.parse(JSON.stringify(sources)) as typeof sources;
  return rhymeBook(kept, corpusOf(kept.map(({ features }) => features)));
}

const times = (day: string) => ({ times: { started: `${day}T10:00Z`, resolved: `${day}T12:00Z` } });
const chains = (documents: Record<string, Record<string, unknown>>) =>
  bookOf({ ...documents, disk: { ...OTHER, ...times('2024-01-01') } }).chains;

describe('rhymeBook', () => {
  test('calls it a recurrence where our own incident rhymes with an earlier one on its cause', () => {
    const [chain] = chains({ first: { ...EXPIRED, ...times('2024-05-01') }, second: { ...EXPIRED, ...times('2024-06-01') } });
    expect(chain?.ids).toEqual(['first', 'second']);
    expect(chain?.recurrences).toMatchObject([{ saidBy: 'rhyme', debt: [{ id: 'watch', days: 31 }] }]);
  });

  test('leaves that to the author of a retelling', () => {
    const retold = { organization: 'Pinmill Rail', sources: [{ title: 'Theirs', url: 'https://pinmill-rail.example/' }] };
    const first = { ...EXPIRED, ...retold, ...times('2024-05-01') };
    const second = { ...EXPIRED, ...retold, ...times('2024-06-01') };
    expect(chains({ first, second })).toEqual([]);
    const [chain] = chains({ first, second: { ...second, related: [{ id: 'first', relation: 'recurrence-of' }] } });
    expect(chain?.recurrences).toMatchObject([{ saidBy: 'author' }]);
  });

  test('does not where an author calls it something else', () => {
    const first = { ...EXPIRED, ...times('2024-05-01') };
    const second = { ...EXPIRED, ...times('2024-06-01'), related: [{ id: 'first', relation: 'similar-to' }] };
    expect(chains({ first, second })).toEqual([]);
  });

  test('keeps only what has a rhyme, and is the same for the same sources', () => {
    const documents = {
      first: { ...EXPIRED, ...times('2024-05-01') },
      second: { ...EXPIRED, ...times('2024-06-01') },
      disk: { ...OTHER, ...times('2024-01-01') },
    };
    const book = bookOf(documents);
    expect(Object.keys(book.rhymes)).toEqual(['first', 'second']);
    expect(Object.keys(book.shown)).toEqual(['first', 'second', 'disk']);
    expect(JSON.stringify(bookOf(documents))).toBe(JSON.stringify(book));
    expect(JSON.parse(JSON.stringify(book))).toEqual(book);
  });
});

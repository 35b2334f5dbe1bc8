import { describe, expect, onTestFinished, test } from 'vitest';
import { RhymeIndex } from '../../src/client/rhyme-index.ts';
import { readPasted } from '../../src/core/rhymes/query/pasted.ts';
import type { QueryIndex } from '../../src/core/rhymes/query/postings.ts';
import { queryFiles } from '../../src/core/rhymes/query/query-files.ts';
import { serve } from '../../src/node/serve.ts';
import { temporaryFolder, write } from '../support/fixtures.ts';

const TEXT = readPasted('kafka consumers lag behind the broker');

/** An archive in which one postmortem speaks of Kafka. */
function archive(count: number, kafka: number, resolution = 'The consumers were restarted, one after the other. '.repeat(5)): QueryIndex {
  const documents = Array.from({ length: count }, (_, at) => ({
    id: `incident-${at}`,
    title: `Incident ${at}`,
    organization: 'Fernwick',
    started: '1 May 2024',
    severity: 'SEV1',
    helped: { resolution, mitigations: [], actions: [] },
  }));
  const terms = new Map(['broker', 'consum', 'kafka'].map((term) => [term, { worth: 4, documents: [kafka], marks: [7] }]));
  return { documents, terms, unknown: 4 };
}

function publish(folder: string, index: QueryIndex): void {
  const { head, parts, chunks } = queryFiles(index);
  write(folder, {
    'index.json': JSON.stringify(head),
    ...Object.fromEntries(parts.map((part, at) => [`terms-${at}.json`, JSON.stringify(part)])),
    ...Object.fromEntries(chunks.map((chunk, at) => [`helped-${at}.json`, JSON.stringify(chunk)])),
  });
}

async function published(index: QueryIndex) {
  const folder = temporaryFolder();
  publish(folder, index);
  const server = await serve({ dir: folder, base: '/', port: 0 });
  let closed: Promise<void> | undefined;
  const close = () => (closed ??= server.close());
  onTestFinished(() => close());
  return { folder, rhymes: new RhymeIndex(server.url), close };
}

describe.each([
  ['small', 20],
  ['middling', 1_000],
  ['large', 2_000],
])('a %s archive', (_, count) => {
  test('answers with the postmortem and what helped', async () => {
    const { rhymes } = await published(archive(count, 17));
    const [best, ...others] = await rhymes.ask(TEXT, 5);
    expect(others).toEqual([]);
    expect(best?.document).toMatchObject({ id: 'incident-17', title: 'Incident 17' });
    expect(best?.helped?.resolution).toContain('restarted');
  });

  test('that was published anew meanwhile is read anew', async () => {
    const { rhymes, folder } = await published(archive(count, 17));
    await rhymes.prepare();
    publish(folder, archive(count, 18, 'The broker was moved to another machine. '.repeat(6)));
    const [best] = await rhymes.ask(TEXT, 5);
    // All of a small one was there before.
    expect(best?.document.id).toBe(count === 20 ? 'incident-17' : 'incident-18');
    expect(best?.helped?.resolution).toContain(count === 20 ? 'restarted' : 'moved');
  });
});

test('without a network, what is not there yet is left out', async () => {
  const { rhymes, close } = await published(archive(1_000, 17));
  await rhymes.prepare();
  await close();
  const [best] = await rhymes.ask(TEXT, 5);
  expect(best?.document.id).toBe('incident-17');
  expect(best?.helped).toBeUndefined();
});

test('what did not load is asked for again', async () => {
  const { rhymes, folder } = await published(archive(20, 17));
  write(folder, { 'index.json': '{}' });
  await expect(rhymes.ask(TEXT, 5)).rejects.toThrow('version');
  publish(folder, archive(20, 17));
  expect(await rhymes.ask(TEXT, 5)).toHaveLength(1);
});

/** What the net remembers from one build to the next: it saves time, and never hides anything. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadArchive } from '../../src/node/archive.ts';
import { archivePieces, type FilePieces, publicPages } from '../../src/node/leak-archive.ts';
import { scanForLeaks } from '../../src/node/leak-scan.ts';
import type { Settings } from '../../src/node/settings.ts';
import { source } from '../support/builders.ts';
import { archive, SITE, temporaryFolder, write } from '../support/fixtures.ts';

const [A, B, C] = ['postmortems/a.mdx', 'postmortems/b.mdx', 'postmortems/c.mdx'];
const FACILITATOR = { review: { facilitator: 'Nightingale facilitator' } };
const BODY = 'See [the other](b.mdx).\n\n<Internal>\n\nThe heron had left\n\n</Internal>\n\n{/* Quiet swallow */}\n';
const FILES = {
  [A]: source(FACILITATOR, BODY),
  [B]: source({ title: 'Blue heron outage' }),
  [C]: source({ title: 'Grey kestrel outage', status: 'draft' }),
  'postmortems/d.mdx': source({ title: 'Red falcon outage', visibility: 'internal' }),
};

async function pieces(settings: Settings, cacheDir = settings.cacheDir): Promise<FilePieces[]> {
  return Array.fromAsync(archivePieces({ ...settings, cacheDir }, publicPages(settings)));
}

const stored = ({ cacheDir }: Settings, id: string): string => path.join(cacheDir, 'leak', `${id}.json`);
const told = (all: readonly FilePieces[], file: string): string => JSON.stringify(all.find((one) => one.file === file));

/** Loads the archive as a build does, and looks for leaks in these files: `file: field of file`. */
async function leaks(settings: Settings, output: Record<string, string>): Promise<string[]> {
  const folder = temporaryFolder();
  write(folder, output);
  const { pages, messages } = await loadArchive(settings);
  expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
  const { leaks: found } = await scanForLeaks(settings, folder, new Set(pages.map(({ id }) => id)));
  return found.map(({ output: name, origin }) => `${name}: ${origin.field} of ${origin.file}`);
}

describe('what is remembered of documents', () => {
  test('is what is read when nothing is remembered, whoever sees them, with the lines of the file', async () => {
    const settings = archive(FILES);
    await loadArchive(settings);
    expect(readdirSync(path.join(settings.cacheDir, 'leak')).toSorted()).toEqual(['a.json', 'b.json', 'c.json', 'd.json']);
    const remembered = await pieces(settings);
    expect(remembered).toEqual(await pieces(settings, temporaryFolder()));
    const line = FILES[A]?.split('\n').indexOf('The heron had left') ?? 0;
    expect(remembered[0]?.internal).toContainEqual({ text: ' The heron had left ', field: 'body', line: line + 1 });
  });

  test('is not read again while the document is the same', async () => {
    const settings = archive(FILES);
    await loadArchive(settings);
    writeFileSync(stored(settings, 'd'), readFileSync(stored(settings, 'd'), 'utf8').replaceAll('Red falcon', 'Green plover'));
    expect(told(await pieces(settings), 'postmortems/d.mdx')).toContain('Green plover');
    write(settings.contentDir, { 'postmortems/d.mdx': source({ title: 'Red falcon flew', visibility: 'internal' }) });
    expect(told(await pieces(settings), 'postmortems/d.mdx')).toContain('Red falcon flew');
  });

  test('ends with a change of site.yaml', async () => {
    const settings = archive(FILES);
    await loadArchive(settings);
    writeFileSync(stored(settings, 'd'), readFileSync(stored(settings, 'd'), 'utf8').replaceAll('Red falcon', 'Green plover'));
    write(settings.contentDir, { 'site.yaml': SITE.replace('Fernwick', 'Larkfield') });
    expect(told(await pieces(settings), 'postmortems/d.mdx')).toContain('Red falcon');
  });

  test('ends where a postmortem that it leads to becomes internal', async () => {
    const settings = archive(FILES);
    await loadArchive(settings);
    const before = told(await pieces(settings), A);
    write(settings.contentDir, { [B]: source({ title: 'Blue heron outage', visibility: 'internal' }) });
    await loadArchive(settings);
    const after = await pieces(settings);
    expect(told(after, A)).not.toBe(before);
    expect(after).toEqual(await pieces(settings, temporaryFolder()));
  });

  test('is computed again where it is lost or broken', async () => {
    const settings = archive(FILES);
    await loadArchive(settings);
    const before = await pieces(settings);
    writeFileSync(stored(settings, 'a'), '{"source":');
    write(settings.cacheDir, { 'leak/b.json': null });
    expect(await pieces(settings)).toEqual(before);
  });

  test('goes with the document', async () => {
    const settings = archive(FILES);
    await loadArchive(settings);
    write(settings.contentDir, { 'postmortems/d.mdx': null });
    await pieces(settings);
    expect(existsSync(stored(settings, 'd'))).toBe(false);
  });

  test('is nothing where no public site is made', async () => {
    for (const [settings, writing] of [
      [archive(FILES, { audience: 'internal' }), true],
      [archive(FILES), false],
    ] as const) {
      await loadArchive(settings, undefined, { pages: writing });
      expect(existsSync(path.join(settings.cacheDir, 'leak'))).toBe(false);
    }
  });
});

describe('from one build to the next', () => {
  const output = { 'a.txt': 'Told by the second facilitator of Nightingale.', 'b.txt': 'Blue heron outage' };

  test('a file that did not change is found full where an internal value did', async () => {
    const settings = archive(FILES);
    expect(await leaks(settings, output)).toEqual([]);
    expect(await leaks(settings, output)).toEqual([]);
    write(settings.contentDir, { [A]: source({ review: { facilitator: 'Second facilitator of Nightingale' } }, BODY) });
    expect(await leaks(settings, output)).toEqual([`a.txt: review/facilitator of ${A}`]);
    expect(await leaks(settings, output)).toEqual([`a.txt: review/facilitator of ${A}`]);
  });

  test('… and where a document became internal', async () => {
    const settings = archive(FILES);
    expect(await leaks(settings, output)).toEqual([]);
    write(settings.contentDir, { [B]: source({ title: 'Blue heron outage', visibility: 'internal' }) });
    expect(await leaks(settings, output)).toEqual([`b.txt: title of ${B}`]);
  });

  test('… and where a service of site.yaml did, or a public text that said the same went away', async () => {
    const settings = archive({ ...FILES, [C]: source({ ...FACILITATOR, title: 'Second facilitator of Nightingale' }) });
    const services = `${SITE}services: { api: { name: Second facilitator of Nightingale, visibility: internal } }\n`;
    write(settings.contentDir, { 'site.yaml': services });
    expect(await leaks(settings, output)).toEqual([]);
    write(settings.contentDir, { [C]: source({ title: 'Another title' }) });
    expect(await leaks(settings, output)).toEqual(['a.txt: services/1/name of site.yaml']);
  });

  test('a file with other bytes is looked at again, and so is one of another name', async () => {
    const settings = archive(FILES);
    expect(await leaks(settings, { 'a.txt': 'Nightingale', 'heron.txt': 'x' })).toEqual([]);
    expect(await leaks(settings, { 'a.txt': 'Nightingale facilitator', 'the-heron-had-left.txt': 'x' })).toEqual([
      `a.txt: review/facilitator of ${A}`,
      `the-heron-had-left.txt: body of ${A}`,
    ]);
  });
});

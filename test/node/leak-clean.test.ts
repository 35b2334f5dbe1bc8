/** Which files count as clean, and how many files are looked at in threads. */
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { Net } from '../../src/core/leak/net.ts';
import { CleanFiles, netDigest } from '../../src/node/leak-clean.ts';
import { scanFiles } from '../../src/node/leak-pool.ts';
import { temporaryFolder, write } from '../support/fixtures.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const SECRET = 'Nightingale facilitator';
const ORIGIN = { file: 'a.mdx', field: 'review/facilitator' };

function contentsOf(...texts: string[]) {
  const net = new Net();
  for (const text of texts) net.hold(text, ORIGIN);
  return net.share();
}

function folderOf(files: Record<string, string | Uint8Array>): string {
  const folder = temporaryFolder();
  write(folder, files);
  return folder;
}

const scan = (folder: string, names: readonly string[], threads = 1) =>
  scanFiles({ root: ROOT, folder, contents: contentsOf(SECRET) }, names, () => {}, threads);

describe('a clean file', () => {
  const names = ['a.txt', 'b.txt'];

  test('is one in which nothing was caught, while it has the same bytes', async () => {
    const cacheDir = temporaryFolder();
    const folder = folderOf({ 'a.txt': 'public', 'b.txt': SECRET });
    new CleanFiles({ cacheDir }, 'net').keep(names, await scan(folder, names));
    const clean = new CleanFiles({ cacheDir }, 'net');
    expect(names.map((name) => clean.has(folder, name))).toEqual([true, false]);
    write(folder, { 'a.txt': 'Public' });
    expect(clean.has(folder, 'a.txt')).toBe(false);
  });

  test('is one no more for another net', async () => {
    const cacheDir = temporaryFolder();
    const folder = folderOf({ 'a.txt': 'public' });
    new CleanFiles({ cacheDir }, 'net').keep(['a.txt'], await scan(folder, ['a.txt']));
    expect(new CleanFiles({ cacheDir }, 'another net').has(folder, 'a.txt')).toBe(false);
  });

  test('is remembered for as long as it is there', () => {
    const cacheDir = temporaryFolder();
    const folder = folderOf({ 'a.txt': 'x' });
    const stored = { net: 'net', files: { 'a.txt': 'LXEWQrcmsEQBYnyp-6wy9chTD7GQPMTbAiWHF5IaSIE', 'gone.txt': 'x' } };
    write(cacheDir, { 'leak-clean.json': JSON.stringify(stored) });
    for (let round = 0; round < 3; round++) new CleanFiles({ cacheDir }, 'net').keep(['a.txt'], []);
    const clean = new CleanFiles({ cacheDir }, 'net');
    expect(clean.has(folder, 'a.txt')).toBe(true);
    write(folder, { 'gone.txt': 'y' });
    expect(clean.has(folder, 'gone.txt')).toBe(false);
  });

  test('is none where the list was cut short', () => {
    const cacheDir = temporaryFolder();
    write(cacheDir, { 'leak-clean.json': '{"net":"net","files":{"a.txt"' });
    expect(new CleanFiles({ cacheDir }, 'net').has(folderOf({ 'a.txt': 'x' }), 'a.txt')).toBe(false);
  });
});

test('two nets have the same digest where they hold the same', () => {
  const long = 'The customers of the northern depot were told at once that their parcels were lost';
  const digests = [
    contentsOf(SECRET),
    contentsOf(SECRET),
    contentsOf(`${SECRET}s`),
    contentsOf(SECRET, long),
    contentsOf(SECRET, `${long} again`),
    contentsOf('10.1.2.3'),
    contentsOf('10-1-2-3-abc'),
  ].map((contents) => netDigest({ root: ROOT }, contents));
  expect(digests[1]).toBe(digests[0]);
  expect(new Set(digests).size).toBe(digests.length - 1);
});

describe('threads', () => {
  test('find the same in the same order as one', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 230 }, (_, at) => [
        `f-${at}.html`,
        at % 9 === 0 ? `<p>Nightingale <b>facilitator</b> ${at}</p>` : `<p>${at}</p>`,
      ]),
    );
    const folder = folderOf(files);
    const names = Object.keys(files);
    const [one, two] = [await scan(folder, names), await scan(folder, names, 2)];
    expect(two).toEqual(one);
    expect(two.map(({ name }) => name)).toEqual(names);
    expect(two.filter(({ caught }) => caught.length > 0)).toHaveLength(26);
  });

  test('tell of a file that cannot be opened', async () => {
    const folder = folderOf({ 'a.txt': 'x', 'b.json.gz': new Uint8Array([0x1f, 0x8b, 1, 2]) });
    for (const threads of [1, 2])
      await expect(scan(folder, ['a.txt', 'b.json.gz'], threads)).rejects.toThrow(/header|compression|end of file/);
  });
});

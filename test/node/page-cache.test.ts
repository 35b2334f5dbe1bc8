import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  type CacheRecord,
  cachedPages,
  PageCache,
  type PageRecord,
  publishedAssets,
  readPage,
  writePage,
} from '../../src/node/page-cache.ts';
import { temporaryFolder, write } from '../support/fixtures.ts';

const record = (more: Partial<CacheRecord> = {}): CacheRecord => ({
  source: 'digest',
  asOf: '2026-11-20',
  started: '2026-11-01',
  exceptions: [],
  draft: false,
  relatedPlace: { start: { line: 2, column: 1 }, end: { line: 2, column: 9 } },
  view: 'postmortem',
  publicView: 'postmortem',
  mentions: [],
  files: [],
  warnings: [],
  page: 'page-digest',
  assets: [],
  ...more,
});
const page = (digest: string) => ({ digest, entry: {}, page: {} }) as PageRecord;

describe('the list', () => {
  it('remembers what was kept', () => {
    const folder = temporaryFolder();
    new PageCache(folder).keep(new Map([['a', record({ source: 'one' })]]));
    expect(new PageCache(folder).record('a')).toEqual(record({ source: 'one' }));
    expect(new PageCache(folder).record('b')).toBeUndefined();
  });

  it('takes no id for a name of JavaScript', () => {
    const cache = new PageCache(temporaryFolder());
    expect([cache.record('constructor'), cache.record('__proto__'), cache.record('toString')]).toEqual([undefined, undefined, undefined]);
  });

  it('is written whole or not at all', () => {
    const folder = temporaryFolder();
    new PageCache(folder).keep(new Map([['a', record()]]));
    expect(readdirSync(folder).toSorted()).toEqual(['archive.json', 'pages']);
  });

  it('knows which ids have a page, and which files those use, each once', () => {
    const folder = temporaryFolder();
    const { page: _, ...without } = record({ assets: ['z.webp'] });
    new PageCache(folder).keep(
      new Map<string, CacheRecord>([
        ['a', record({ assets: ['b.webp', 'a.csv'] })],
        ['b', record({ assets: ['b.webp'] })],
        ['hidden', without],
      ]),
    );
    expect(cachedPages(folder).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(publishedAssets(folder)).toEqual(['a.csv', 'b.webp']);
  });

  it('is empty where it is not there, or broken', () => {
    const folder = temporaryFolder();
    expect([cachedPages(folder), publishedAssets(folder)]).toEqual([[], []]);
    write(folder, { 'archive.json': '{"a":' });
    expect([cachedPages(folder), new PageCache(folder).record('a')]).toEqual([[], undefined]);
  });
});

describe('pages', () => {
  it('are read back as they were written', () => {
    const folder = temporaryFolder();
    expect(existsSync(path.join(folder, 'pages'))).toBe(false);
    expect(new PageCache(folder).record('a')).toBeUndefined();
    writePage(folder, 'a', page('one'));
    expect(readPage(folder, 'a')).toEqual(page('one'));
  });

  it('are none where they are not there, or broken', () => {
    const folder = temporaryFolder();
    write(folder, { 'pages/b.json': '{"dig' });
    expect([readPage(folder, 'a'), readPage(folder, 'b')]).toEqual([undefined, undefined]);
  });

  it('go with the records that no longer have one', () => {
    const folder = temporaryFolder();
    const cache = new PageCache(folder);
    for (const id of ['a', 'b', 'c']) writePage(folder, id, page(id));
    const { page: _, ...without } = record();
    cache.keep(
      new Map<string, CacheRecord>([
        ['a', record()],
        ['b', without],
      ]),
    );
    expect(readdirSync(path.join(folder, 'pages'))).toEqual(['a.json']);
  });
});

/** What the rhymes are made of and what they come to, on disk beside the pages: a build computes only what has changed. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type RhymeBook, rhymeBook, type RhymeSource } from '../core/rhymes/book.ts';
import { corpusOf } from '../core/rhymes/corpus.ts';
import { queryDocumentOf } from '../core/rhymes/query/query-document-of.ts';
import { type QueryFiles, queryFiles } from '../core/rhymes/query/query-files.ts';
import { queryIndexOf } from '../core/rhymes/query/query-index.ts';
import { digestOf } from './find-postmortems.ts';

const FOLDER = 'rhymes';
const BOOK = 'rhymes.json';
const QUERY = 'rhyme-query.json';
const STAMP = 'rhymes.stamp';

export function writeRhymeSource(cacheDir: string, id: string, source: RhymeSource): void {
  mkdirSync(path.join(cacheDir, FOLDER), { recursive: true });
  writeFileSync(path.join(cacheDir, FOLDER, `${id}.json`), JSON.stringify(source));
}

/** Computes them anew where a page has changed, came or went, and forgets what is no page any more. */
export function updateRhymes(cacheDir: string, pages: readonly { id: string; digest: string }[]): void {
  const stamp = digestOf(...pages.map(({ id, digest }) => `${id} ${digest}`));
  const stampFile = path.join(cacheDir, STAMP);
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  const folder = path.join(cacheDir, FOLDER);
  const ids = new Set(pages.map(({ id }) => id));
  for (const file of existsSync(folder) ? readdirSync(folder) : [])
    if (!ids.has(file.slice(0, -'.json'.length))) rmSync(path.join(folder, file));
  const sources = pages.map(({ id }) => JSON.parse(readFileSync(path.join(folder, `${id}.json`), 'utf8')) as RhymeSource);
  const corpus = corpusOf(sources.map(({ features }) => features));
  rmSync(stampFile, { force: true });
  writeFileSync(path.join(cacheDir, BOOK), JSON.stringify(rhymeBook(sources, corpus)));
  writeFileSync(path.join(cacheDir, QUERY), JSON.stringify(queryFiles(queryIndexOf(corpus, sources.map(queryDocumentOf)))));
  // The stamp comes last: where it is there, the rest is whole.
  writeFileSync(stampFile, stamp);
}

/** @throws where the archive was not loaded before. */
export function readRhymeBook(cacheDir: string): RhymeBook {
  return read<RhymeBook>(cacheDir, BOOK);
}

/**
 * The files with which a browser finds rhymes.
 * @throws where the archive was not loaded before.
 */
export function readQueryFiles(cacheDir: string): QueryFiles {
  return read<QueryFiles>(cacheDir, QUERY);
}

function read<T>(cacheDir: string, name: string): T {
  const file = path.join(cacheDir, name);
  if (!existsSync(file)) throw new Error('There are no rhymes yet: the archive was not loaded.');
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}

/**
 * What was computed for each postmortem, on disk: one file with its page (as its audience may see it) and one list with what is needed to know
 * whether that is still true. Pages read theirs when they are rendered, so that memory does not hold ten thousand of them.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { View } from '../core/audience.ts';
import type { Looked } from '../core/check/archive-rule.ts';
import type { ArchiveEntry } from '../core/archive-entry.ts';
import type { PostmortemPage } from '../core/postmortem-page.ts';
import type { FileReference } from '../core/survey.ts';
import type { StoredMessage } from './stored-message.ts';

/** What is remembered of a document from the last time. */
export interface CacheRecord extends Omit<Looked, 'id' | 'file'> {
  /** Digest of the file, of site.yaml and of our code. */
  source: string;
  /** The day on which it was last checked: some findings depend on it, and pages do not. */
  asOf: string;
  view: View;
  files: FileReference[];
  warnings: StoredMessage[];
  /** Digest of everything that the page was computed from; absent where the audience has no page. */
  page?: string;
  /** Digest of everything that the incident's entry on the status page was computed from; absent where it has none. */
  status?: string;
  /** Whether the net against leaks was told of the document as it is now; see `leak-cache`. */
  pieces?: true;
  /** Names of the published files that the page uses. */
  assets: string[];
}

export interface PageRecord {
  /** Digest of everything that the page was computed from. */
  digest: string;
  entry: ArchiveEntry;
  page: PostmortemPage;
}

export class PageCache {
  readonly #dir: string;
  readonly #list: string;
  readonly #records: Record<string, CacheRecord>;

  constructor(cacheDir: string) {
    this.#dir = path.join(cacheDir, 'pages');
    this.#list = path.join(cacheDir, 'archive.json');
    mkdirSync(this.#dir, { recursive: true });
    this.#records = readJson<Record<string, CacheRecord>>(this.#list) ?? {};
  }

  record(id: string): CacheRecord | undefined {
    return Object.hasOwn(this.#records, id) ? this.#records[id] : undefined;
  }

  /** Remembers these documents and forgets all others, with their pages. */
  keep(records: ReadonlyMap<string, CacheRecord>): void {
    const temporary = `${this.#list}.new`;
    writeFileSync(temporary, JSON.stringify(Object.fromEntries(records)));
    renameSync(temporary, this.#list);
    for (const file of readdirSync(this.#dir)) {
      if (records.get(file.slice(0, -'.json'.length))?.page === undefined) rmSync(path.join(this.#dir, file));
    }
  }
}

export function writePage(cacheDir: string, id: string, record: PageRecord): void {
  writeFileSync(path.join(cacheDir, 'pages', `${id}.json`), JSON.stringify(record));
}

export function readPage(cacheDir: string, id: string): PageRecord | undefined {
  return readJson<PageRecord>(path.join(cacheDir, 'pages', `${id}.json`));
}

function readJson<T>(file: string): T | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    // A file that was cut short by a crash is as good as none.
    return undefined;
  }
}

/** The postmortems that have a page, and the names of the files that those pages use, as the last successful load left them. */
export function cachedPages(cacheDir: string): { id: string; digest: string }[] {
  return Object.entries(cachedRecords(cacheDir)).flatMap(([id, { page }]) => (page === undefined ? [] : [{ id, digest: page }]));
}

export function publishedAssets(cacheDir: string): string[] {
  return [...new Set(Object.values(cachedRecords(cacheDir)).flatMap(({ page, assets }) => (page === undefined ? [] : assets)))].toSorted();
}

function cachedRecords(cacheDir: string): Record<string, CacheRecord> {
  return readJson<Record<string, CacheRecord>>(path.join(cacheDir, 'archive.json')) ?? {};
}

/** Changes whenever the archive was loaded anew with another result. */
export function cacheStamp(cacheDir: string): string {
  const file = path.join(cacheDir, 'archive.json');
  return existsSync(file) ? String(statSync(file).mtimeMs) : '';
}

/** The search index of an archive, made by Pagefind from what its audience may see. */
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { createIndex } from 'pagefind';
import { searchDocument } from '../core/search-document.ts';
import { cachedPages, readPage } from './page-cache.ts';
import { stabilise } from './stable-index.ts';

export interface SearchIndex {
  /** How many postmortems are in it. */
  count: number;
  writeFiles: (folder: string) => Promise<void>;
  /** All of the index's files, by their path below `pagefind/`. */
  files: () => Promise<Map<string, Uint8Array>>;
  close: () => Promise<void>;
}

/** Pagefind's own user interfaces are not used, and none of their files are published. */
const RE_UNUSED = /^(?:pagefind-(?:ui|modular-ui|component-ui|highlight)\b|wasm\.unknown)/;
const BATCH = 32;

/** @throws where Pagefind refuses a document or cannot write. */
export async function buildSearchIndex(cacheDir: string): Promise<SearchIndex> {
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error(`The search index could not be started: ${errors.join('; ')}`);
  const ids = cachedPages(cacheDir);
  for (let start = 0; start < ids.length; start += BATCH) {
    const added = await Promise.all(
      ids.slice(start, start + BATCH).flatMap((id) => {
        const record = readPage(cacheDir, id);
        return record ? [index.addHTMLFile({ url: `/postmortems/${id}/`, content: searchDocument(record.page, record.entry) })] : [];
      }),
    );
    const problem = added.find((result) => result.errors.length > 0);
    if (problem) throw new Error(`The search index refused a page: ${problem.errors.join('; ')}`);
  }
  return {
    count: ids.length,
    async files() {
      const result = await index.getFiles();
      if (result.errors.length > 0) throw new Error(`The search index could not be written: ${result.errors.join('; ')}`);
      return new Map(result.files.filter((file) => !RE_UNUSED.test(file.path)).map((file) => [file.path, file.content]));
    },
    async writeFiles(folder) {
      const result = await index.writeFiles({ outputPath: folder });
      if (result.errors.length > 0) throw new Error(`The search index could not be written: ${result.errors.join('; ')}`);
      for (const name of readdirSync(folder)) if (RE_UNUSED.test(name)) rmSync(path.join(folder, name), { recursive: true });
      stabilise(folder);
    },
    async close() {
      await index.deleteIndex();
    },
  };
}

/** The search index of an archive, made by Pagefind from what its audience may see, and kept until that changes. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { close, createIndex } from 'pagefind';
import { searchDocument } from '../core/search-document.ts';
import { searchParts } from '../core/search-parts.ts';
import { codeDigest } from './code-digest.ts';
import { digestOf } from './find-postmortems.ts';
import { cachedPages, readPage } from './page-cache.ts';
import type { Settings } from './settings.ts';
import { stabilise } from './stable-index.ts';
import { swapFolder } from './swap.ts';

/** Pagefind's own user interfaces are not used, and none of their files are published. */
const RE_UNUSED = /^(?:pagefind-(?:ui|modular-ui|component-ui|highlight)\b|wasm\.unknown)/;
const BATCH = 32;

/**
 * Brings the index in the cache up to date and returns its folder. Only parts of which a page has changed are made anew.
 * @throws where Pagefind refuses a document or cannot write.
 */
export async function updateSearchIndex({ cacheDir, searchPartSize }: Settings): Promise<string> {
  const folder = path.join(cacheDir, 'search');
  const pages = cachedPages(cacheDir);
  const parts = searchParts(pages.length, searchPartSize);
  mkdirSync(folder, { recursive: true });
  for (const [at, name] of parts.entries()) {
    const part = pages.slice(at * searchPartSize, (at + 1) * searchPartSize);
    const stamp = digestOf(codeDigest(), ...part.map(({ id, digest }) => `${id} ${digest}`));
    const target = path.join(folder, partFolder(name));
    if (stampOf(target) === stamp) continue;
    const fresh = `${target}.new`;
    rmSync(fresh, { recursive: true, force: true });
    await writePart(
      cacheDir,
      part.map(({ id }) => id),
      fresh,
    );
    writeFileSync(path.join(fresh, STAMP), stamp);
    swapFolder(fresh, target);
  }
  const wanted = new Set(parts.map(partFolder));
  for (const name of readdirSync(folder)) if (!wanted.has(name)) rmSync(path.join(folder, name), { recursive: true });
  return folder;
}

/** Where a file of the index, by its address below `pagefind/`, stands in the cache. */
export function searchFile(folder: string, address: string): string | undefined {
  const [, part = '', name = ''] = /^(part-\d+\/)?([\w./-]+)$/.exec(address) ?? [];
  const file = path.join(folder, partFolder(part), name);
  return name !== '' && !name.includes('..') && name !== STAMP && existsSync(file) ? file : undefined;
}

export const STAMP = 'stamp.txt';

export function partFolder(name: string): string {
  return name === '' ? 'part-0' : name.slice(0, -1);
}

function stampOf(folder: string): string | undefined {
  const file = path.join(folder, STAMP);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

async function writePart(cacheDir: string, ids: readonly string[], folder: string): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error(`The search index could not be started: ${errors.join('; ')}`);
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
  // Pagefind answers before the files that it writes itself are whole, so they are taken from it and written here.
  const made = await index.getFiles();
  if (made.errors.length > 0) throw new Error(`The search index could not be made: ${made.errors.join('; ')}`);
  for (const file of made.files.filter((one) => !RE_UNUSED.test(one.path))) {
    const target = path.join(folder, file.path);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, file.content);
  }
  // The program that did it holds on to its memory; the next part starts another.
  await close();
  stabilise(folder);
}

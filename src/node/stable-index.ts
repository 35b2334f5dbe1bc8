/**
 * Makes a search index the same for the same archive. Pagefind writes its filters in the order of a hash map, which changes from run to run
 * (https://github.com/Pagefind/pagefind/issues/638): here they are put in order, and named anew by their content.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';

/** What every file of the index begins with, once it is unpacked. */
const SIGNATURE = Buffer.from('pagefind_dcd');

type Filter = [name: string, values: [value: string, pages: unknown][]];
/** The fourth part lists the filters' names and the names of their files. */
type Meta = [version: string, pages: unknown, chunks: unknown, filters: [name: string, file: string][], ...rest: unknown[]];

/** @throws where a file is not what Pagefind 1.5 writes. */
export function stabilise(folder: string): void {
  const renamed = new Map<string, string>();
  for (const file of listed(folder, 'filter', '.pf_filter')) {
    const [name, values] = unpack<Filter>(file);
    renamed.set(hashOf(file), rename(file, [name, values.toSorted(([a], [b]) => (a < b ? -1 : 1))] satisfies Filter));
  }
  const entryFile = path.join(folder, 'pagefind-entry.json');
  const entry = JSON.parse(readFileSync(entryFile, 'utf8')) as { languages: Record<string, { hash: string }> };
  for (const file of listed(folder, '.', '.pf_meta')) {
    const language = Object.values(entry.languages).find(({ hash }) => hash === hashOf(file));
    // Left by an older index in the same folder; nothing names it.
    if (!language) continue;
    const [version, pages, chunks, filters, ...rest] = unpack<Meta>(file);
    const sorted = filters
      .map(([name, hash]): [string, string] => [name, renamed.get(hash) ?? hash])
      .toSorted(([a], [b]) => (a < b ? -1 : 1));
    language.hash = rename(file, [version, pages, chunks, sorted, ...rest] satisfies Meta);
  }
  writeFileSync(entryFile, JSON.stringify(entry));
}

function listed(folder: string, below: string, ending: string): string[] {
  // An index of nothing has no folder for filters.
  if (!existsSync(path.join(folder, below))) return [];
  const names = readdirSync(path.join(folder, below)).filter((name) => name.endsWith(ending));
  return names.toSorted().map((name) => path.join(folder, below, name));
}

/** `…/filter/en_96a1acc.pf_filter` → `en_96a1acc`, `…/pagefind.en_a7f48f42c9.pf_meta` → `en_a7f48f42c9`. */
function hashOf(file: string): string {
  return path
    .basename(file)
    .replace(/^pagefind\./, '')
    .replace(/\.pf_\w+$/, '');
}

function unpack<T>(file: string): T {
  const bytes = gunzipSync(readFileSync(file));
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE))
    throw new Error(`The search index has a file of an unknown kind: ${path.basename(file)}.`);
  return decode(bytes.subarray(SIGNATURE.length)) as T;
}

/** Writes the value under a name made from it, in the file's place; returns its new hash. */
function rename(file: string, value: unknown): string {
  const bytes = Buffer.concat([SIGNATURE, encode(value)]);
  const old = hashOf(file);
  const length = old.length - old.indexOf('_') - 1;
  const hash = `${old.slice(0, old.indexOf('_'))}_${createHash('sha256').update(bytes).digest('hex').slice(0, length)}`;
  rmSync(file);
  writeFileSync(path.join(path.dirname(file), path.basename(file).replace(old, hash)), gzipSync(bytes, { level: 9 }));
  return hash;
}

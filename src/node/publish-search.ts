/** Puts the finished search index where the site looks for it. */
import { cpSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { partFolder, searchFile, STAMP } from './search-index.ts';

/** Pagefind itself, which every part comes with and only the first one's is loaded. */
const RE_PROGRAM = /^(?:pagefind(?:-worker)?\.js|wasm\..*)$/;

/** Copies the index's parts: the first is `pagefind/` itself, the others lie below it. */
export function publishSearch(folder: string, outDir: string): void {
  for (const name of readdirSync(folder)) {
    const target = name === partFolder('') ? '' : name;
    cpSync(path.join(folder, name), path.join(outDir, 'pagefind', target), {
      recursive: true,
      filter: (file) => path.basename(file) !== STAMP && (target === '' || !RE_PROGRAM.test(path.basename(file))),
    });
  }
}

/** A file of the index for the preview, by its address below `pagefind/`. */
export function openSearchFile(folder: string, address: string): { type: string; content: Uint8Array } | undefined {
  const file = searchFile(folder, address);
  if (file === undefined) return undefined;
  const type = file.endsWith('.js') ? 'text/javascript' : file.endsWith('.json') ? 'application/json' : 'application/octet-stream';
  return { type, content: readFileSync(file) };
}

/** The files that are published beside the pages: images and CSV files of postmortems, and the logo. */
import { copyFileSync, createReadStream, existsSync, mkdirSync, type ReadStream } from 'node:fs';
import path from 'node:path';
import { readLogo } from './logo.ts';
import { publishedAssets } from './page-cache.ts';

const FOLDER = 'files';
const TYPES: Record<string, string> = { '.webp': 'image/webp', '.csv': 'text/csv; charset=utf-8' };

/** Copies all that the pages of this audience use into `outDir/files/`. */
export function copyPublished(cacheDir: string, outDir: string): void {
  const logo = readLogo(cacheDir);
  const names = [...publishedAssets(cacheDir), ...(logo ? [logo.name] : [])];
  if (names.length > 0) mkdirSync(path.join(outDir, FOLDER), { recursive: true });
  for (const name of names) copyFileSync(path.join(cacheDir, FOLDER, name), path.join(outDir, FOLDER, name));
}

/** One of these files for the preview, by the address that was asked for. */
export function openPublished(cacheDir: string, address: string): { type: string; stream: ReadStream } | undefined {
  const name = /\/files\/([\w-]+\.(?:webp|csv))$/.exec(address)?.[1];
  const file = name === undefined ? undefined : path.join(cacheDir, FOLDER, name);
  if (file === undefined || !existsSync(file)) return undefined;
  return { type: TYPES[path.extname(file)] ?? 'application/octet-stream', stream: createReadStream(file) };
}

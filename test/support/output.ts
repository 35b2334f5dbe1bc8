/** Everything that a built site gives away: every file, what is compressed in it opened, with its name. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { listFiles } from '../../src/node/files.ts';

export interface OutputFile {
  name: string;
  bytes: Buffer;
  /** The file as text; gzip opened (Pagefind's fragments and indexes are). */
  text: string;
}

export function readOutput(folder: string): OutputFile[] {
  return listFiles(folder).map((name) => {
    const bytes = readFileSync(path.join(folder, name));
    const opened = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
    return { name, bytes, text: opened.toString('utf8') };
  });
}

/** All pages, by their path below the site. */
export function pagesOf(files: readonly OutputFile[]): OutputFile[] {
  return files.filter(({ name }) => name.endsWith('.html'));
}

/** Writes synthetic archives to disk, one file at a time so that memory stays small, and changes one word of one of them. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { SyntheticFile } from '../../core/bench/synthetic-archive.ts';

export async function writeFiles(folder: string, files: Iterable<SyntheticFile>, progress: (done: number) => void): Promise<void> {
  const made = new Set<string>();
  let done = 0;
  for (const { file, text } of files) {
    const target = path.join(folder, file);
    const parent = path.dirname(target);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(target, text);
    if (++done % 100 > 0) continue;
    progress(done);
    // Ctrl+C is heard only between two turns of the event loop.
    await setImmediate();
  }
}

/** Puts another word in the place of the last one of the body; `round` makes each change a new one. */
export function changeOneWord(contentDir: string, round: number): void {
  const folder = path.join(contentDir, 'postmortems');
  const files = readdirSync(folder).toSorted();
  // A published postmortem near the middle: drafts have no page that would change.
  const name = files.slice(Math.floor(files.length / 2)).find((file) => isPublished(path.join(folder, file))) ?? files[0];
  if (name === undefined) return;
  const file = path.join(folder, name);
  writeFileSync(file, readFileSync(file, 'utf8').replace(/(?:\w+)(\W*)$/, `changed${round}$1`));
}

function isPublished(file: string): boolean {
  const text = readFileSync(file, 'utf8');
  return text.includes('\nstatus: published\n') && text.includes('\nvisibility: public\n');
}

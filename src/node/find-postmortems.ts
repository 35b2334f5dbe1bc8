/** Finds the postmortems of an archive by their names, with a digest of each file. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { idOf } from '../core/document.ts';
import { judgeFile } from '../core/file-name.ts';
import { linkOutside, noFolder, unreadableFile } from '../core/file-findings.ts';
import { duplicateIds } from '../core/survey.ts';
import { insidePath, listFiles } from './files.ts';

const POSTMORTEMS = 'postmortems';

export interface Candidate {
  id: string;
  /** The path inside the content folder. */
  file: string;
  /** Digest of the file and of everything else that reading it depends on. */
  source: string;
}

/** `context` is part of every digest: what the files are read with. */
export function findPostmortems(contentDir: string, context: string): { candidates: Candidate[]; messages: VFileMessage[] } {
  const folder = path.join(contentDir, POSTMORTEMS);
  const messages: VFileMessage[] = [];
  const candidates: Candidate[] = [];
  if (existsSync(folder) && !statSync(folder).isDirectory()) messages.push(noFolder(POSTMORTEMS));
  for (const name of existsSync(folder) && messages.length === 0 ? listFiles(folder) : []) {
    const file = `${POSTMORTEMS}/${name}`;
    const judged = judgeFile(file);
    if (judged.kind === 'finding') messages.push(judged.message);
    if (judged.kind !== 'postmortem') continue;
    const source = sourceOf(contentDir, file, context);
    if (typeof source === 'string') candidates.push({ id: idOf(file), file, source });
    else messages.push(source);
  }
  return { candidates, messages: [...messages, ...duplicateIds(candidates)] };
}

export function digestOf(...parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 24);
}

function sourceOf(contentDir: string, file: string, context: string): string | VFileMessage {
  const found = insidePath(contentDir, contentDir, file);
  if (typeof found === 'string') return linkOutside(file, found === 'missing');
  try {
    return digestOf(readFileSync(found.path), context, file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
    return unreadableFile(file, code);
  }
}

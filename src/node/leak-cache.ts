/**
 * What the net against leaks knows of each document, remembered beside the pages, internal texts among it: on the builder's own disk, and never
 * in a site. What is remembered names all that it was computed from, so that nothing old is ever taken for new.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { DocumentPieces } from '../core/leak/document-pieces.ts';
import type { Candidate } from './find-postmortems.ts';
import { versionsDigest } from './leak-versions.ts';
import type { Settings } from './settings.ts';

const FOLDER = 'leak';

type Place = Pick<Settings, 'cacheDir' | 'root'>;
type Known = Pick<Candidate, 'id' | 'source'>;

interface Stored extends DocumentPieces {
  /** Digest of the file, of site.yaml and of our code. */
  source: string;
  /** Digest of our code and of the packages that read texts. */
  versions: string;
}

export function writePieces({ cacheDir, root }: Place, { id, source }: Known, pieces: DocumentPieces): void {
  mkdirSync(path.join(cacheDir, FOLDER), { recursive: true });
  const stored: Stored = { source, versions: versionsDigest(root), ...pieces };
  writeFileSync(fileOf(cacheDir, id), JSON.stringify(stored));
}

/** Undefined where nothing is remembered, or where the document, or a page that it leads to, is not as it was then. */
export function readPieces(
  { cacheDir, root }: Place,
  { id, source }: Known,
  isVisible: (id: string) => boolean,
): DocumentPieces | undefined {
  const stored = readStored(fileOf(cacheDir, id));
  if (stored?.source !== source || stored.versions !== versionsDigest(root)) return undefined;
  return stored.asked.every(([other, visible]) => isVisible(other) === visible) ? stored : undefined;
}

/** Forgets all documents but these. */
export function keepPieces(cacheDir: string, ids: ReadonlySet<string>): void {
  const folder = path.join(cacheDir, FOLDER);
  for (const name of existsSync(folder) ? readdirSync(folder) : [])
    if (!ids.has(name.slice(0, -'.json'.length))) rmSync(path.join(folder, name));
}

function readStored(file: string): Stored | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Stored;
  } catch {
    // There is none, or it was cut short by a crash.
    return undefined;
  }
}

function fileOf(cacheDir: string, id: string): string {
  return path.join(cacheDir, FOLDER, `${id}.json`);
}

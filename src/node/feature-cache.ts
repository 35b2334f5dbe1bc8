/**
 * What rhymes look at in every postmortem, internal ones and all that is internal in them included: for the check of a draft. It is computed
 * when a draft needs it and remembered beside the pages; no page is ever made of it.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readDocument } from '../core/document.ts';
import type { Features } from '../core/rhymes/features.ts';
import type { Site } from '../core/site.ts';
import { rhymeFeatures, type Survey } from '../core/survey.ts';
import type { Settings } from './settings.ts';

const FOLDER = 'features';

interface Stored {
  /** Digest of all that it was computed from. */
  source: string;
  features: Features;
}

/** Computes and writes the features of a postmortem whose file has changed since; `read` is the document where it was read already. */
export function rememberFeatures(
  { cacheDir, contentDir }: Settings,
  site: Site,
  { id, file, source }: { id: string; file: string; source: string },
  read?: Pick<Survey, 'id' | 'postmortem' | 'body'>,
): void {
  if (stored(cacheDir, id)?.source === source) return;
  const document = read ?? readDocument(file, readFileSync(path.join(contentDir, file))).document;
  if (!document) return;
  mkdirSync(path.join(cacheDir, FOLDER), { recursive: true });
  writeFileSync(fileOf(cacheDir, id), JSON.stringify({ source, features: rhymeFeatures(document, site) } satisfies Stored));
}

/** The features that were remembered of these postmortems; all others are forgotten. */
export function allFeatures({ cacheDir }: Settings, documents: readonly { id: string }[]): Features[] {
  const folder = path.join(cacheDir, FOLDER);
  const ids = new Set(documents.map(({ id }) => id));
  for (const name of existsSync(folder) ? readdirSync(folder) : [])
    if (!ids.has(name.slice(0, -'.json'.length))) rmSync(path.join(folder, name));
  return documents.flatMap(({ id }) => stored(cacheDir, id)?.features ?? []);
}

function stored(cacheDir: string, id: string): Stored | undefined {
  const file = fileOf(cacheDir, id);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Stored) : undefined;
}

function fileOf(cacheDir: string, id: string): string {
  return path.join(cacheDir, FOLDER, `${id}.json`);
}

/**
 * What rhymes look at in every postmortem, internal ones and all that is internal in them included: for the check of a draft. It is computed
 * when a draft needs it and remembered beside the pages; no page is ever made of it.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readDocument } from '../core/document.ts';
import type { Features } from '../core/rhymes/features.ts';
import type { Site } from '../core/site.ts';
import { rhymeFeatures } from '../core/survey.ts';
import type { Settings } from './settings.ts';

interface Stored {
  /** Digest of all that it was computed from. */
  source: string;
  features: Features;
}

/** The features of these postmortems, and of no others any more. */
export function allFeatures(
  { cacheDir, contentDir }: Settings,
  site: Site,
  documents: readonly { id: string; file: string; source: string }[],
): Features[] {
  const folder = path.join(cacheDir, 'features');
  mkdirSync(folder, { recursive: true });
  const ids = new Set(documents.map(({ id }) => id));
  for (const name of readdirSync(folder)) if (!ids.has(name.slice(0, -'.json'.length))) rmSync(path.join(folder, name));
  return documents.flatMap(({ id, file, source }) => {
    const cached = path.join(folder, `${id}.json`);
    const known = existsSync(cached) ? (JSON.parse(readFileSync(cached, 'utf8')) as Stored) : undefined;
    if (known?.source === source) return known.features;
    const { document } = readDocument(file, readFileSync(path.join(contentDir, file)));
    if (!document) return [];
    const features = rhymeFeatures(document, site);
    writeFileSync(cached, JSON.stringify({ source, features } satisfies Stored));
    return features;
  });
}

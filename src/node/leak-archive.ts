/** An archive after the build, one document at a time: what the net against leaks holds, and what it lets go of. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Source, viewFor } from '../core/audience.ts';
import { idOf } from '../core/document.ts';
import { findFrontMatter } from '../core/front-matter.ts';
import { type DocumentPieces, partedPieces, type PartedPieces, piecesOf } from '../core/leak/document-pieces.ts';
import { maintenancePieces, sitePieces, usedWords } from '../core/leak/shown-pieces.ts';
import { readText } from '../core/limits.ts';
import { Postmortem } from '../core/postmortem.ts';
import { readSite } from '../core/read-site.ts';
import type { Site } from '../core/site.ts';
import { readYaml } from '../core/yaml-source.ts';
import { codeDigest } from './code-digest.ts';
import { findMaintenance } from './find-maintenance.ts';
import { type Candidate, digestOf, findPostmortems } from './find-postmortems.ts';
import { keepPieces, readPieces, writePieces } from './leak-cache.ts';
import type { Settings } from './settings.ts';

export interface FilePieces extends PartedPieces {
  /** The path inside the content folder. */
  file: string;
}

/** A document of the archive, with the number of lines before its body. */
export type WholeDocument = Source & { lines: number };

/** @throws where the archive is not sound, or has changed since it was checked. */
export function readWholeSite({ contentDir }: Pick<Settings, 'contentDir'>): Site {
  const { site } = readSite('site.yaml', readFileSync(path.join(contentDir, 'site.yaml')));
  if (!site) throw new Error('site.yaml has errors; run `npm run check`.');
  return site;
}

/** @throws as `readWholeSite` */
export function* readDocuments({ contentDir }: Pick<Settings, 'contentDir'>): Generator<WholeDocument> {
  for (const { file } of findPostmortems(contentDir, '').candidates) yield readWholeDocument(contentDir, file);
}

/** The postmortems that have a page in public. @throws as `readWholeSite` */
export function publicPages(settings: Settings): Set<string> {
  const site = readWholeSite(settings);
  const ids = new Set<string>();
  for (const { id, postmortem } of readDocuments(settings)) if (viewFor('public', postmortem, site) === 'postmortem') ids.add(id);
  return ids;
}

/**
 * Every file of the archive in pieces: the postmortems, planned maintenance and at last site.yaml. `pages`: the postmortems that have a page in
 * public. Only what is not remembered is read.
 * @throws as `readWholeSite`
 */
export async function* archivePieces(settings: Settings, pages: ReadonlySet<string>): AsyncGenerator<FilePieces> {
  const { contentDir, cacheDir, asOf } = settings;
  const site = readWholeSite(settings);
  // The same as when pages are made, whose threads remember pieces.
  const context = digestOf(readFileSync(path.join(contentDir, 'site.yaml')), codeDigest());
  const { candidates } = findPostmortems(contentDir, context);
  const ids = new Set(candidates.map(({ id }) => id));
  keepPieces(cacheDir, ids);
  const isVisible = (id: string): boolean => pages.has(id);
  const used = usedWords();
  for (const candidate of candidates) {
    const {
      internal,
      shown,
      used: words,
    } = readPieces(settings, candidate, isVisible) ??
    rememberPieces(settings, site, candidate, isVisible, readWholeDocument(contentDir, candidate.file));
    for (const key of ['severities', 'causes', 'tags'] as const) for (const word of words[key]) used[key].add(word);
    yield { file: candidate.file, internal, shown };
  }
  const { found } = await findMaintenance(contentDir, { site, ids, asOf });
  for (const { id, file, maintenance } of found) {
    const [all, shown] = (['internal', 'public'] as const).map((audience) => maintenancePieces(id, maintenance, { site, audience }));
    yield { file, ...partedPieces(all ?? [], shown ?? []) };
  }
  yield { file: 'site.yaml', ...partedPieces(sitePieces(site, 'internal', used), sitePieces(site, 'public', used)) };
}

/** Computes what the net has to know of a document, and writes it down; `lines` are counted where they were not. */
export function rememberPieces(
  settings: Settings,
  site: Site,
  candidate: Pick<Candidate, 'id' | 'file' | 'source'>,
  isVisible: (id: string) => boolean,
  document: Source & { lines?: number },
): DocumentPieces {
  const lines = document.lines ?? linesBefore(settings.contentDir, document);
  const pieces = piecesOf(document, site, isVisible, lines);
  writePieces(settings, candidate, pieces);
  return pieces;
}

/** @throws as `readWholeSite` */
function readWholeDocument(contentDir: string, file: string): WholeDocument {
  const text = textOf(contentDir, file);
  const fence = findFrontMatter(file, text);
  const parsed = 'yaml' in fence ? Postmortem.safeParse(readYaml({ file, text, ...fence.yaml }).data) : undefined;
  if (!parsed?.success || !('yaml' in fence))
    throw new Error(`${file} has errors, or changed while the site was built; run \`npm run check\`.`);
  return { id: idOf(file), file, postmortem: parsed.data, body: text.slice(fence.body), lines: newlines(text.slice(0, fence.body)) };
}

/** For a document whose text was let go of since. */
function linesBefore(contentDir: string, { file, body }: Source): number {
  return newlines(textOf(contentDir, file)) - newlines(body);
}

function textOf(contentDir: string, file: string): string {
  return readText(file, readFileSync(path.join(contentDir, file))).text ?? '';
}

function newlines(text: string): number {
  return text.split('\n').length - 1;
}

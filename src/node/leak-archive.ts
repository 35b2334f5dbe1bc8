/** An archive read once more after the build, one document at a time: what the net against leaks holds, and what it lets go of. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Audience, type Source, viewFor } from '../core/audience.ts';
import { idOf } from '../core/document.ts';
import { findFrontMatter } from '../core/front-matter.ts';
import type { Piece } from '../core/leak/piece.ts';
import { documentPieces, maintenancePieces, type Shown, sitePieces, usedWords, useWords } from '../core/leak/shown-pieces.ts';
import { readText } from '../core/limits.ts';
import { Postmortem } from '../core/postmortem.ts';
import { readSite } from '../core/read-site.ts';
import type { Site } from '../core/site.ts';
import { readYaml } from '../core/yaml-source.ts';
import { findMaintenance } from './find-maintenance.ts';
import { findPostmortems } from './find-postmortems.ts';
import type { Settings } from './settings.ts';

export interface FilePieces {
  /** The path inside the content folder. */
  file: string;
  /** What the public does not see of it. */
  internal: Piece[];
  /** What the public sees. */
  shown: Piece[];
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
  for (const { file } of findPostmortems(contentDir, '').candidates) {
    const { text = '' } = readText(file, readFileSync(path.join(contentDir, file)));
    const fence = findFrontMatter(file, text);
    const parsed = 'yaml' in fence ? Postmortem.safeParse(readYaml({ file, text, ...fence.yaml }).data) : undefined;
    if (!parsed?.success || !('yaml' in fence))
      throw new Error(`${file} has errors, or changed while the site was built; run \`npm run check\`.`);
    const before = text.slice(0, fence.body);
    yield { id: idOf(file), file, postmortem: parsed.data, body: text.slice(fence.body), lines: before.split('\n').length - 1 };
  }
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
 * public.
 * @throws as `readWholeSite`
 */
export async function* archivePieces(settings: Settings, pages: ReadonlySet<string>): AsyncGenerator<FilePieces> {
  const site = readWholeSite(settings);
  const ids = new Set<string>();
  const shownTo = (audience: Audience): Shown => ({ site, audience, isVisible: (id) => audience === 'internal' || pages.has(id) });
  const used = usedWords();
  for (const document of readDocuments(settings)) {
    ids.add(document.id);
    useWords(used, document, shownTo('public'));
    const [all, shown] = [documentPieces(document, shownTo('internal'), document.lines), documentPieces(document, shownTo('public'))];
    yield { file: document.file, internal: without(all, shown), shown };
  }
  const { found } = await findMaintenance(settings.contentDir, { site, ids, asOf: settings.asOf });
  for (const { id, file, maintenance } of found) {
    const [all, shown] = [maintenancePieces(id, maintenance, shownTo('internal')), maintenancePieces(id, maintenance, shownTo('public'))];
    yield { file, internal: without(all, shown), shown };
  }
  const shown = sitePieces(site, 'public', used);
  yield { file: 'site.yaml', internal: without(sitePieces(site, 'internal', used), shown), shown };
}

function without(all: readonly Piece[], shown: readonly Piece[]): Piece[] {
  const texts = new Set(shown.map(({ text }) => text));
  return all.filter(({ text }) => !texts.has(text));
}

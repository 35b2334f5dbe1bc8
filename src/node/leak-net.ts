/** The net against leaks over a whole archive. What a public text says as well, or our own pages and scripts, tells nobody anything and is let go of. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { choicesOf } from '../core/leak/choices.ts';
import { Net } from '../core/leak/net.ts';
import type { Piece } from '../core/leak/piece.ts';
import { readingsOf } from '../core/leak/readings.ts';
import { BARRIER } from '../core/leak/words.ts';
import { Maintenance } from '../core/maintenance.ts';
import { Postmortem } from '../core/postmortem.ts';
import { Site } from '../core/site.ts';
import { listFiles } from './files.ts';
import { archivePieces } from './leak-archive.ts';
import { publishedAssets } from './page-cache.ts';
import type { Settings } from './settings.ts';

/** What is internal and too short, or too ordinary, to be looked for: how many values of which key. */
export type Unscanned = { field: string; count: number }[];

/** `pages`: the postmortems that have a page in public. @throws where the archive has errors, or changed since. */
export async function netOf(settings: Settings, pages: ReadonlySet<string>): Promise<{ net: Net; unscanned: Unscanned }> {
  const net = new Net();
  const choices = new Set([Postmortem, Site, Maintenance].flatMap((schema) => [...choicesOf(schema)]));
  const publicTexts: string[] = [];
  const missed: Piece[] = [];
  for await (const { file, internal, shown } of archivePieces(settings, pages)) {
    publicTexts.push(shown.join(BARRIER));
    for (const piece of internal) {
      if (choices.has(piece.text)) continue;
      const { text, ...place } = piece;
      if (!net.hold(text, { file, ...place })) missed.push(piece);
    }
  }
  for (const text of [...publicTexts, ...publishedTables(settings), ...ownTexts(settings.root)]) net.release(text);
  const unknown = new Set(missed.map(({ text }) => text));
  for (const text of publicTexts) for (const part of text.split(BARRIER)) unknown.delete(part);
  const counts = new Map<string, number>();
  for (const { text, field } of missed) {
    const key = field.replace(/\/\d+/g, '');
    if (unknown.has(text)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const unscanned = [...counts].map(([field, count]) => ({ field, count })).toSorted((a, b) => (a.field < b.field ? -1 : 1));
  return { net, unscanned };
}

/** The CSV files that public postmortems show: their authors published them. */
function publishedTables({ cacheDir }: Settings): string[] {
  const files = publishedAssets(cacheDir).filter((name) => name.endsWith('.csv'));
  return files.map((name) => path.join(cacheDir, 'files', name)).flatMap((file) => (existsSync(file) ? [readFileSync(file, 'utf8')] : []));
}

/** The rooms whose words reach the pages. */
const ROOMS = ['client', 'components', 'core', 'data', 'layouts', 'pages', 'styles'];
/** Words for tests of speed, which reach no page. */
const RE_PAGELESS = /^core\/bench\//;

function ownTexts(root: string): string[] {
  const folders = [...ROOMS.map((room) => path.join('src', room)), 'public'];
  return folders.flatMap((folder) => {
    const place = path.join(root, folder);
    const names = existsSync(place) ? listFiles(place).filter((name) => !RE_PAGELESS.test(`${path.basename(folder)}/${name}`)) : [];
    return names.flatMap((name) => readingsOf('', readFileSync(path.join(place, name), 'utf8')));
  });
}

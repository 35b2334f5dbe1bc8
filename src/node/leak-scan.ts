/**
 * The net after every public build: all that was written is read for everything that is internal. What a public text says as well, or our own
 * pages and scripts, tells nobody anything and is let go of.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { choicesOf } from '../core/leak/choices.ts';
import { holdsRun, Net, type Origin } from '../core/leak/net.ts';
import type { Piece } from '../core/leak/piece.ts';
import { readingsOf } from '../core/leak/readings.ts';
import { BARRIER } from '../core/leak/words.ts';
import { Maintenance } from '../core/maintenance.ts';
import { Postmortem } from '../core/postmortem.ts';
import { Site } from '../core/site.ts';
import { listFiles } from './files.ts';
import { archivePieces } from './leak-archive.ts';
import { openOutput, outputFiles } from './leak-output.ts';
import { programWords } from './leak-programs.ts';
import { publishedAssets } from './page-cache.ts';
import type { Settings } from './settings.ts';

export interface Leak {
  /** The path inside the output folder. */
  output: string;
  /** Where the value stands that was found there. */
  origin: Origin;
}

export interface LeakScan {
  /** By output file, then by origin. */
  leaks: Leak[];
  /** How many values and runs of eight words were looked for, and in how many files. */
  values: number;
  runs: number;
  files: number;
  /** What is internal and too short, or too ordinary, to be looked for: how many values of which key. */
  unscanned: { field: string; count: number }[];
}

/**
 * Scans all files below the folder. `pages`: the postmortems that have a page there.
 * @throws where the archive has changed since the site was built, or a file of the site cannot be opened.
 */
export async function scanForLeaks(
  settings: Settings,
  folder: string,
  pages: ReadonlySet<string>,
  step: (done: number, total: number) => void = () => {},
): Promise<LeakScan> {
  const { net, unscanned } = await netOf(settings, pages);
  const isOfProgram = programCheck(settings.root);
  const leaks: Leak[] = [];
  const runs = new Map<string, Set<string>>();
  const files = outputFiles(folder);
  for (const [index, output] of files.entries()) {
    step(index, files.length);
    for (const { words, origin } of openOutput(folder, output).flatMap((reading) => net.find(reading))) {
      if (await isOfProgram(output, words)) continue;
      if (origin) leaks.push({ output, origin });
      else runs.set(words, (runs.get(words) ?? new Set()).add(output));
    }
  }
  if (runs.size > 0) leaks.push(...(await originsOf(runs, settings, pages)));
  return { leaks: once(leaks), values: net.valueCount, runs: net.runCount, files: files.length, unscanned };
}

/** Where runs stand in the archive: the net keeps of them no more than that they are internal. */
async function originsOf(runs: ReadonlyMap<string, ReadonlySet<string>>, settings: Settings, pages: ReadonlySet<string>): Promise<Leak[]> {
  const wanted = new Set(runs.keys());
  const leaks: Leak[] = [];
  for await (const { file, internal } of archivePieces(settings, pages))
    for (const { text, ...place } of internal) {
      const outputs = holdsRun(text, wanted).flatMap((run) => [...(runs.get(run) ?? [])]);
      leaks.push(...outputs.map((output) => ({ output, origin: { file, ...place } })));
    }
  return leaks;
}

/** Each leak once, by output file and then by origin. */
function once(leaks: readonly Leak[]): Leak[] {
  const keyed = new Map(leaks.map((leak) => [JSON.stringify([leak.output, leak.origin.file, leak.origin.field, leak.origin.line]), leak]));
  return [...keyed].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, leak]) => leak);
}

/** Whether words in a script are those of a package. Packages are read only where something looks like them, because it takes its time. */
function programCheck(root: string): (output: string, words: string) => Promise<boolean> {
  let programs: string[] | undefined;
  return async (output, words) => {
    if (!RE_PROGRAM.test(output)) return false;
    programs ??= await programWords(root);
    return programs.some((text) => text.includes(` ${words} `));
  };
}

/** What is internal and cannot be looked for; see `LeakScan`. @throws where the archive has errors. */
export async function unscannedValues(settings: Settings, pages: ReadonlySet<string>): Promise<LeakScan['unscanned']> {
  return (await netOf(settings, pages)).unscanned;
}

async function netOf(settings: Settings, pages: ReadonlySet<string>): Promise<{ net: Net; unscanned: LeakScan['unscanned'] }> {
  const net = new Net();
  const choices = new Set([Postmortem, Site, Maintenance].flatMap((schema) => [...choicesOf(schema)]));
  const publicTexts: string[] = [];
  const missed: Piece[] = [];
  for await (const { file, internal, shown } of archivePieces(settings, pages)) {
    publicTexts.push(shown.map(({ text }) => text).join(BARRIER));
    for (const piece of internal) {
      if (choices.has(piece.text)) continue;
      const { text, ...place } = piece;
      if (!net.hold(text, { file, ...place })) missed.push(piece);
    }
  }
  for (const text of [...publicTexts, ...publishedTables(settings), ...ownTexts(settings.root)]) net.release(text);
  const known = new Set(publicTexts.flatMap((text) => text.split(BARRIER)));
  const counts = new Map<string, number>();
  for (const { text, field } of missed) {
    const key = field.replace(/\/\d+/g, '');
    if (!known.has(text)) counts.set(key, (counts.get(key) ?? 0) + 1);
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

const RE_PROGRAM = /^(?:assets|pagefind)\/.*\.(?:js|css|wasm|pagefind)$/i;

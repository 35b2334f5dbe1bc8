/** The net after every public build: all that was written is read for everything that is internal. */
import { holdsRun, type Origin } from '../core/leak/net.ts';
import { archivePieces } from './leak-archive.ts';
import { CleanFiles, netDigest } from './leak-clean.ts';
import { netOf, type Unscanned } from './leak-net.ts';
import { outputFiles } from './leak-output.ts';
import { scanFiles } from './leak-pool.ts';
import { programWords } from './leak-programs.ts';
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
  unscanned: Unscanned;
}

/**
 * Scans all files below the folder, but for those in which the same net found nothing before. `pages`: the postmortems that have a page there.
 * @throws where the archive has changed since the site was built, or a file of the site cannot be opened.
 */
export async function scanForLeaks(
  settings: Settings,
  folder: string,
  pages: ReadonlySet<string>,
  step: (done: number, total: number) => void = () => {},
): Promise<LeakScan> {
  const { net, unscanned } = await netOf(settings, pages);
  const contents = net.share();
  const files = outputFiles(folder);
  const clean = new CleanFiles(settings, netDigest(settings, contents));
  const fresh = files.filter((name) => !clean.has(folder, name));
  const passed = files.length - fresh.length;
  const scanned = await scanFiles({ root: settings.root, folder, contents }, fresh, (done) => step(passed + done, files.length));
  clean.keep(files, scanned);
  const isOfProgram = programCheck(settings.root);
  const leaks: Leak[] = [];
  const runs = new Map<string, Set<string>>();
  for (const { name: output, caught } of scanned)
    for (const { words, origin } of caught) {
      if (await isOfProgram(output, words)) continue;
      if (origin) leaks.push({ output, origin });
      else runs.set(words, (runs.get(words) ?? new Set()).add(output));
    }
  if (runs.size > 0) leaks.push(...(await originsOf(runs, settings, pages)));
  return { leaks: once(leaks), values: net.valueCount, runs: net.runCount, files: files.length, unscanned };
}

/** What is internal and cannot be looked for. @throws where the archive has errors. */
export async function unscannedValues(settings: Settings, pages: ReadonlySet<string>): Promise<Unscanned> {
  return (await netOf(settings, pages)).unscanned;
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

const RE_PROGRAM = /^(?:assets|pagefind)\/.*\.(?:js|css|wasm|pagefind)$/i;

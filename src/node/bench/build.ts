/** The benchmark of the build: a synthetic archive through `check` and `build`, and the same incidents through Hugo where there is one. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { hugoFile, postmortemFile, siteFile, type SyntheticFile } from '../../core/bench/synthetic-archive.ts';
import { type Measure, summarize, together } from '../../core/bench/table.ts';
import { hugoBench, hugoVersion, writeHugoSite } from './hugo.ts';
import { ownBench } from './second-story.ts';
import type { Workspace } from './workspace.ts';
import { writeFiles } from './write-archive.ts';

export interface BuildBench {
  root: string;
  env: NodeJS.ProcessEnv;
  count: number;
  seed: number;
  runs: number;
  /** What is being done now; with figures where it can say how far it is. */
  tell: (what: string, done?: number, total?: number) => void;
}

export interface BuildFigures {
  measures: Measure[];
  /** Our cold build, and Hugo and Pagefind together, where there is a Hugo. */
  cold: Measure;
  hugo?: Measure;
}

export async function benchBuild(bench: BuildBench, workspace: Workspace): Promise<BuildFigures> {
  const contentDir = path.join(workspace.archives, 'content');
  await write(contentDir, [siteFile()], postmortemFile, 'Writing the archive', bench);
  const own = ownBench(bench.root, contentDir, bench.env, workspace);
  const check = await several('Checking', bench, () => own.check());
  const cold = await several('Building, cold', bench, () => own.cold());
  const unchanged = await several('Building again, nothing changed', bench, () => own.unchanged());
  const changed = await several('Building again, one file changed', bench, (round) => own.changed(round));
  const ours = [check, cold, unchanged, changed];

  const version = hugoVersion(bench.env);
  if (version === undefined) return { measures: ours, cold };
  const site = path.join(workspace.archives, 'hugo');
  mkdirSync(site);
  writeHugoSite(site);
  await write(site, [], hugoFile, 'Writing the archive for Hugo', bench);
  const theirs = hugoBench(site, version, bench.env, workspace);
  const hugo = await several('Building with Hugo', bench, () => theirs.hugo());
  const pagefind = await several('Indexing with Pagefind', bench, () => theirs.pagefind());
  const both = together('Hugo and Pagefind', hugo, pagefind);
  return { measures: [...ours, hugo, pagefind, both], cold, hugo: both };
}

type FileOf = (seed: number, index: number, count: number) => SyntheticFile;

async function write(
  folder: string,
  first: readonly SyntheticFile[],
  fileOf: FileOf,
  what: string,
  { seed, count, tell }: BuildBench,
): Promise<void> {
  tell(what);
  const files = function* (): Generator<SyntheticFile> {
    yield* first;
    for (let index = 0; index < count; index++) yield fileOf(seed, index, count);
  };
  await writeFiles(folder, files(), (done) => tell(what, done, count));
}

async function several(what: string, { runs, tell }: BuildBench, once: (round: number) => Promise<Measure>): Promise<Measure> {
  const measures: Measure[] = [];
  for (let round = 1; round <= runs; round++) {
    tell(runs === 1 ? what : `${what} (${round} of ${runs})`);
    measures.push(await once(round));
  }
  return summarize(measures);
}

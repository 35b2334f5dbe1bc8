/** `bench`: seconds, memory and quality. It measures and judges nothing, so that figures of different machines can be compared. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { rhymeQuality } from '../core/bench/rhyme-quality.ts';
import { costTable, qualityHeading, qualityTable } from '../core/bench/rhyme-table.ts';
import { heading, measureTable, ratioLine } from '../core/bench/table.ts';
import { benchBuild } from '../node/bench/build.ts';
import { readLabelledFolder } from '../node/bench/labelled-folder.ts';
import { thisMachine } from '../node/bench/machine.ts';
import { benchRhymeCost } from '../node/bench/rhymes.ts';
import { openWorkspace, type Workspace } from '../node/bench/workspace.ts';
import { readSettings } from '../node/settings.ts';
import { type Action, UsageError, type World } from './command.ts';
import { progressLine } from './progress.ts';

interface Options {
  name: string;
  /** Of labelled documents, for the benchmark of rhymes; default: the shipped archive. */
  folder?: string;
  label?: string;
  count: number;
  seed: number;
  runs: number;
  keep: boolean;
}

type Benchmark = (options: Options, world: World, root: string, workspace: Workspace) => Promise<void>;

const BENCHMARKS: Readonly<Record<string, Benchmark>> = { build: buildBenchmark, rhymes: rhymesBenchmark };
/** The sizes of the synthetic archives in which all pairs are compared. */
const PAIRED = [1_000, 10_000];

export const bench: Action = async (args, world) => {
  const options = readOptions(args);
  const benchmark = Object.hasOwn(BENCHMARKS, options.name) ? BENCHMARKS[options.name] : undefined;
  if (!benchmark) throw new UsageError(`There is no benchmark "${options.name}"; there is: ${Object.keys(BENCHMARKS).join(', ')}.`);
  // The archive, the day and the audience are the benchmark's own, whatever the environment says about the real ones.
  const { root } = readSettings({});
  const workspace = openWorkspace(root, options.keep);
  try {
    await benchmark(options, world, root, workspace);
  } finally {
    workspace.close();
    if (options.keep) world.warn(`Kept: ${workspace.archives} and ${workspace.outputs}`);
  }
  return 0;
};

async function buildBenchmark({ count, seed, runs }: Options, world: World, root: string, workspace: Workspace): Promise<void> {
  const progress = teller(world);
  const { measures, cold, hugo } = await benchBuild({ root, env: world.env, count, seed, runs, tell: progress.tell }, workspace);
  progress.end();
  world.print(`${heading(count, seed, runs, thisMachine())}\n\n${measureTable(measures)}\n`);
  if (hugo) world.print(ratioLine('Our cold build beside Hugo and Pagefind', cold, hugo));
  else
    world.print(
      'There is no `hugo` on the PATH to compare with; `apt install hugo`, `brew install hugo` or https://gohugo.io/installation/ brings one.',
    );
}

async function rhymesBenchmark({ folder, label, seed }: Options, world: World, root: string, workspace: Workspace): Promise<void> {
  const archive = readLabelledFolder(folder ?? path.join(root, 'content', 'postmortems'), label);
  if (typeof archive === 'string') throw new UsageError(archive);
  const quality = rhymeQuality(archive.documents, seed);
  world.print(`${qualityHeading(archive, folder ?? 'the shipped archive', quality.engine)}\n\n${qualityTable(quality)}\n`);
  const progress = teller(world);
  const costs = await benchRhymeCost({ root, env: world.env, counts: PAIRED, seed, tell: progress.tell }, workspace);
  progress.end();
  world.print(`All pairs compared:\n\n${costTable(costs)}`);
}

/** A line that redraws itself on a terminal, and one line a step in a pipe. */
function teller(world: World): { tell: (what: string, done?: number, total?: number) => void; end: () => void } {
  let current = '';
  let line = progressLine('', world.terminal);
  return {
    tell(what, done = 0, total = 1) {
      if (what !== current) {
        line.end();
        current = what;
        line = progressLine(`${what} …`, world.terminal);
        if (!world.terminal) world.warn(`${what} …`);
      }
      line.step(done, total);
    },
    end: () => line.end(),
  };
}

function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parse(args);
  const [name = 'build', folder, ...more] = positionals;
  if (name !== 'rhymes' && folder !== undefined) throw new UsageError(`One benchmark at a time, not "${positionals.join('", "')}".`);
  if (more.length > 0) throw new UsageError(`One folder at a time, not "${positionals.slice(1).join('", "')}".`);
  if (name !== 'rhymes' && values.label !== undefined) throw new UsageError('--label is only for the benchmark of rhymes.');
  return {
    name,
    ...(folder === undefined ? {} : { folder }),
    ...(values.label === undefined ? {} : { label: values.label }),
    count: whole('count', values.count, 1, 100_000),
    seed: whole('seed', values.seed, 0, 1_000_000_000),
    runs: whole('runs', values.runs, 1, 100),
    keep: values.keep,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        count: { type: 'string', default: '1000' },
        seed: { type: 'string', default: '1' },
        runs: { type: 'string', default: '1' },
        keep: { type: 'boolean', default: false },
        label: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function whole(name: string, text: string, low: number, high: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < low || value > high)
    throw new UsageError(`--${name} is "${text}"; it has to be a whole number from ${low} to ${high}.`);
  return value;
}

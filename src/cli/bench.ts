/** `bench`: seconds and memory on a synthetic archive. It measures and judges nothing, so that figures of different machines can be compared. */
import { parseArgs } from 'node:util';
import { heading, measureTable, ratioLine } from '../core/bench/table.ts';
import { benchBuild } from '../node/bench/build.ts';
import { thisMachine } from '../node/bench/machine.ts';
import { openWorkspace, type Workspace } from '../node/bench/workspace.ts';
import { readSettings } from '../node/settings.ts';
import { type Action, UsageError, type World } from './command.ts';
import { progressLine } from './progress.ts';

interface Options {
  name: string;
  count: number;
  seed: number;
  runs: number;
  keep: boolean;
}

type Benchmark = (options: Options, world: World, root: string, workspace: Workspace) => Promise<void>;

const BENCHMARKS: Readonly<Record<string, Benchmark>> = { build: buildBenchmark };

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
  if (positionals.length > 1) throw new UsageError(`One benchmark at a time, not "${positionals.join('", "')}".`);
  return {
    name: positionals[0] ?? 'build',
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

/** The cost of rhymes on synthetic archives of several sizes, each measured in a process of its own. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { RhymeCost } from '../../core/bench/rhyme-table.ts';
import { measure } from './run.ts';
import type { Workspace } from './workspace.ts';

export interface CostBench {
  root: string;
  env: NodeJS.ProcessEnv;
  counts: readonly number[];
  seed: number;
  tell: (what: string) => void;
}

export async function benchRhymeCost({ root, env, counts, seed, tell }: CostBench, workspace: Workspace): Promise<RhymeCost[]> {
  const program = path.join(import.meta.dirname, 'rhyme-cost.ts');
  const costs: RhymeCost[] = [];
  for (const count of counts) {
    tell(`Comparing ${count.toLocaleString('en')} synthetic postmortems`);
    const file = path.join(workspace.outputs, `rhymes-${count}.json`);
    const args = ['--expose-gc', program, String(count), String(seed), file];
    await measure({ command: process.execPath, args, cwd: root, env }, workspace);
    costs.push(JSON.parse(readFileSync(file, 'utf8')) as RhymeCost);
  }
  return costs;
}

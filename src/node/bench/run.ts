/** Runs one program and measures it: how long it took, and how much memory it and everything it started held at their peak. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { measureTree } from '../process-tree.ts';
import { GROUPS, type Workspace } from './workspace.ts';

export interface Run {
  command: string;
  args: readonly string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
}

export interface Measured {
  seconds: number;
  peakBytes?: number;
  output: string;
}

const INTERVAL_MS = 50;
const KEPT = 20_000;

/** @throws where the program could not be started or did not end with 0; the message ends with the last of what it printed. */
export async function measure(run: Run, workspace: Workspace): Promise<Measured> {
  const started = performance.now();
  const child = spawn(run.command, run.args, { cwd: run.cwd, env: run.env, stdio: ['ignore', 'pipe', 'pipe'], detached: GROUPS });
  workspace.watch(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output = (output + text).slice(-KEPT)));
  const tree = child.pid === undefined ? undefined : measureTree(child.pid, INTERVAL_MS);
  try {
    const code = await new Promise<string>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (status, signal) => resolve(String(signal ?? status)));
    });
    const seconds = (performance.now() - started) / 1000;
    if (code !== '0')
      throw new Error(`\`${[path.basename(run.command), ...run.args].join(' ')}\` ended with ${code}:\n${output.trimEnd()}`);
    const { peakBytes } = tree?.stop() ?? {};
    return { seconds, output, ...(peakBytes === undefined ? {} : { peakBytes }) };
  } finally {
    tree?.stop();
  }
}

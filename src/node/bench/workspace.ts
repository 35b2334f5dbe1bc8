/**
 * The folders and processes of a benchmark: everything that it leaves in the world hangs on a workspace, so that it can be taken away again,
 * also after an error or Ctrl+C.
 */
import type { ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export interface Workspace {
  /** Outside of the project: archives. */
  archives: string;
  /** Inside of it, where Astro needs its output to be. */
  outputs: string;
  /** A folder elsewhere that is to be removed in any case. */
  own: (folder: string) => void;
  /** A process that must not outlive the benchmark. */
  watch: (child: ChildProcess) => void;
  close: () => void;
}

/** Children lead a process group of their own where there are groups, so that what they started ends with them. */
export const GROUPS = process.platform !== 'win32';

export function openWorkspace(root: string, keep: boolean): Workspace {
  const shared = path.join(root, 'node_modules', '.second-story', 'bench');
  mkdirSync(shared, { recursive: true });
  const archives = mkdtempSync(path.join(os.tmpdir(), 'second-story-bench-'));
  const outputs = mkdtempSync(path.join(shared, 'run-'));
  const foreign: string[] = [];
  const children = new Set<ChildProcess>();
  const close = (): void => {
    for (const child of children) end(child);
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted).off('SIGHUP', interrupted);
    for (const folder of keep ? foreign : [...foreign, archives, outputs]) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    removeIfEmpty(shared);
  };
  const interrupted = (signal: NodeJS.Signals): void => {
    close();
    process.exit(128 + os.constants.signals[signal]);
  };
  process.on('SIGINT', interrupted).on('SIGTERM', interrupted).on('SIGHUP', interrupted);
  return {
    archives,
    outputs,
    own: (folder) => foreign.push(folder),
    watch: (child) => {
      children.add(child);
      child.once('close', () => children.delete(child));
    },
    close,
  };
}

function end({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(GROUPS ? -pid : pid, 'SIGKILL');
  } catch {
    // It had ended already.
  }
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // What was kept is in it, or another benchmark is at work.
  }
}

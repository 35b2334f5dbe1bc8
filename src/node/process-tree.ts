/**
 * Measures how much memory a process and everything it started hold together at their peak. A build spreads over several
 * processes, so the figure of one of them says little.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface ProcessInfo {
  pid: number;
  parent: number;
  bytes: number;
}

export interface TreeMeasurement {
  /** The peak is undefined where the system has no way to tell (Windows). Calling it again gives the same answer. */
  stop(): { peakBytes: number | undefined };
}

/** Peaks shorter than the interval can be missed; memory that processes share counts once for each of them. */
export function measureTree(pid: number, intervalMs = 100): TreeMeasurement {
  const members = new Set([pid]);
  let peakBytes: number | undefined;

  const sample = () => {
    const processes = listProcesses();
    if (!processes) return;
    addDescendants(members, processes);
    const bytes = processes.reduce((sum, process) => (members.has(process.pid) ? sum + process.bytes : sum), 0);
    peakBytes = Math.max(peakBytes ?? 0, bytes);
  };

  sample();
  const timer = setInterval(sample, intervalMs);
  timer.unref();
  return {
    stop() {
      clearInterval(timer);
      return { peakBytes };
    },
  };
}

/** Who once belonged to the tree stays in it, also when its parent has ended and the system has given it another one. */
export function addDescendants(members: Set<number>, processes: ProcessInfo[]): void {
  const alive = new Set(processes.map(({ pid }) => pid));
  for (const pid of members) if (!alive.has(pid)) members.delete(pid);

  let before: number;
  do {
    before = members.size;
    for (const { pid, parent } of processes) if (members.has(parent)) members.add(pid);
  } while (members.size > before);
}

/** Reads the output of `ps -A -o pid=,ppid=,rss=`, where memory is in kilobytes. */
export function parsePs(output: string): ProcessInfo[] {
  return output
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .flatMap(([pid, parent, kilobytes]) =>
      pid === undefined || parent === undefined || kilobytes === undefined ? [] : [{ pid, parent, bytes: kilobytes * 1024 }],
    );
}

function listProcesses(): ProcessInfo[] | undefined {
  switch (process.platform) {
    case 'linux':
      return readProc();
    case 'win32':
      return undefined;
    default:
      return parsePs(execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' }));
  }
}

function readProc(): ProcessInfo[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => readStatus(join('/proc', name, 'status')) ?? []);
}

function readStatus(file: string): ProcessInfo | undefined {
  let status: string;
  try {
    status = readFileSync(file, 'utf8');
  } catch {
    // The process has ended since its name was listed.
    return undefined;
  }
  const number = (key: string) => Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
  return { pid: number('Pid'), parent: number('PPid'), bytes: number('VmRSS') * 1024 };
}

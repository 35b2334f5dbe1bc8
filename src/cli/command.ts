/** What a command of the command line is, and what it may use of the world: given as arguments so that tests can watch. */
import type { Readable, Writable } from 'node:stream';

export interface World {
  env: Record<string, string | undefined>;
  /** One line to standard output, one to standard error. */
  print: (line: string) => void;
  warn: (line: string) => void;
  /** A person is watching: progress may redraw its line. */
  terminal: boolean;
  /** A person can be asked: both streams are a terminal's. */
  interactive?: { input: Readable; output: Writable };
}

/** 0: clean; 1: findings; 2: the tool itself failed. */
export type ExitCode = 0 | 1 | 2;

export interface Command {
  name: string;
  summary: string;
  load: () => Promise<Action>;
}

export type Action = (args: readonly string[], world: World) => Promise<ExitCode>;

/** The arguments of a command are not as they have to be. */
export class UsageError extends Error {}

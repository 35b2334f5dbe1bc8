/** A conversation on a terminal: where it is held, and how a person ends it. */
import type { Readable, Writable } from 'node:stream';
import { type CANCEL_SYMBOL, isCancel, text } from '@clack/prompts';

export interface Streams {
  input: Readable;
  output: Writable;
}

/** The person ended it with Ctrl+C. */
export class Cancelled extends Error {}

/** The answer to a question. @throws {Cancelled} */
export async function answer<T>(question: Promise<T | typeof CANCEL_SYMBOL>): Promise<Exclude<T, typeof CANCEL_SYMBOL>> {
  const value = await question;
  if (isCancel(value)) throw new Cancelled();
  return value as Exclude<T, typeof CANCEL_SYMBOL>;
}

interface Line {
  message: string;
  placeholder?: string;
  initialValue?: string;
  /** What is wrong with an answer, or undefined; it is trimmed. */
  problem?: (said: string) => string | undefined;
}

/** One line, trimmed; empty where it was left open. */
export async function line({ message, problem = () => undefined, ...shown }: Line, streams: Streams): Promise<string> {
  const said = await answer(text({ message, ...shown, ...streams, validate: (value) => problem(value?.trim() ?? '') }));
  // An empty line comes as undefined.
  return ((said as string | undefined) ?? '').trim();
}

/** For an answer that is needed. */
export function notEmpty(said: string): string | undefined {
  return said === '' ? 'This is needed to begin.' : undefined;
}

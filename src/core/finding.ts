/** One finding: what is wrong and where. Every check speaks through this, so that every report can print it the same way. */
import { VFileMessage } from 'vfile-message';

export type Level = 'error' | 'warning';

export interface Point {
  line: number;
  column: number;
  offset?: number;
}

export interface Place {
  start: Point;
  end: Point;
}

export interface FindingOptions {
  /** The file, as the author knows it: relative to the content folder. */
  file: string;
  /** Permanent: `schema/unknown-key`. */
  rule: string;
  level?: Level;
  place?: Place | Point | undefined;
  /** What is wrong, with the author's own value (through `quote`), and what was expected: full sentences. */
  reason: string;
  /** The smallest fix. */
  hint?: string;
  expected?: string[];
}

export function finding({ file, rule, level = 'error', place, reason, hint, expected }: FindingOptions): VFileMessage {
  const [source, ruleId] = rule.split('/') as [string, string];
  const message = new VFileMessage(reason, { place, source, ruleId });
  message.file = file;
  message.fatal = level === 'error';
  message.url = ruleAddress(rule);
  if (hint !== undefined) message.note = hint;
  if (expected !== undefined) message.expected = expected;
  return message;
}

/** The rule's permanent id. */
export function ruleOf(message: VFileMessage): string {
  return `${message.source}/${message.ruleId}`;
}

/** Where the guide explains a rule: a path below the root of the site. */
export function ruleAddress(rule: string): string {
  return `guide/rules/${rule}/`;
}

/** By file, then by place, then by rule: the order in which an author works. */
export function compareFindings(a: VFileMessage, b: VFileMessage): number {
  return (
    compareText(a.file ?? '', b.file ?? '') ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    compareText(ruleOf(a), ruleOf(b)) ||
    compareText(a.reason, b.reason)
  );
}

const MAX_QUOTE = 80;
// Control, format, private-use and unassigned characters can hide what a line says or speak to a terminal.
const RE_INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;

/**
 * The author's value as it may be echoed: in backticks, shortened, invisible characters spelled out, and with nothing that a build
 * service would take for a command (`::error`, `##[…]`).
 */
export function quote(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  const short = [...text].length > MAX_QUOTE ? `${[...text].slice(0, MAX_QUOTE - 1).join('')}…` : text;
  return `\`${defuse(short).replaceAll('`', 'ˋ')}\``;
}

export function defuse(text: string): string {
  return text
    .replace(RE_INVISIBLE, (character) => `\\u{${(character.codePointAt(0) as number).toString(16)}}`)
    .replace(/:(?=:)/g, ': ')
    .replace(/##(?=\[)/g, '# #');
}

/** `a`, `b` or `c`. */
export function oneOf(values: readonly string[]): string {
  const quoted = values.map((value) => quote(value));
  return quoted.length < 2 ? (quoted[0] ?? '') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Limits that hold before anything is parsed: the native parser ends the whole process when it is nested too deep, and its time grows with
 * every expression that is opened inside an unclosed tag.
 */
import type { VFileMessage } from 'vfile-message';
import { finding } from './finding.ts';
import { Lines } from './lines.ts';

export const MAX_FILE_BYTES = 1_000_000;
export const MAX_BODY_BYTES = 256_000;
export const MAX_NESTING = 100;
/** Tags and braces that are open at once, alternating: each one doubles the parser's time. */
const MAX_TAG_EXPRESSIONS = 6;

/** What is wrong with a file's bytes, or its text. `file` is relative to the content folder. */
export function readText(file: string, bytes: Uint8Array): { text: string; messages: [] } | { text: undefined; messages: VFileMessage[] } {
  const refuse = (rule: string, reason: string, hint: string) => ({
    text: undefined,
    messages: [finding({ file, rule: `file/${rule}`, place: { line: 1, column: 1 }, reason, hint })],
  });
  if (bytes.length > MAX_FILE_BYTES)
    return refuse(
      'size',
      `The file has ${bytes.length} bytes; at most ${MAX_FILE_BYTES} are read.`,
      'Move logs and data into files beside it.',
    );
  if (bytes.includes(0)) return refuse('binary', 'The file holds NUL bytes, so it is not text.', 'Save it as UTF-8 text.');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes), messages: [] };
  } catch {
    return refuse('encoding', 'The file is not valid UTF-8.', 'Save it as UTF-8 text.');
  }
}

/** Findings about the size and the nesting of a body; with any of them it must not reach the parser. */
export function bodyLimits(file: string, text: string, start: number): VFileMessage[] {
  const body = text.slice(start);
  const report = (rule: string, offset: number, reason: string, hint: string) => [
    finding({ file, rule: `file/${rule}`, place: new Lines(text).point(start + offset), reason, hint }),
  ];
  const bytes = new TextEncoder().encode(body).length;
  if (bytes > MAX_BODY_BYTES)
    return report(
      'body-size',
      0,
      `The body has ${bytes} bytes; at most ${MAX_BODY_BYTES} are read.`,
      'Shorten it, or move logs into files beside it.',
    );
  const bracket = deepBracket(body);
  if (bracket !== undefined)
    return report(
      'nesting',
      bracket,
      `Brackets or braces are nested more than ${MAX_NESTING} deep, or expressions inside tags more than ${MAX_TAG_EXPRESSIONS} deep.`,
      'Close them, or put the text into a code block and shorten it.',
    );
  const block = deepBlock(body);
  if (block !== undefined) return report('nesting', block, `Quotes or lists are nested more than ${MAX_NESTING} deep.`, 'Flatten them.');
  return [];
}

const RE_TOKEN = /[[\](){}]|<[A-Za-z>]|\n[ \t]*(?=\n)/g;

function deepBracket(body: string): number | undefined {
  let braces = 0;
  let brackets = 0;
  let alternating = 0;
  let tagSeen = false;
  const stack: boolean[] = [];
  for (const match of body.matchAll(RE_TOKEN)) {
    const token = match[0];
    if (token === '{') {
      stack.push(tagSeen);
      if (tagSeen) alternating++;
      tagSeen = false;
      braces++;
    } else if (token === '}') {
      if (stack.pop()) alternating--;
      braces = Math.max(0, braces - 1);
      tagSeen = false;
    } else if (token === '[' || token === '(') brackets++;
    else if (token === ']' || token === ')') brackets = Math.max(0, brackets - 1);
    else if (token.startsWith('<')) tagSeen = true;
    else if (braces === 0) brackets = 0;
    if (braces > MAX_NESTING || brackets > MAX_NESTING || alternating > MAX_TAG_EXPRESSIONS) return match.index;
  }
  return undefined;
}

function deepBlock(body: string): number | undefined {
  const run = /^[ \t]*(?:(?:>|[-+*]|\d{1,9}[.)])[ \t]*){101}/m.exec(body) ?? /^[ \t]{400}[ \t]*(?:>|[-+*]|\d{1,9}[.)]) /m.exec(body);
  return run === null ? undefined : run.index;
}

/**
 * Limits that hold before anything is parsed: the native parser ends the whole process when it is nested too deep, and its time grows with
 * every expression that is opened inside an unclosed tag.
 */
import type { VFileMessage } from 'vfile-message';
import { finding } from './finding.ts';
import { Lines } from './lines.ts';
import { MAX_COMMENTS, openExpression } from './open-expression.ts';

export const MAX_FILE_BYTES = 1_000_000;
export const MAX_BODY_BYTES = 256_000;
export const MAX_NESTING = 100;
/** The parser fills every row up to the number of columns, so a few wide lines could fill the memory. */
export const MAX_TABLE_CELLS = 200_000;

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
      `Brackets or braces are nested more than ${MAX_NESTING} deep.`,
      'Close them, or put the text into a code block and shorten it.',
    );
  const brace = openExpression(body);
  if (brace !== undefined)
    return [
      finding({
        file,
        rule: 'safety/expression',
        place: new Lines(text).point(start + brace),
        reason: `A brace opens an expression here, and only comments (${MAX_COMMENTS} at most) are allowed in braces.`,
        hint: 'Write a brace as `\\{`, or put the text in backticks.',
      }),
    ];
  const block = deepBlock(body);
  if (block !== undefined) return report('nesting', block, `Quotes or lists are nested more than ${MAX_NESTING} deep.`, 'Flatten them.');
  const table = hugeTable(body);
  if (table !== undefined)
    return report(
      'table-size',
      table,
      `A table of so many columns could fill more than ${MAX_TABLE_CELLS} cells.`,
      'Split it, or put the data into a file beside it.',
    );
  return [];
}

const RE_TOKEN = /[[\](){}]|\n[ \t]*(?=\n)/g;

function deepBracket(body: string): number | undefined {
  let braces = 0;
  let brackets = 0;
  for (const { 0: token, index } of body.matchAll(RE_TOKEN)) {
    if (token === '{') braces++;
    else if (token === '}') braces = Math.max(0, braces - 1);
    else if (token === '[' || token === '(') brackets++;
    else if (token === ']' || token === ')') brackets = Math.max(0, brackets - 1);
    else if (braces === 0) brackets = 0;
    if (braces > MAX_NESTING || brackets > MAX_NESTING) return index;
  }
  return undefined;
}

function deepBlock(body: string): number | undefined {
  const run = /^[ \t]*(?:>[ \t]*|(?:[-+*]|\d{1,9}[.)])[ \t]+){101}/m.exec(body) ?? /^[ \t]{400}[ \t]*(?:>|[-+*]|\d{1,9}[.)]) /m.exec(body);
  return run === null ? undefined : run.index;
}

/** The line under a table's head tells its columns, and each later line may be a row. */
function hugeTable(body: string): number | undefined {
  let lines = 0;
  for (let index = body.indexOf('\n'); index !== -1; index = body.indexOf('\n', index + 1)) lines++;
  for (const match of body.matchAll(/^[ \t>|:-]+$/gm)) {
    const columns = match[0].includes('-') ? match[0].split('|').length : 0;
    if (columns * lines > MAX_TABLE_CELLS) return match.index;
  }
  return undefined;
}

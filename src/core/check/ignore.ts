/**
 * Exceptions that an author states beside a place, with the reason: `{/* lint ignore rule-id reason *}/` before a block of the body, or
 * inside it, and `# lint ignore rule-id reason` above a key of the front matter, or behind its value.
 */
import type { VFileMessage } from 'vfile-message';
import { Parser } from 'yaml';
import type { Document } from '../document.ts';
import { finding, type Place, quote, ruleOf } from '../finding.ts';
import type { MdxExpression, MdxNode } from '../mdx.ts';
import { levelProblem } from './levels.ts';

export interface Exception {
  rule: string;
  /** Where the comment stands, and the lines that it speaks of. */
  place: Place;
  from: number;
  to: number;
}

const RE_IGNORE = /^\s*lint ignore(?:\s+(\S+))?(?:\s+(\S[\s\S]*?))?\s*$/;

/** What matters of a rule here; `run` is there where it looks at documents, and then only `partial` ones look at those that break the schema. */
interface KnownRule {
  fixed?: true;
  partial?: true;
  run?: unknown;
}

/** The exceptions of a document, and what is wrong with how they are written; `rules` tells which ids there are and which are fixed. */
export function exceptionsOf(
  document: Document,
  rules: ReadonlyMap<string, KnownRule>,
): { exceptions: Exception[]; messages: VFileMessage[] } {
  // Hardly any document has one.
  if (!document.text.includes('lint ignore')) return { exceptions: [], messages: [] };
  const exceptions: Exception[] = [];
  const messages: VFileMessage[] = [];
  for (const { text, place, from, to } of [...yamlComments(document), ...bodyComments(document)]) {
    const match = RE_IGNORE.exec(text);
    if (!match) continue;
    const [, rule, why] = match;
    const report = (id: string, reason: string, hint: string) =>
      messages.push(finding({ file: document.file, rule: `lint/${id}`, level: 'warning', place, reason, hint }));
    const problem = rule === undefined ? undefined : levelProblem(rule, rules);
    if (rule === undefined)
      report('unknown-rule', 'This exception names no rule.', 'Name it as findings do: `lint ignore times/vague reason`.');
    else if (problem?.id === 'fixed-rule')
      report('fixed-rule', `${quote(rule)} has no exceptions.`, 'Remove this comment and mend what it was about.');
    else if (problem) report(problem.id, problem.reason, problem.hint);
    else if (why === undefined)
      report('no-reason', `The exception from ${quote(rule)} gives no reason.`, 'Say behind the rule why it does not apply here.');
    // A rule that did not look has no findings, which does not make its exception a useless one.
    else if (document.whole || looksAtPartial(rules.get(rule))) exceptions.push({ rule, place, from, to });
  }
  return { exceptions, messages };
}

function looksAtPartial({ partial, run }: KnownRule = {}): boolean {
  return run === undefined || partial === true;
}

/** The findings that no exception covers, and one for each exception that covers none: it was mended, or stands in the wrong place. */
export function withoutExceptions(file: string, messages: readonly VFileMessage[], exceptions: readonly Exception[]): VFileMessage[] {
  if (exceptions.length === 0) return [...messages];
  const used = new Set<Exception>();
  const left = messages.filter((message) => {
    const { line = 0 } = message;
    const covering = exceptions.filter(({ rule, from, to }) => rule === ruleOf(message) && from <= line && line <= to);
    for (const exception of covering) used.add(exception);
    return covering.length === 0;
  });
  const unused = exceptions.filter((exception) => !used.has(exception));
  return [
    ...left,
    ...unused.map(({ rule, place }) =>
      finding({
        file,
        rule: 'lint/unused-exception',
        level: 'warning',
        place,
        reason: `There is no finding of ${quote(rule)} here.`,
        hint: 'Remove the comment, or move it to the line above the place that it is about.',
      }),
    ),
  ];
}

interface Comment {
  text: string;
  place: Place;
  from: number;
  to: number;
}

/** A comment of the front matter speaks of the line that it ends, or of the next line that is no comment. */
function yamlComments({ text, fence, placeAt }: Document): Comment[] {
  const { start, end } = fence.yaml;
  const source = text.slice(start, end);
  const lines = source.split('\n');
  const contentLine = contentLines(lines);
  let line = 0;
  let lineStart = 0;
  return commentsOf(source).map(({ offset, comment }) => {
    for (let length = lines[line]?.length ?? 0; lineStart + length < offset; length = lines[line]?.length ?? 0) {
      lineStart += length + 1;
      line++;
    }
    const place = placeAt(start + offset, start + offset + comment.length);
    const before = source.slice(lineStart, offset);
    const alone = before.trim() === '';
    const about = alone ? contentLine(line + 1) : line;
    // A list or a map begins on the line after its key, and that is where a finding about it stands.
    const last = /:\s*(?:#.*)?$/.test(alone ? (lines[about] ?? '') : before) ? contentLine(about + 1) : about;
    const { line: written } = place.start;
    return { text: comment.slice(1), place, from: written + about - line, to: written + last - line };
  });
}

function commentsOf(source: string): { offset: number; comment: string }[] {
  const found: { offset: number; comment: string }[] = [];
  // Only the tokens of the reader itself tell a comment from a text that looks like one.
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) visit(item);
    else if (typeof value === 'object' && value !== null) {
      const token = value as { type?: string; offset?: number; source?: string };
      if (token.type === 'comment' && token.offset !== undefined && token.source !== undefined)
        found.push({ offset: token.offset, comment: token.source });
      for (const part of Object.values(value)) visit(part);
    }
  };
  for (const token of new Parser().parse(source)) visit(token);
  return found.toSorted((a, b) => a.offset - b.offset);
}

/** Tells the first line from an index on that is neither empty nor a comment; the index itself where there is none. */
function contentLines(lines: readonly string[]): (index: number) => number {
  const next: (number | undefined)[] = [];
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = (lines[index] ?? '').trim();
    next[index] = line === '' || line.startsWith('#') ? next[index + 1] : index;
  }
  return (index) => next[index] ?? index;
}

/** A comment on lines of its own speaks of the block that follows; one inside a block, of that block. */
function bodyComments({ tree, placeOfNode }: Document): Comment[] {
  const found: Comment[] = [];
  const visit = (node: MdxNode, around: MdxNode): void => {
    if (!('children' in node)) return;
    const children = node.children as MdxNode[];
    for (const [index, child] of children.entries()) {
      if (child.type === 'mdxFlowExpression' || child.type === 'mdxTextExpression') {
        const text = /^\s*\/\*([\s\S]*)\*\/\s*$/.exec((child as MdxExpression).value)?.[1] ?? '';
        const about = child.type === 'mdxTextExpression' ? around : children.slice(index + 1).find((other) => other.type !== child.type);
        const place = placeOfNode(child);
        const covered = about === undefined ? place : placeOfNode(about);
        found.push({ text, place, from: covered.start.line, to: covered.end.line });
      }
      visit(child, BLOCKS.has(child.type) ? child : around);
    }
  };
  if (tree) visit(tree as MdxNode, tree as MdxNode);
  return found;
}

const BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'listItem', 'tableCell', 'mdxJsxFlowElement']);

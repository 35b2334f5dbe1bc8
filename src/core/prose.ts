/** The prose of a postmortem as a reader reads it, each stretch with the way back to its place: what checks of language look at. */
import type { Nodes as MdastNodes } from 'mdast';
import type { Document } from './document.ts';
import type { Place } from './finding.ts';
import { metaAt } from './key-meta.ts';
import { type MdxElement, type MdxNode, parseMarkdown } from './mdx.ts';
import { Postmortem } from './postmortem.ts';
import type { Path } from './yaml-place.ts';

/** Stands in prose for what is not prose: inline code, an image, a line break of markup. */
export const THING = '\ufffc';

export interface Prose {
  /** Without markup. Code, images and the like are one U+FFFC each; block quotes and code blocks are no prose at all. */
  text: string;
  /** The way to the front matter key; absent in the body. */
  path?: Path;
  /** What it is in the body; a value of the front matter is a `value`. */
  kind: 'value' | 'paragraph' | 'heading' | 'cell';
  /** It stands in an internal key or inside `<Internal>`, so that the public never reads it. */
  internal: boolean;
  /** The place of a stretch of the text; in the front matter that of the whole value. */
  place: (start: number, end: number) => Place;
}

const memo = new WeakMap<Document, Prose[]>();

/** Every stretch of prose, the front matter first. Symptoms and sources are quotations, so they are none. */
export function proseOf(document: Document): Prose[] {
  const known = memo.get(document);
  if (known) return known;
  const prose = [...frontMatterProse(document), ...bodyProse(document)];
  memo.set(document, prose);
  return prose;
}

/** Plain texts that are sentences of the author's own, beside all inline Markdown. */
const PLAIN_PROSE: ReadonlySet<string> = new Set(['title', 'actions.title', 'impact.figures.label']);

function frontMatterProse(document: Document): Prose[] {
  const found: Prose[] = [];
  const visit = (value: unknown, path: PropertyKey[]): void => {
    if (typeof value === 'string') {
      const { markdown, internal = false } = metaAt(Postmortem, path);
      const name = path.filter((part) => typeof part === 'string').join('.');
      if (markdown === undefined && !PLAIN_PROSE.has(name)) return;
      const way = [...path];
      found.push({ text: markdown ? plainText(value) : value, path: way, kind: 'value', internal, place: () => document.place(way) });
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Array.isArray(value) ? value.entries() : Object.entries(value)) visit(item, [...path, key]);
    }
  };
  visit(document.postmortem, []);
  return found;
}

/** Most values hold no markup. */
const RE_MARKUP = /[*_`[\]<>&\\~!]/;

function plainText(markdown: string): string {
  const line = markdown.replace(/\s+/g, ' ').trim();
  if (!RE_MARKUP.test(line)) return line;
  const runs: Run[] = [];
  for (const node of parseMarkdown(`x ${line}`).children) collect(node as MdxNode, runs);
  return runs
    .map(({ text }) => text)
    .join('')
    .replace(/^x /, '');
}

function bodyProse(document: Document): Prose[] {
  const { tree, fence } = document;
  if (!tree) return [];
  const found: Prose[] = [];
  const visit = (node: MdxNode, internal: boolean): void => {
    const name = (node as unknown as MdxElement).name;
    if (node.type === 'blockquote' || node.type === 'footnoteReference' || name === 'Quote') return;
    // An element on a line of its own holds its words without a paragraph.
    const kind = KINDS[node.type] ?? (isElement(node) && node.children.some(isPhrasing) ? 'paragraph' : undefined);
    const hidden = internal || name === 'Internal';
    if (kind === undefined) {
      if ('children' in node) for (const child of node.children) visit(child as MdxNode, hidden);
      return;
    }
    const runs: Run[] = [];
    collect(node, runs);
    const text = runs.map((run) => run.text).join('');
    if (text.trim() !== '')
      found.push({
        text,
        kind,
        internal: hidden || runs.every((run) => run.internal || run.text.trim() === ''),
        place: (start, end) =>
          document.placeAt(
            fence.body + sourceOffset(runs, document.body, start),
            fence.body + sourceOffset(runs, document.body, end, true),
          ),
      });
  };
  visit(tree as MdxNode, false);
  return found;
}

function isElement(node: MdxNode): node is Extract<MdxNode, { type: 'paragraph' }> {
  return (node.type as string) === 'mdxJsxFlowElement';
}

function isPhrasing({ type }: MdxNode): boolean {
  return type === 'text' || type === 'emphasis' || type === 'strong' || type === 'link' || type === 'inlineCode';
}

const KINDS: Partial<Record<string, Exclude<Prose['kind'], 'value'>>> = { paragraph: 'paragraph', heading: 'heading', tableCell: 'cell' };

/** A piece of the text and where it stands in the body. */
interface Run {
  text: string;
  start: number;
  end: number;
  internal: boolean;
  /** Where each character stands, once somebody asked; false where that cannot be told. */
  offsets?: readonly number[] | false;
}

function collect(node: MdxNode, runs: Run[], internal = false): void {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  const name = (node as unknown as MdxElement).name;
  if (node.type === 'text') runs.push({ text: node.value, start, end, internal });
  else if (node.type === 'break') runs.push({ text: ' ', start, end, internal });
  else if (THINGS.has(node.type) || name === 'Quote') runs.push({ text: THING, start, end, internal });
  else if ('children' in node) for (const child of node.children) collect(child as MdastNodes, runs, internal || name === 'Internal');
}

const THINGS: ReadonlySet<string> = new Set(['inlineCode', 'image', 'imageReference', 'html', 'footnoteReference']);

/** Exact wherever the text stands in the file as it reads, but for the indentation of lists and notes; where it was escaped, the piece as a whole. */
function sourceOffset(runs: readonly Run[], source: string, offset: number, asEnd = false): number {
  let before = 0;
  for (const run of runs) {
    const inside = offset - before;
    if (inside < run.text.length || (asEnd && inside === run.text.length)) {
      run.offsets ??= offsetsOf(run, source);
      const at = run.offsets ? run.offsets[asEnd ? inside - 1 : inside] : undefined;
      if (at !== undefined) return asEnd ? at + 1 : at;
      return asEnd ? run.end : run.start;
    }
    before += run.text.length;
  }
  return runs.at(-1)?.end ?? 0;
}

function offsetsOf({ text, start, end }: Run, source: string): readonly number[] | false {
  const offsets: number[] = [];
  let at = start;
  for (const unit of text.split('')) {
    while (at < end && source[at] !== unit && /\s/.test(source[at] ?? '')) at++;
    if (at >= end || source[at] !== unit) return false;
    offsets.push(at++);
  }
  return offsets;
}

/** The types of an MDX tree, and the one place that calls the native parser. */
import type { Root as HastRoot } from 'hast';
import type { Nodes as MdastNodes, Root as MdastRoot } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { markdownToHast, markdownToMdast, mdxToHast, mdxToMdast } from 'satteri';

export interface MdxExpression {
  type: 'mdxFlowExpression' | 'mdxTextExpression' | 'mdxjsEsm';
  value: string;
  position?: MdastNodes['position'];
}

export type MdxElement = MdxJsxFlowElement | MdxJsxTextElement;
export type MdxNode = MdastNodes | MdxExpression;
export type MdxRoot = MdastRoot;

/** A syntax error, with its place in the text that was parsed. */
export class MdxSyntaxError extends Error {
  readonly line: number;
  readonly column: number;

  constructor(message: string, line: number, column: number) {
    super(message);
    this.line = line;
    this.column = column;
  }
}

// The front matter was read before; a second one would take its text out of the body.
const BODY = { features: { frontmatter: false } };

/** @throws {MdxSyntaxError} */
export function parseMdx(text: string): MdxRoot {
  return guarded(() => mdxToMdast(ended(text), BODY)) as MdxRoot;
}

/** @throws {MdxSyntaxError} */
export function mdxToHtmlTree(text: string): HastRoot {
  return guarded(() => mdxToHast(ended(text), BODY)) as HastRoot;
}

/** One line of Markdown (no MDX) as an HTML tree; what was HTML in it stays as `raw` nodes. */
export function markdownToHtmlTree(text: string): HastRoot {
  return guarded(() => markdownToHast(text)) as HastRoot;
}

/** Markdown without MDX, as front matter holds it. */
export function parseMarkdown(text: string): MdxRoot {
  return guarded(() => markdownToMdast(ended(text), BODY)) as MdxRoot;
}

const RE_ERROR = /^(\d+):(\d+): ([\s\S]*?)(?: \(mdx[\w-]*:[\w-]+\))?$/;

function guarded<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const match = RE_ERROR.exec(message);
    throw new MdxSyntaxError(match?.[3] ?? message, Number(match?.[1] ?? 1), Number(match?.[2] ?? 1));
  }
}

/** Satteri 0.10.5 ends the process where a text breaks off after `export "\\`: it steps over a character that is not there. */
function ended(text: string): string {
  return text.endsWith('\\') ? `${text}\n` : text;
}

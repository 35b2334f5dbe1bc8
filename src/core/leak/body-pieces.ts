/** The body of a postmortem in pieces: blocks, and what stands in attributes and addresses. */
import { type MdxElement, type MdxNode, parseMdx } from '../mdx.ts';
import { type Piece, textPieces } from './piece.ts';

/** `whole`: with `<Internal>` and comments; `lines`: how many lines of the file stand before the body. */
export function bodyPieces(body: string, whole: boolean, lines = 0): Piece[] {
  const pieces: Piece[] = [];
  const visit = (node: MdxNode): void => {
    const line = lines + (node.position?.start.line ?? 1);
    const add = (text: string | null | undefined): void => {
      if (text?.trim()) pieces.push({ text, field: 'body', line });
    };
    const { name, attributes } = node as unknown as MdxElement;
    if (!whole && isHidden(node)) return;
    // Inside a line it is a text of its own.
    if (BLOCKS.has(node.type) || (name === 'Internal' && isInline(node))) add(plainText(node, whole));
    if (node.type === 'code' || isComment(node)) add(node.value);
    if (node.type === 'image') {
      add(node.alt);
      // A published file keeps the name, without its ending.
      add(node.url.replace(/^.*\//, '').replace(/\.\w+$/, ''));
    }
    if ('url' in node) add(node.url);
    if ('title' in node) add(node.title);
    for (const { type, value } of attributes ?? [])
      if (type === 'mdxJsxAttribute' && typeof value === 'string')
        pieces.push(...textPieces(value, 'body').map((piece) => ({ ...piece, line })));
    if ('children' in node) for (const child of node.children) visit(child as MdxNode);
  };
  visit(parseMdx(body) as MdxNode);
  return pieces;
}

const BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell']);

function isInline(node: MdxNode): boolean {
  return 'children' in node && node.children.some((child) => child.type === 'text');
}

/** The words of a node as a page shows them. */
function plainText(node: MdxNode, whole: boolean): string {
  if (!whole && isHidden(node)) return '';
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'html') return node.value;
  if (!('children' in node)) return ' ';
  const space = BLOCKS.has(node.type) || node.type === 'listItem' ? ' ' : '';
  return space + node.children.map((child) => plainText(child as MdxNode, whole)).join('') + space;
}

function isHidden(node: MdxNode): boolean {
  return isComment(node) || (node as unknown as MdxElement).name === 'Internal';
}

function isComment(node: MdxNode): node is Extract<MdxNode, { type: 'mdxFlowExpression' | 'mdxTextExpression' }> {
  return node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression';
}

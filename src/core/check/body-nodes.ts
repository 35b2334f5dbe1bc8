/** The nodes of a body in the order of reading, each with the names of the components around it. */
import type { Document } from '../document.ts';
import type { MdxElement, MdxNode } from '../mdx.ts';

export interface BodyNode {
  node: MdxNode;
  /** From the outermost in: `['Internal', 'Details']`; a block quote of Markdown counts as `Quote`. */
  inside: readonly string[];
}

/** Nothing where the body could not be read. */
export function bodyNodes({ tree }: Document): BodyNode[] {
  const found: BodyNode[] = [];
  const visit = (node: MdxNode, inside: readonly string[]): void => {
    found.push({ node, inside });
    if (!('children' in node)) return;
    const name = node.type === 'blockquote' ? 'Quote' : (node as unknown as MdxElement).name;
    const within = name ? [...inside, name] : inside;
    for (const child of node.children) visit(child as MdxNode, within);
  };
  if (tree) visit(tree as MdxNode, []);
  return found;
}

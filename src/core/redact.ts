/**
 * Cuts `<Internal>` out of the *source* of a body. Not out of the tree: link definitions and footnotes leave their element there, and would
 * stay behind. What becomes empty goes too, so that nothing tells that something was there.
 */
import type { Nodes as MdastNodes } from 'mdast';
import { cut, type Range } from './cut.ts';
import { quote } from './finding.ts';
import { type MdxElement, type MdxNode, type MdxRoot, parseMdx } from './mdx.ts';
import { type Problem } from './body-problem.ts';
import { inspectBody } from './safe-mdx.ts';

/** The body as the public may read it, with its tree. */
export function redactBody(body: string, tree: MdxRoot): { text: string; tree: MdxRoot } {
  const ranges: Range[] = [];
  collect(tree, ranges);
  let text = ranges.length === 0 ? body : cut(body, ranges);
  let left = ranges.length === 0 ? tree : parseMdx(text);
  for (let empty = emptySections(left); empty.length > 0; empty = emptySections(left)) {
    text = cut(text, empty);
    left = parseMdx(text);
  }
  return { text, tree: left };
}

/**
 * What would go wrong when `<Internal>` is cut: tags where they do nothing, references across the border, and text that means something else
 * without it (`safe`: which can be said only of a text that is safe as it stands).
 */
export function redactionProblems(body: string, tree: MdxRoot, safe = true): Problem[] {
  if (!RE_INTERNAL.test(body)) return [];
  const internal = elements(tree).filter(isInternal);
  const problems = [...misplaced(body, tree), ...crossings(tree, internal)];
  if (internal.length === 0 || !safe) return problems;
  try {
    const left = redactBody(body, tree);
    const unsafe = inspectBody(left.tree, left.text).problems;
    if (unsafe.length === 0) return problems;
  } catch {
    // The rest cannot be parsed: the same finding says so.
  }
  const node = internal[0] as unknown as MdxNode;
  return [
    ...problems,
    {
      rule: 'redaction/rest',
      node,
      reason: `Without ${quote('<Internal>')} the text around it is read as something else.`,
      hint: 'Put it on lines of its own, with an empty line before and after.',
    },
  ];
}

const RE_INTERNAL = /<\s*\/?\s*Internal\b/;

/** Tags inside attributes, addresses and alternative texts are no elements, and what stands between them would be public. */
function misplaced(body: string, tree: MdxRoot): Problem[] {
  const all = nodes(tree);
  const understood = all
    .filter((node) => isInternal(node as MdastNodes) || node.type === 'code' || node.type === 'inlineCode' || isExpression(node))
    .map(offsets);
  const places = [...body.matchAll(new RegExp(RE_INTERNAL, 'g'))].map(({ index }) => index);
  const odd = places.find((at) => !understood.some(({ start, end }) => start <= at && at < end));
  if (odd === undefined) return [];
  const node = all.findLast((other) => offsets(other).start <= odd && odd < offsets(other).end) ?? tree;
  return [
    {
      rule: 'redaction/misplaced',
      node,
      reason: `${quote('<Internal>')} does nothing inside an attribute, an address or the text of an image: what it holds would be public.`,
      hint: 'Move what is internal out of it. To show the tag itself, put it in backticks.',
    },
  ];
}

function crossings(tree: MdxRoot, internal: MdxElement[]): Problem[] {
  const inside = (node: MdxNode) =>
    internal.some((element) => offsets(element).start <= offsets(node).start && offsets(node).end <= offsets(element).end);
  const first = new Map<string, { node: MdxNode; inside: boolean }>();
  const all = nodes(tree);
  for (const node of all) {
    if (node.type !== 'definition' && node.type !== 'footnoteDefinition') continue;
    const key = `${node.type} ${node.identifier}`;
    if (!first.has(key)) first.set(key, { node, inside: inside(node) });
  }
  return all.flatMap((node) => {
    if (node.type !== 'linkReference' && node.type !== 'imageReference' && node.type !== 'footnoteReference') return [];
    const target = first.get(`${node.type === 'footnoteReference' ? 'footnoteDefinition' : 'definition'} ${node.identifier}`);
    if (!target?.inside || inside(node)) return [];
    return [
      {
        rule: 'redaction/crossing',
        node,
        reason: `This reference stands outside of ${quote('<Internal>')}, and what it refers to stands inside.`,
        hint: 'Define the link or the footnote outside, or move the reference inside.',
      },
    ];
  });
}

/** Collects what is to be cut below a node; true if nothing of the node would be left. */
function collect(node: MdxNode, ranges: Range[]): boolean {
  if (isInternal(node as unknown as MdxElement)) {
    ranges.push(offsets(node));
    return true;
  }
  if (!('children' in node) || node.children.length === 0) return false;
  const before = ranges.length;
  const gone = node.children.map((child) => collect(child as MdxNode, ranges) || isBlankText(child as MdxNode));
  if ((node.type as string).startsWith('mdxJsx')) emptyHeadings(node.children as MdxNode[], gone, ranges);
  const any = ranges.length > before;
  // A row keeps its number of cells: only what is in a cell goes.
  const structural = node.type === 'root' || node.type === 'tableCell' || node.type === 'tableRow' || node.type === 'table';
  if (!any || structural || !gone.every(Boolean)) return false;
  ranges.length = before;
  ranges.push(offsets(node));
  return true;
}

/** Inside an element, a heading with nothing under it goes as well, whether or not something was cut there. */
function emptyHeadings(children: readonly MdxNode[], gone: boolean[], ranges: Range[]): void {
  for (let index = children.length - 1; index >= 0; index--) {
    const node = children[index] as MdxNode;
    if (node.type !== 'heading' || gone[index]) continue;
    const next = children.find((other, at) => at > index && !gone[at] && !isSilent(other));
    if (next !== undefined && !(next.type === 'heading' && next.depth <= node.depth)) continue;
    gone[index] = true;
    ranges.push(offsets(node));
  }
}

/** Headings with nothing under them. They go whether or not something was cut, because a heading left alone would tell. */
function emptySections(tree: MdxRoot): Range[] {
  const content = tree.children.filter((node) => !isSilent(node as MdxNode));
  return content.flatMap((node, index) => {
    if (node.type !== 'heading') return [];
    const next = content[index + 1];
    const empty = next === undefined || (next.type === 'heading' && next.depth <= node.depth);
    return empty || node.children.length === 0 ? [offsets(node)] : [];
  });
}

function isSilent(node: MdxNode): boolean {
  return node.type === 'definition' || node.type === 'footnoteDefinition' || isExpression(node);
}

function nodes(tree: MdxRoot): MdxNode[] {
  const found: MdxNode[] = [];
  const stack: MdxNode[] = [tree];
  for (let node = stack.pop(); node; node = stack.pop()) {
    found.push(node);
    if ('children' in node) stack.push(...(node.children as MdxNode[]).toReversed());
  }
  return found;
}

function elements(tree: MdxRoot): MdxElement[] {
  return nodes(tree) as unknown as MdxElement[];
}

function isInternal(node: MdxElement | MdastNodes): boolean {
  return (node.type as string).startsWith('mdxJsx') && (node as MdxElement).name === 'Internal';
}

function isBlankText(node: MdxNode): boolean {
  return (node.type === 'text' && node.value.trim() === '') || isExpression(node);
}

function isExpression(node: MdxNode): boolean {
  return node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression';
}

function offsets(node: MdxNode | MdxElement): Range {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** The safe subset of MDX: Markdown plus a short list of components with literal attributes. Nothing that a contributor writes is executed. */
import type { Nodes as MdastNodes } from 'mdast';
import { referenceProblem } from './assets.ts';
import { expression, importOrExport, linkProblem, type Problem, rawHtml } from './body-problem.ts';
import { COMPONENTS } from './components.ts';
import { isOnlyComments } from './expression.ts';
import { oneOf, quote } from './finding.ts';
import { inlineLinks } from './inline.ts';
import { decodePercent, judgeLink } from './links.ts';
import type { MdxElement, MdxExpression, MdxNode, MdxRoot } from './mdx.ts';
import { didYouMean } from './nearest.ts';
import { own } from './own.ts';

export interface BodyReferences {
  /** Ids of postmortems that the body links to, with the node that does. */
  postmortems: { id: string; node: MdxNode }[];
  files: { src: string; kind: 'image' | 'csv'; node: MdxNode }[];
}

/** Walks the tree once: what is not allowed in it, and what it refers to. */
export function inspectBody(tree: MdxRoot, source: string): { problems: Problem[]; references: BodyReferences } {
  const problems: Problem[] = [];
  const references: BodyReferences = { postmortems: [], files: [] };
  const addresses = new Addresses();
  const stack: { node: MdxNode; depth: number }[] = [{ node: tree, depth: 0 }];
  while (stack.length > 0) {
    const { node, depth } = stack.pop() as { node: MdxNode; depth: number };
    if (depth > MAX_DEPTH) {
      problems.push({ rule: 'file/nesting', node, reason: `The text is nested more than ${MAX_DEPTH} levels deep.`, hint: 'Flatten it.' });
      return { problems, references };
    }
    inspect(node, source, problems, references);
    addresses.see(node);
    if ('children' in node)
      for (let index = node.children.length - 1; index >= 0; index--)
        stack.push({ node: node.children[index] as MdxNode, depth: depth + 1 });
  }
  addresses.inspect(problems, references);
  return { problems, references };
}

/** Addresses that are written apart (`[id]: …`): whether one is a link or an image shows only where it is used. */
class Addresses {
  readonly #definitions: Extract<MdastNodes, { type: 'definition' }>[] = [];
  readonly #images = new Map<string, MdxNode[]>();
  readonly #links = new Set<string>();

  see(node: MdxNode): void {
    if (node.type === 'definition') this.#definitions.push(node);
    if (node.type === 'linkReference') this.#links.add(node.identifier);
    if (node.type === 'imageReference') this.#images.set(node.identifier, [...(this.#images.get(node.identifier) ?? []), node]);
  }

  inspect(problems: Problem[], references: BodyReferences): void {
    for (const definition of this.#definitions) {
      const images = this.#images.get(definition.identifier) ?? [];
      for (const image of images) inspectFile(image, decodePercent(definition.url), 'image', problems, references);
      if (images.length === 0 || this.#links.has(definition.identifier)) inspectLink(definition, problems, references);
    }
  }
}

const MAX_DEPTH = 100;

function inspect(node: MdxNode, source: string, problems: Problem[], references: BodyReferences): void {
  switch (node.type as string) {
    case 'mdxjsEsm':
      problems.push(importOrExport(node));
      return;
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      if (!isOnlyComments((node as MdxExpression).value)) problems.push(expression(node));
      return;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      inspectElement(node as unknown as MdxElement, source, problems, references);
      return;
    case 'link':
      inspectLink(node as Extract<MdastNodes, { type: 'link' }>, problems, references);
      return;
    case 'image':
      inspectFile(node, decodePercent((node as Extract<MdastNodes, { type: 'image' }>).url), 'image', problems, references);
      return;
    case 'html':
      problems.push(rawHtml(node));
  }
}

function inspectElement(node: MdxElement, source: string, problems: Problem[], references: BodyReferences): void {
  const name = node.name ?? '';
  const definition = own(COMPONENTS, name);
  if (!definition) {
    const reason = name === '' ? 'A tag without a name is not allowed.' : `${quote(`<${name}>`)} is not one of the components.`;
    const hint =
      didYouMean(name, Object.keys(COMPONENTS)) ||
      `Use ${oneOf(Object.keys(COMPONENTS).map((key) => `<${key}>`))}, or write \`\\<\` for a plain "less than".`;
    problems.push({ rule: 'safety/component', node, reason, hint });
    return;
  }
  const literal = literalAttributes(node, name, problems);
  const known = [...definition.required, ...definition.optional];
  for (const attribute of literal.keys()) {
    if (known.includes(attribute)) continue;
    const hint = didYouMean(attribute, known) || (known.length > 0 ? `It takes ${oneOf(known)}.` : 'It takes no attributes.');
    problems.push({ rule: 'safety/attribute', node, reason: `${quote(attribute)} is not an attribute of ${quote(`<${name}>`)}.`, hint });
  }
  for (const attribute of definition.required) {
    if (
      (literal.get(attribute) ?? '').trim() !== '' ||
      node.attributes.some(
        (other) => 'name' in other && other.name === attribute && typeof other.value === 'object' && other.value !== null,
      )
    )
      continue;
    problems.push({
      rule: 'component/attribute-missing',
      node,
      reason: `${quote(`<${name}>`)} needs ${quote(attribute)}.`,
      hint: `Add \`${attribute}="…"\`.`,
    });
  }
  if (definition.children && node.children.every(isBlank) && isBlankSource(node, source)) {
    problems.push({
      rule: 'component/empty',
      node,
      reason: `${quote(`<${name}>`)} is empty.`,
      hint: `Put the text between \`<${name}>\` and \`</${name}>\`, or remove it.`,
    });
  }
  if (!definition.children && node.children.length > 0) {
    problems.push({
      rule: 'component/children',
      node,
      reason: `${quote(`<${name}>`)} holds nothing.`,
      hint: `Close it at once: \`<${name} … />\`.`,
    });
  }
  // A caption is inline Markdown.
  for (const url of inlineLinks(literal.get('caption') ?? '') ?? []) inspectAddress(node as unknown as MdxNode, url, problems, references);
  const src = literal.get('src');
  if (src !== undefined && (name === 'Figure' || name === 'Series'))
    inspectFile(node as unknown as MdxNode, src, name === 'Figure' ? 'image' : 'csv', problems, references);
}

function literalAttributes(node: MdxElement, name: string, problems: Problem[]): Map<string, string> {
  const literal = new Map<string, string>();
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      problems.push({
        rule: 'safety/spread',
        node,
        reason: `${quote(`{${attribute.value}}`)} spreads values into ${quote(`<${name}>`)}, which is not allowed.`,
        hint: 'Write each attribute as `name="text"`.',
      });
    } else if (typeof attribute.value === 'object' && attribute.value !== null) {
      problems.push({
        rule: 'safety/expression',
        node,
        reason: `The attribute ${quote(attribute.name)} is an expression, and only text is allowed.`,
        hint: `Write \`${attribute.name}="text"\`.`,
      });
    } else if (literal.has(attribute.name)) {
      problems.push({
        rule: 'component/attribute-twice',
        node,
        reason: `${quote(`<${name}>`)} has the attribute ${quote(attribute.name)} twice.`,
        hint: 'Keep one of the two.',
      });
    } else literal.set(attribute.name, attribute.value ?? '');
  }
  return literal;
}

function inspectLink(node: Extract<MdastNodes, { type: 'link' | 'definition' }>, problems: Problem[], references: BodyReferences): void {
  inspectAddress(node, node.url, problems, references);
}

function inspectAddress(node: MdxNode, url: string, problems: Problem[], references: BodyReferences): void {
  const target = judgeLink(url);
  const problem = linkProblem(url, target);
  if (problem) problems.push({ ...problem, node });
  else if (target.kind === 'postmortem') references.postmortems.push({ id: target.id, node });
}

function inspectFile(node: MdxNode, src: string, kind: 'image' | 'csv', problems: Problem[], references: BodyReferences): void {
  const problem = referenceProblem(src, kind);
  if (problem === undefined) references.files.push({ src, kind, node });
  else
    problems.push({
      rule: 'file/reference',
      node,
      reason: `${quote(src)} ${problem}.`,
      hint: `Put the file beside the postmortem and write its name.`,
    });
}

function isBlank(node: { type: string; value?: unknown; children?: unknown[] }): boolean {
  if (node.type === 'text') return String(node.value).trim() === '';
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') return true;
  if (node.type === 'paragraph') return (node.children as { type: string }[]).every(isBlank);
  return false;
}

/** Definitions leave their element in the tree, so an element without children may still hold something. */
function isBlankSource(node: MdxElement, source: string): boolean {
  const text = source.slice(node.position?.start.offset, node.position?.end.offset);
  const inner = /^<[^>]*>([\s\S]*)<\/[^<]*>$/.exec(text)?.[1] ?? '';
  return inner.replace(/\{\s*\/\*[\s\S]*?\*\/\s*\}/g, '').trim() === '';
}

/** What the public reads of a postmortem, each stretch with the way back to its place: what the checks against leaks look at. */
import type { Document } from './document.ts';
import type { Place } from './finding.ts';
import { metaAt } from './key-meta.ts';
import { type MdxElement, type MdxNode, parseMarkdown } from './mdx.ts';
import { INTERNAL_LINK_KINDS, Postmortem } from './postmortem.ts';
import { type Run, runPlace, runsOf } from './text-run.ts';
import type { Path } from './yaml-place.ts';

export interface PublicText {
  /** As a page shows it, code and addresses of links included; full-width letters and the like are made ordinary ones. */
  text: string;
  /** The way to the front matter key; absent in the body. */
  path?: Path;
  /** Whether the character at an offset stands in code, in a log line or in an address. */
  isCode: (offset: number) => boolean;
  /** The place of a stretch of the text; in the front matter that of the whole value. */
  place: (start: number, end: number) => Place;
}

/** A link that the public can follow. */
export interface PublicLink {
  url: string;
  path?: Path;
  place: Place;
}

interface PublicParts {
  texts: PublicText[];
  links: PublicLink[];
}

const memo = new WeakMap<Document, PublicParts>();

/**
 * Everything that the public would read if the postmortem were public: front matter without internal keys, the body without `<Internal>`
 * and comments; the front matter first.
 */
export function publicParts(document: Document): PublicParts {
  const known = memo.get(document);
  if (known) return known;
  const parts: PublicParts = { texts: [], links: [] };
  collectValues(document, parts);
  if (document.tree) collectBody(document, document.tree as MdxNode, parts);
  memo.set(document, parts);
  return parts;
}

function collectValues(document: Document, { texts, links }: PublicParts): void {
  const add = (runs: readonly Run[], path: Path) => texts.push({ ...readable(runs), path, place: () => document.place(path) });
  const visit = (value: unknown, path: PropertyKey[]): void => {
    if (typeof value === 'string') {
      const { internal, description, markdown, url } = metaAt(Postmortem, path);
      // Without a description it is no key of the schema, but a part of what a value was made into.
      if (internal || description === undefined) return;
      const way = [...path];
      const plain = { text: value, start: 0, end: 0, code: url === true || path[0] === 'symptoms' };
      if (!markdown || !RE_MARKUP.test(value)) add([plain], way);
      else
        for (const { runs, link } of stretchesOf(parseMarkdown(GUARD + value.replace(/\s+/g, ' ').trim()) as MdxNode)) {
          add(runs, way);
          if (link !== undefined) links.push({ url: link, path: way, place: document.place(way) });
        }
      if (url) links.push({ url: value, path: way, place: document.place(way) });
    } else if (typeof value === 'object' && value !== null && !isInternalLink(path, value)) {
      for (const [key, item] of Array.isArray(value) ? value.entries() : Object.entries(value)) visit(item, [...path, key]);
    }
  };
  visit(document.postmortem, []);
}

// A first word keeps Markdown from seeing a list or a heading at the line's start.
const GUARD = 'x ';
const RE_MARKUP = /[*_`[\]<>&\\~@]|:\/\/|www\./;

/** A link to a ticket, a dashboard or a chat is left out of the public site as a whole. */
function isInternalLink(path: Path, value: object): boolean {
  return path.length === 2 && path[0] === 'links' && 'kind' in value && (INTERNAL_LINK_KINDS as readonly unknown[]).includes(value.kind);
}

function collectBody(document: Document, tree: MdxNode, { texts, links }: PublicParts): void {
  const { body, fence, placeAt, placeOfNode } = document;
  for (const { runs, link, node } of stretchesOf(tree)) {
    if (link !== undefined) links.push({ url: link, place: placeOfNode(node) });
    const place = (start: number, end: number) => {
      const [from, to] = runPlace(runs, start, end, body);
      return placeAt(fence.body + from, fence.body + to);
    };
    texts.push({ ...readable(runs), place });
  }
}

interface Stretch {
  runs: Run[];
  node: MdxNode;
  /** It is the address of a link. */
  link?: string;
}

/** Each block with text, each attribute that is shown, each address: what is read in one go. */
function stretchesOf(tree: MdxNode): Stretch[] {
  const found: Stretch[] = [];
  const visit = (node: MdxNode): void => {
    const { name, attributes } = node as unknown as MdxElement;
    if (name === 'Internal') return;
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    const add = (text: string | null | undefined, code: boolean) => {
      if (text) found.push({ runs: [{ text, start, end, code }], node });
    };
    if (BLOCKS.has(node.type)) found.push({ runs: runsOf(node), node });
    else if (node.type === 'code') add(node.value, true);
    else if (node.type === 'image') add(node.alt, false);
    else if (node.type === 'link' || node.type === 'definition')
      // An address that is its own text was read with the block that it stands in.
      found.push({ runs: isBare(node) ? [] : [{ text: node.url, start, end, code: true }], node, link: node.url });
    else if (attributes !== undefined)
      for (const attribute of attributes) {
        if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string' || attribute.name === 'src') continue;
        if (attribute.name !== 'caption') add(attribute.value, false);
        else
          for (const { runs, link } of stretchesOf(parseMarkdown(GUARD + attribute.value) as MdxNode))
            found.push({ runs: runs.map((run) => ({ ...run, start, end })), node, ...(link === undefined ? {} : { link }) });
      }
    if ('title' in node) add(node.title, false);
    if ('children' in node) for (const child of node.children) visit(child as MdxNode);
  };
  visit(tree);
  return found;
}

function isBare(node: Extract<MdxNode, { type: 'link' | 'definition' }>): boolean {
  if (node.type === 'definition' || node.children.length !== 1) return false;
  const [child] = node.children;
  return child?.type === 'text' && [child.value, `mailto:${child.value}`, `http://${child.value}`].includes(node.url);
}

const BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell']);

function readable(runs: readonly Run[]): Pick<PublicText, 'text' | 'isCode'> {
  const isCode = (offset: number): boolean => {
    let end = 0;
    return runs.find(({ text }) => offset < (end += text.length))?.code ?? false;
  };
  return { text: ordinary(runs.map(({ text }) => text).join('')), isCode };
}

/** `１０．０．０．５` → `10.0.0.5`; what would shift the offsets stays as it is. */
function ordinary(text: string): string {
  return text.replace(/\P{ASCII}/gu, (character) => {
    const plain = character.normalize('NFKC');
    return plain.length === character.length ? plain : character;
  });
}

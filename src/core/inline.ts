/** Inline Markdown of the front matter: emphasis, code and links; HTML stays text, and nothing in it begins a list or a heading. */
import type { ElementContent, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { escapeHtml, type Html, trustedHtml } from './html.ts';
import { judgeLink, type LinkTarget } from './links.ts';
import { markdownToHtmlTree } from './mdx.ts';

/** The address for a link that may be followed, or undefined: then only its text is left. */
export type LinkResolver = (target: LinkTarget) => string | undefined;

const RE_PLAIN = /^[^*_`[\]<>&\\~:@]*$/;
/** Without one of these there is no link, written out or found by the parser itself. */
const RE_LINKABLE = /[[\]<>&\\:@]|www\./;
const ALLOWED = new Set(['em', 'strong', 'code', 'del', 'a']);

export function renderInline(text: string, resolve: LinkResolver): Html {
  const line = text.replace(/\s+/g, ' ').trim();
  if (RE_PLAIN.test(line) && !line.includes('www.')) return escapeHtml(line);
  return trustedHtml(toHtml({ type: 'root', children: inlineElements(line, resolve) }));
}

/** The same as a tree, for a place inside another one. */
export function inlineElements(text: string, resolve: LinkResolver): ElementContent[] {
  return content(text.replace(/\s+/g, ' ').trim()).flatMap((node) => clean(node, resolve));
}

/** The same text without any markup: for descriptions, cards and feeds. */
export function inlineText(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (RE_PLAIN.test(line)) return line;
  return content(line).map(plainText).join('');
}

const MAX_DEPTH = 100;

/** All links in a line of inline Markdown, as their author wrote them; undefined where it is nested too deep to be rendered. */
export function inlineLinks(text: string): string[] | undefined {
  const line = text.replace(/\s+/g, ' ').trim();
  if (!RE_LINKABLE.test(line) && (line.match(/[*_~`]/g)?.length ?? 0) <= MAX_DEPTH) return [];
  const links: string[] = [];
  const stack = content(line).map((node) => ({ node: node as RootContent | ElementContent, depth: 1 }));
  for (let next = stack.shift(); next; next = stack.shift()) {
    const { node, depth } = next;
    if (node.type !== 'element') continue;
    if (depth > MAX_DEPTH) return undefined;
    if (node.tagName === 'a') links.push(String(node.properties['href'] ?? ''));
    if (node.tagName === 'img') links.push(String(node.properties['src'] ?? ''));
    stack.unshift(...node.children.map((child) => ({ node: child, depth: depth + 1 })));
  }
  return links;
}

// A first word keeps Markdown from seeing a list, a heading or a quote at the line's start; it is taken off again.
const GUARD = 'x ';

function content(line: string): RootContent[] {
  const tree: Root = markdownToHtmlTree(GUARD + line);
  const paragraph = tree.children.find((node) => node.type === 'element' && node.tagName === 'p');
  if (paragraph?.type !== 'element') return [{ type: 'text', value: line }];
  const [first, ...rest] = paragraph.children;
  return first?.type === 'text' ? [{ type: 'text', value: first.value.slice(GUARD.length) }, ...rest] : rest;
}

function clean(node: RootContent | ElementContent, resolve: LinkResolver): ElementContent[] {
  if (node.type === 'text') return [node];
  if ((node.type as string) === 'raw') return [{ type: 'text', value: (node as unknown as { value: string }).value }];
  if (node.type !== 'element') return [];
  const children = node.children.flatMap((child) => clean(child, resolve));
  if (!ALLOWED.has(node.tagName))
    return node.tagName === 'img' ? [{ type: 'text', value: String(node.properties['alt'] ?? '') }] : children;
  if (node.tagName !== 'a') return [{ type: 'element', tagName: node.tagName, properties: {}, children }];
  const target = resolve(judgeLink(String(node.properties['href'] ?? '')));
  return target === undefined ? children : [{ type: 'element', tagName: 'a', properties: { href: target }, children }];
}

function plainText(node: RootContent | ElementContent): string {
  if (node.type === 'text' || (node.type as string) === 'raw') return (node as { value: string }).value;
  return node.type === 'element' ? node.children.map(plainText).join('') : '';
}

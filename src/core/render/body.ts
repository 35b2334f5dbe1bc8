/** A body's tree as HTML: components become elements, headings get addresses, code gets colours by class, and nothing carries a style. */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import GithubSlugger, { slug } from 'github-slugger';
import { type Html, trustedHtml } from '../html.ts';
import { inlineElements, type LinkResolver } from '../inline.ts';
import { decodePercent, judgeLink } from '../links.ts';
import { mdxToHtmlTree } from '../mdx.ts';
import { highlight } from './code.ts';
import { element, textOf } from './element.ts';
import { PAGE_SECTIONS } from './sections.ts';

export interface ImageAsset {
  url: string;
  width: number;
  height: number;
}

export interface RenderOptions {
  resolve: LinkResolver;
  /** The published image for a reference; undefined leaves only its alternative text. */
  image: (src: string) => ImageAsset | undefined;
  /** The chart and table for `<Series>`. */
  series: (src: string, title: string, unit: string | undefined) => Element | undefined;
  /** Addresses that the page gives to something else. */
  reserved?: readonly string[];
}

export interface Heading {
  depth: number;
  id: string;
  text: string;
}

interface Context extends RenderOptions {
  slugger: GithubSlugger;
  headings: Heading[];
}

// The parser's own heading above the footnotes.
const FOOTNOTES = 'footnote-label';

export function renderBody(text: string, options: RenderOptions): { html: Html; headings: Heading[] } {
  const slugger = new GithubSlugger();
  for (const id of [...PAGE_SECTIONS, FOOTNOTES, ...(options.reserved ?? [])]) slugger.slug(id);
  const context: Context = { ...options, slugger, headings: [] };
  const children = mdxToHtmlTree(text).children.flatMap((node) => convert(node, context, true));
  const tree: Root = { type: 'root', children };
  return { html: trustedHtml(toHtml(tree).trim()), headings: context.headings };
}

interface JsxNode {
  type: 'mdxJsxFlowElement' | 'mdxJsxTextElement';
  name: string;
  attributes: { name: string; value: string | null }[];
  children: (RootContent | ElementContent)[];
}

function convert(node: RootContent | ElementContent, context: Context, block: boolean): ElementContent[] {
  const type = node.type as string;
  if (type === 'text') return [node as ElementContent];
  if (type === 'mdxJsxFlowElement' || type === 'mdxJsxTextElement')
    return component(node as unknown as JsxNode, context, type === 'mdxJsxFlowElement' && block);
  if (type === 'raw') return [{ type: 'text', value: (node as unknown as { value: string }).value }];
  if (node.type !== 'element') return [];
  return markdownElement(node, context);
}

function markdownElement(node: Element, context: Context): ElementContent[] {
  const { tagName, properties } = node;
  if (tagName === 'pre') return [highlight(node)];
  if (tagName === 'img') return image(decodePercent(String(properties['src'] ?? '')), String(properties['alt'] ?? ''), context);
  const children = node.children.flatMap((child) => convert(child, context, tagName !== 'p'));
  if (tagName === 'a') return link(node, children, context);
  if (/^h[1-6]$/.test(tagName)) return [heading(node, children, context)];
  if (tagName === 'th' || tagName === 'td') return [element(tagName, aligned(properties), children)];
  if (tagName === 'table')
    return [
      element('div', { className: ['table-scroll'], tabIndex: 0, role: 'region', ariaLabel: 'Table' }, [element('table', {}, children)]),
    ];
  // A paragraph that held only a component would be left around a block.
  if (tagName === 'p' && children.some((child) => child.type === 'element' && BLOCKS.has(child.tagName))) return children;
  const { style: _, ...rest } = properties;
  if (tagName === 'input') return [element('input', { ...rest, ariaLabel: rest['checked'] ? 'Done' : 'Not done' }, [])];
  return [{ type: 'element', tagName, properties: rest, children }];
}

const BLOCKS = new Set(['aside', 'figure', 'details', 'div', 'blockquote']);

function component(node: JsxNode, context: Context, block: boolean): ElementContent[] {
  const attribute = (name: string) => node.attributes.find((other) => other.name === name)?.value ?? undefined;
  const children = node.children.flatMap((child) => convert(child, context, block));
  switch (node.name) {
    case 'Internal':
      return [element(block ? 'div' : 'span', { className: ['internal'] }, children)];
    case 'Note':
      return [element(block ? 'aside' : 'span', { className: ['note'], ...(block ? { role: 'note' } : {}) }, children)];
    case 'Quote': {
      const source = attribute('source');
      const caption = source === undefined ? [] : [element('figcaption', {}, [{ type: 'text', value: source }])];
      return [element('figure', { className: ['quote'] }, [element('blockquote', {}, children), ...caption])];
    }
    case 'Details':
      return [
        element('details', { className: ['details'] }, [
          element('summary', {}, [{ type: 'text', value: attribute('summary') ?? '' }]),
          ...children,
        ]),
      ];
    case 'Figure': {
      const caption = attribute('caption');
      const picture = image(attribute('src') ?? '', attribute('alt') ?? '', context);
      return [
        element('figure', { className: ['figure'] }, [
          ...picture,
          ...(caption === undefined ? [] : [element('figcaption', {}, inlineElements(caption, context.resolve))]),
        ]),
      ];
    }
    case 'Series': {
      const chart = context.series(attribute('src') ?? '', attribute('title') ?? '', attribute('unit'));
      return chart ? [chart] : [];
    }
    default:
      return children;
  }
}

function image(src: string, alt: string, context: Context): ElementContent[] {
  const asset = context.image(src);
  if (!asset) return alt === '' ? [] : [{ type: 'text', value: alt }];
  return [element('img', { src: asset.url, alt, width: asset.width, height: asset.height, loading: 'lazy', decoding: 'async' }, [])];
}

function link(node: Element, children: ElementContent[], context: Context): ElementContent[] {
  const address = String(node.properties['href'] ?? '');
  const footnote = 'dataFootnoteRef' in node.properties || 'dataFootnoteBackref' in node.properties;
  const target = footnote ? address : context.resolve(judgeLink(address));
  if (target === undefined) return children;
  const { style: _, ...rest } = node.properties;
  return [element('a', footnote ? rest : { href: target }, children)];
}

function heading(node: Element, children: ElementContent[], context: Context): Element {
  // The page's title is the only first-level heading.
  const depth = Math.max(2, Number(node.tagName.slice(1)));
  if (node.properties['id'] === FOOTNOTES) return element('h2', { id: FOOTNOTES, className: ['sr-only'] }, children);
  const text = children.map(textOf).join('');
  const id = context.slugger.slug(slug(text) === '' ? 'section' : text);
  if (depth <= 4) context.headings.push({ depth, id, text });
  return element(`h${depth}`, { id }, children);
}

function aligned(properties: Element['properties']): Element['properties'] {
  const align = /text-align:\s*(left|center|right)/.exec(String(properties['style'] ?? ''))?.[1];
  return align === undefined ? {} : { className: [`align-${align}`] };
}

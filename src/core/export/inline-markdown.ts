/**
 * Inline Markdown with the links that an audience may follow, and no others: what an author wrote may name a file or a postmortem that readers
 * of this edition must not hear of.
 */
import type { ElementContent } from 'hast';
import { inlineElements, inlineLinks, inlineText, type LinkResolver } from '../inline.ts';

/** As written where there is no link; else written anew from what the page shows. */
export function inlineMarkdown(text: string, resolve: LinkResolver): string {
  const links = inlineLinks(text);
  if (links?.length === 0) return text;
  return links ? written(inlineElements(text, resolve)) : escaped(inlineText(text));
}

function written(nodes: readonly ElementContent[]): string {
  return nodes.map(one).join('');
}

function one(node: ElementContent): string {
  if (node.type === 'text') return escaped(node.value);
  if (node.type !== 'element') return '';
  const inside = written(node.children);
  switch (node.tagName) {
    case 'em':
      return `*${inside}*`;
    case 'strong':
      return `**${inside}**`;
    case 'del':
      return `~~${inside}~~`;
    case 'code':
      return code(node.children.map((child) => (child.type === 'text' ? child.value : '')).join(''));
    default:
      return `[${inside}](<${address(String(node.properties['href'] ?? ''))}>)`;
  }
}

/** In as many backticks as it takes. */
function code(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const space = /^`|`$|^ .* $/.test(text) ? ' ' : '';
  return `${fence}${space}${text}${space}${fence}`;
}

function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]<>&~]/g, String.raw`\$&`)
    .replace(/(https?|mailto|www)([:.])/gi, String.raw`$1\$2`)
    .replaceAll('@', String.raw`\@`);
}

function address(url: string): string {
  return url.replace(/[\\<>\s]/g, (character) => encodeURIComponent(character));
}

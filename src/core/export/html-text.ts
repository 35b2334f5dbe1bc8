/** What our own markup says, without the markup: for files that hold plain text. */
import type { Html } from '../html.ts';

/** A tag, whatever its attributes hold: outside of tags our renderer leaves no `<`. */
export const RE_TAG = /<(?:"[^"]*"|'[^']*'|[^'">])*>/g;
const RE_ENTITY = /&(?:#x([0-9a-f]+)|#(\d+)|(amp|lt|gt|quot));/gi;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** @example htmlText('a <em>full</em> queue &amp; more') // => 'a full queue & more' */
export function htmlText(html: Html): string {
  return html.replace(RE_TAG, '').replace(RE_ENTITY, (_, hex?: string, digits?: string, name?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] as string;
    return String.fromCodePoint(hex === undefined ? Number(digits) : Number.parseInt(hex, 16));
  });
}

/** The ways in which a published file can be read: as it stands, and with each kind of escape undone. */
import { percentParts, unfolded, withoutBackslashes, withoutEntities } from './escapes.ts';
import { isMarkup, readMarkup } from './markup.ts';
import { BARRIER } from './words.ts';

const RE_MARKUP = /\.(?:html?|xhtml|svg|xml|atom|rss|xsl)$/i;
const RE_JSON = /\.(?:json|map|webmanifest|pf_fragment)$/i;
const RE_FOLDED = /\.(?:ics|vcf)$/i;
/** Escapes inside escapes that are undone: JSON in an attribute of HTML in a feed. */
const DEPTH = 3;

/** `name`: the path of the file, whose ending tells what it is. */
export function readingsOf(name: string, text: string): string[] {
  if (RE_MARKUP.test(name)) return markupReadings(text, DEPTH);
  // A quote that ends a value parts it from the next.
  if (RE_JSON.test(name)) return textReadings(text.replace(/(?<!\\)"(?=\s*[,:\]}])/g, BARRIER), DEPTH);
  return textReadings(RE_FOLDED.test(name) ? unfolded(text) : text, DEPTH);
}

/** A name of a file or an address: every step by itself. */
export function nameReadings(name: string): string[] {
  return [name.replaceAll('/', BARRIER), percentParts(name)];
}

function textReadings(text: string, depth: number): string[] {
  const found = [text];
  const percent = percentParts(text);
  if (percent !== '') found.push(percent);
  if (depth === 0) return found;
  const plain = withoutBackslashes(text);
  if (plain !== text) return [...found, ...textReadings(plain, depth - 1)];
  if (isMarkup(text)) return [...found, ...markupReadings(text, depth - 1)];
  const decoded = withoutEntities(text);
  return decoded === text ? found : [...found, ...textReadings(decoded, depth - 1)];
}

function markupReadings(text: string, depth: number): string[] {
  const { shown, joined, tags } = readMarkup(text);
  const texts = joined === undefined ? [shown] : [shown, joined];
  return [
    ...texts.flatMap((part) => partReadings(withoutEntities(part), depth, true)),
    ...partReadings(withoutEntities(tags), depth, false),
  ];
}

/** Escapes that are left in a part of markup: those of scripts and addresses, and, in a text, markup that was escaped. */
function partReadings(text: string, depth: number, isText: boolean): string[] {
  const percent = percentParts(text);
  const found = percent === '' ? [text] : [text, percent];
  if (depth === 0) return found;
  const plain = withoutBackslashes(text);
  if (plain !== text) found.push(...partReadings(plain, depth - 1, isText));
  if (isText && isMarkup(text)) found.push(...markupReadings(text, depth - 1));
  else if (/&#?\w+;/.test(text)) found.push(...partReadings(withoutEntities(text), depth - 1, isText));
  return found;
}

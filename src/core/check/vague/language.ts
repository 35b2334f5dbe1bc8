/** Finds titles of actions that leave open what will be different. What makes a title vague is data: phrases.ts. */
import { BORDERS, LEAD_IN, LISTS, SIGNS, VAGUE, type VaguePhrases } from './phrases.ts';

/** The first entry of the vocabulary that speaks of the title; undefined where the title is exact enough. */
export function findVague(title: string): VaguePhrases | undefined {
  if (RE_EXACT.test(title)) return undefined;
  const text = wordsOf(title);
  return ENTRIES.find(({ phrases, signs }) => phrases.some((phrase) => phrase.test(text)) && !signs.some((sign) => sign.test(text)))?.entry;
}

/** A figure, code, or a thing that is called by its name in quotation marks. */
const RE_EXACT = /\p{N}|`|["“”«»]/u;

/** The title as single words and marks between single spaces. */
function wordsOf(title: string): string {
  const plain = title.normalize('NFKC').toLowerCase().replaceAll('’', "'");
  const parts = plain.match(/[\p{L}\p{M}'-]*\p{L}[\p{L}\p{M}'-]*|[,;:–—]/gu) ?? [];
  return ` ${parts.map((part) => (/^[–—]$/.test(part) ? ':' : part)).join(' ')} `;
}

const any = (words: readonly string[]): string => `(?:${words.join('|').replaceAll('_', ' ')})`;
const oneOf = (list: string): string => any(list.split(/\s+/));
const BORDER = `(?=$|[,;:] |${oneOf(BORDERS)} )`;
const GAP = `(?:(?!${oneOf(BORDERS)} )[^ ,;:]+ ){0,3}?`;
const START = `^ (?:${oneOf(LEAD_IN)} )*?`;

const ENTRIES = VAGUE.map((entry) => ({
  entry,
  phrases: entry.phrases.map(compile),
  signs: entry.unless.flatMap((name) => SIGNS[name].map(compile)),
}));

/** A phrase of the vocabulary as an expression over single words, each followed by a space. */
function compile(phrase: string): RegExp {
  const parts = phrase.match(/\([^)]*\)|[^ ]+/g) ?? [];
  const [first] = parts;
  const source = parts.map((part, index) => (index === 0 && part === '^' ? START : partOf(part))).join('');
  return new RegExp(first === '^' ? source : ` ${source}`, 'u');
}

function partOf(part: string): string {
  if (part === '…' || part === '(…)') return GAP;
  if (part === '|') return BORDER;
  if (part === '.') return '$';
  if (part === '*ing') return '[^ ,;:]+ing ';
  if (part.startsWith('(')) return `(?:${alternatives(part.slice(1, -1))} )?`;
  return `${alternatives(part)} `;
}

function alternatives(part: string): string {
  return any(part.split('/').map((word) => word.replace(/^\{(\w+)\}$/, (_, name: keyof typeof LISTS) => oneOf(LISTS[name]))));
}

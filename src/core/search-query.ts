/** What is searched for, as the address of the search page writes it; and Pagefind's excerpts as plain pieces of text. */

/** In the order of the page and of the address. */
export const SEARCH_FILTERS = [
  { key: 'organization', label: 'Organization', plural: 'organizations' },
  { key: 'service', label: 'Service', plural: 'services' },
  { key: 'severity', label: 'Severity', plural: 'severities' },
  { key: 'cause', label: 'Cause', plural: 'causes' },
  { key: 'year', label: 'Year', plural: 'years' },
] as const;

export type SearchFilter = (typeof SEARCH_FILTERS)[number]['key'];
/** The names of the chosen values; a filter without any is absent. */
export type SearchFilters = Readonly<Partial<Record<SearchFilter, readonly string[]>>>;

export interface SearchQuery {
  text: string;
  filters: SearchFilters;
}

export function readQuery(query: URLSearchParams): SearchQuery {
  const filters = SEARCH_FILTERS.map(({ key }) => [key, [...new Set(query.getAll(key).filter(Boolean))].toSorted()] as const);
  return { text: (query.get('q') ?? '').trim(), filters: Object.fromEntries(filters.filter(([, values]) => values.length > 0)) };
}

/** The one address query that stands for it; empty for no query. */
export function writeQuery({ text, filters }: SearchQuery): string {
  const query = new URLSearchParams();
  if (text.trim() !== '') query.set('q', text.trim());
  for (const { key } of SEARCH_FILTERS) for (const value of [...new Set(filters[key] ?? [])].toSorted()) query.append(key, value);
  const written = query.toString();
  return written === '' ? '' : `?${written}`;
}

/** The filters with another choice in one of them. */
export function withFilter(filters: SearchFilters, key: SearchFilter, values: readonly string[]): SearchFilters {
  const { [key]: _, ...rest } = filters;
  return values.length === 0 ? rest : { ...rest, [key]: values };
}

export const isFiltered = (filters: SearchFilters): boolean => SEARCH_FILTERS.some(({ key }) => filters[key]?.length);

export interface ExcerptPiece {
  text: string;
  marked: boolean;
}

/**
 * Pagefind's excerpt is text in which `<` and `>` are escaped (and nothing else), with `<mark>` around the words found.
 * @example excerpt('a &lt;b&gt; <mark>c</mark>') // => [{ text: 'a <b> ', marked: false }, { text: 'c', marked: true }]
 */
export function excerptPieces(excerpt: string): ExcerptPiece[] {
  const pieces: ExcerptPiece[] = [];
  let marked = false;
  for (const part of excerpt.split(/(<\/?mark>)/)) {
    if (part === '<mark>' || part === '</mark>') marked = part === '<mark>';
    else if (part !== '') pieces.push({ text: part.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('\u200B', ''), marked });
  }
  return pieces;
}

/**
 * The excerpt as it stands below its heading: without the heading, or the rest of it, at the start, and with an ellipsis where it was cut out
 * of a sentence.
 */
export function excerptBelow(heading: string, pieces: readonly ExcerptPiece[]): ExcerptPiece[] {
  const text = pieces.map((piece) => piece.text).join('');
  let cut = headingLength(heading, text);
  const rest = pieces.flatMap((piece) => {
    const left = piece.text.slice(cut);
    cut = Math.max(0, cut - piece.text.length);
    return left === '' ? [] : [{ ...piece, text: left }];
  });
  if (rest.length === 0) return [];
  const before = /^\p{Ll}/u.test(rest[0]?.text ?? '') ? [{ text: '… ', marked: false }] : [];
  const after = /[.!?…]["”’)]?\s*$/.test(rest.at(-1)?.text ?? '') ? [] : [{ text: ' …', marked: false }];
  return [...before, ...rest, ...after];
}

/** How much of the text is the heading's last words, the full stop that Pagefind puts after them, and the space. */
function headingLength(heading: string, text: string): number {
  const words = heading.split(' ');
  for (const [at] of words.entries()) {
    const tail = words.slice(at).join(' ');
    const stop = text.startsWith(tail) ? /^[.:]?(?:\s+|$)/.exec(text.slice(tail.length)) : null;
    // The whole heading is known by itself, some last words of it only by the full stop.
    if (stop && (at === 0 || stop[0].startsWith('.'))) return tail.length + stop[0].length;
  }
  return 0;
}

/** The part of the site's address that a result leads to, without what Pagefind adds for highlighting. */
export function resultUrl(url: string): string {
  return url.replace(/\?[^#]*/, '');
}

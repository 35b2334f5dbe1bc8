/**
 * Filtering the archive: what is selected, which postmortems that leaves, how many every further value would leave, and how all of it is
 * written into an address. Values of one facet widen the result, facets narrow it, and so does a period of months.
 */
import { type ArchiveIndex, type FacetKey, FACETS } from './archive-index.ts';
import { FIRST_MONTH, LAST_MONTH, monthOf, monthText, type Period, periodOf } from './archive-period.ts';
import { PER_PAGE } from './paging.ts';

export const SORTS = [
  { key: 'date', label: 'Newest first' },
  { key: 'oldest', label: 'Oldest first' },
  { key: 'duration', label: 'Longest first' },
  { key: 'severity', label: 'Worst first' },
] as const;

/** How many values of a facet are shown before "show all"; a few more than eight are no reason to hide any. */
export const shownValues = (total: number): number => (total <= 10 ? total : 8);

export type SortKey = (typeof SORTS)[number]['key'];

/** Positions in a facet's `values`, ascending, and the months in which incidents began. What has nothing selected is absent. */
export type Selection = Readonly<Partial<Record<FacetKey, readonly number[]>>> & { readonly period?: Period };

export interface ArchiveView {
  selection: Selection;
  sort: SortKey;
  /** From 1. */
  page: number;
}

export interface Matches {
  /** Rows of the index, newest first. */
  rows: Uint32Array;
  /** For every value of a facet, how many results there are with it, given the period and what is selected in the other facets. */
  counts: Record<FacetKey, Uint32Array>;
}

/**
 * One pass over the rows. What began in a month that is not known is in no period.
 * @example With cause `dns` selected, the count beside cause `bgp` is of all postmortems about BGP, and the count beside severity `sev1` of those about DNS.
 */
export function match(index: ArchiveIndex, selection: Selection): Matches {
  const columns = FACETS.map(({ key }, at) => {
    const { values, offsets, items } = index.facets[key];
    const chosen = new Uint8Array(values.length);
    for (const value of selection[key] ?? []) chosen[value] = 1;
    return { offsets, items, chosen, bit: selection[key]?.length ? 1 << at : 0, counts: new Uint32Array(values.length) };
  });
  const { period } = selection;
  const first = period ? (period.from ?? FIRST_MONTH) : -1;
  const last = period?.to ?? LAST_MONTH;
  const rows = new Uint32Array(index.count);
  let found = 0;
  for (let row = 0; row < index.count; row++) {
    const month = index.months[row] as number;
    // Nothing but another period could bring it back, and no facet counts those.
    if (month < first || month > last) continue;
    let missed = 0;
    for (const { offsets, items, chosen, bit } of columns) {
      if (bit === 0) continue;
      const end = offsets[row + 1] as number;
      let at = offsets[row] as number;
      while (at < end && chosen[items[at] as number] === 0) at++;
      if (at === end) missed |= bit;
    }
    // A row that misses in one facet only would be a result if that facet's selection were another.
    if ((missed & (missed - 1)) !== 0) continue;
    if (missed === 0) rows[found++] = row;
    for (const { offsets, items, bit, counts } of columns) {
      if (missed !== 0 && missed !== bit) continue;
      const end = offsets[row + 1] as number;
      for (let at = offsets[row] as number; at < end; at++) (counts[items[at] as number] as number)++;
    }
  }
  return {
    rows: rows.slice(0, found),
    counts: Object.fromEntries(FACETS.map(({ key }, at) => [key, columns[at]?.counts])) as Matches['counts'],
  };
}

/** Rows in the order asked for; equals stay newest first. A duration that is not known comes after all that are. */
export function sortRows(index: ArchiveIndex, rows: Uint32Array, sort: SortKey): Uint32Array {
  const { minutes, facets } = index;
  const severity = (row: number): number => facets.severity.items[facets.severity.offsets[row] as number] ?? Infinity;
  switch (sort) {
    case 'date':
      return rows;
    case 'oldest':
      return rows.toReversed();
    case 'duration':
      return rows.toSorted((a, b) => (minutes[b] as number) - (minutes[a] as number) || a - b);
    case 'severity':
      return rows.toSorted((a, b) => severity(a) - severity(b) || a - b);
  }
}

/** How many of the rows have no known duration. */
export function withoutDuration(index: ArchiveIndex, rows: Uint32Array): number {
  return rows.reduce((sum, row) => sum + (index.minutes[row] === -1 ? 1 : 0), 0);
}

export function toggle(selection: Selection, facet: FacetKey, value: number): Selection {
  const chosen = selection[facet] ?? [];
  return select(selection, facet, chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]);
}

/** The selection with another choice in one facet; an empty choice takes the facet out. */
export function select(selection: Selection, facet: FacetKey, values: readonly number[]): Selection {
  const rest = without(selection, facet);
  return values.length === 0 ? rest : { ...rest, [facet]: [...new Set(values)].toSorted((a, b) => a - b) };
}

/** The selection with another period; with none, any month will do. */
export function selectPeriod(selection: Selection, period: Period | undefined): Selection {
  const rest = without(selection, 'period');
  return period ? { ...rest, period } : rest;
}

/** The selection with nothing chosen in one facet, or without its period. */
export function without(selection: Selection, part: keyof Selection): Selection {
  const { [part]: _, ...rest } = selection;
  return rest;
}

/** Every facet (and the period) whose selection, taken away, leaves results, with their number; most first. For when nothing is left. */
export function loosen(index: ArchiveIndex, selection: Selection): { facet: keyof Selection; results: number }[] {
  return [...FACETS.map(({ key }) => key), 'period' as const]
    .filter((part) => selection[part])
    .map((part) => ({ facet: part, results: match(index, without(selection, part)).rows.length }))
    .filter(({ results }) => results > 0)
    .toSorted((a, b) => b.results - a.results);
}

/** Reads the query of an address. What it does not know of our own parameters is left out and told; other parameters are none of our business. */
export function readView(query: URLSearchParams, index: ArchiveIndex): { view: ArchiveView; ignored: { name: string; value: string }[] } {
  const ignored: { name: string; value: string }[] = [];
  let selection: Selection = {};
  for (const { key } of FACETS) {
    const { values } = index.facets[key];
    const chosen: number[] = [];
    for (const wanted of query.getAll(key)) {
      const at = values.findIndex((value) => value.key === wanted);
      if (at >= 0) chosen.push(at);
      else if (wanted !== '') ignored.push({ name: key, value: wanted });
    }
    selection = select(selection, key, chosen);
  }
  const read = <T>(name: string, parse: (text: string) => T | undefined): T | undefined => {
    const text = query.get(name);
    const value = text === null ? undefined : parse(text);
    if (text && value === undefined) ignored.push({ name, value: text });
    return value;
  };
  const [from, to] = [read('from', monthOf), read('to', monthOf)];
  const period = periodOf(from, to);
  // The last month comes before the first: nobody can tell which of the two was meant.
  if (!period && from !== undefined && to !== undefined)
    ignored.push({ name: 'from', value: monthText(from) }, { name: 'to', value: monthText(to) });
  const sort = read('sort', (text) => SORTS.find(({ key }) => key === text)?.key) ?? 'date';
  const page = read('page', (text) => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined)) ?? 1;
  return { view: { selection: selectPeriod(selection, period), sort, page }, ignored };
}

/** The one query that stands for a view: facets in their order, values by key, the period, defaults left out; empty for the plain archive. */
export function writeView({ selection, sort, page }: ArchiveView, index: ArchiveIndex): string {
  const query = new URLSearchParams();
  for (const { key } of FACETS) {
    const keys = (selection[key] ?? []).map((value) => index.facets[key].values[value]?.key ?? '');
    for (const value of keys.toSorted()) query.append(key, value);
  }
  const { from, to } = selection.period ?? {};
  if (from !== undefined) query.set('from', monthText(from));
  if (to !== undefined) query.set('to', monthText(to));
  if (sort !== 'date') query.set('sort', sort);
  if (page !== 1) query.set('page', String(page));
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** The page nearest to the one asked for, and the rows on it. */
export function slicePage(rows: Uint32Array, page: number): { page: number; pages: number; rows: Uint32Array } {
  const pages = Math.max(1, Math.ceil(rows.length / PER_PAGE));
  const nearest = Math.min(Math.max(1, page), pages);
  return { page: nearest, pages, rows: rows.subarray((nearest - 1) * PER_PAGE, nearest * PER_PAGE) };
}

/** The archive's views as addresses: the written pages (`/postmortems/page/2/`) and the filtered ones (`/postmortems/?cause=dns`). */
import { type ArchiveIndex, FACETS } from '../core/archive-index.ts';
import { monthOf } from '../core/archive-period.ts';
import { type ArchiveView, readView, writeView } from '../core/facets.ts';

/** Whether the address asks for anything that the written page does not show. */
export function asksForMore(): boolean {
  const query = new URLSearchParams(location.search);
  return [...FACETS.map(({ key }) => key), 'from', 'to', 'sort', 'page'].some((name) => query.has(name));
}

export function readAddress(index: ArchiveIndex): ReturnType<typeof readView> {
  const query = new URLSearchParams(location.search);
  const written = /\/page\/(\d+)\/$/.exec(location.pathname)?.[1];
  if (written !== undefined && !query.has('page')) query.set('page', written);
  return readView(query, index);
}

/** What of the address was left out, and why; empty where nothing was. */
export function ignoredNote(ignored: ReturnType<typeof readView>['ignored']): string {
  const months = ignored.filter(({ name }) => name === 'from' || name === 'to');
  const others = ignored.filter((part) => !months.includes(part));
  const isBackwards = months.every(({ value }) => monthOf(value) !== undefined);
  const sentences: [string, typeof ignored][] = [
    ['Not in this archive, and left out', others],
    [isBackwards ? 'The first month comes after the last, so both are left out' : 'Not a month such as 2026-03, and left out', months],
  ];
  return sentences
    .filter(([, parts]) => parts.length > 0)
    .map(([start, parts]) => `${start}: ${parts.map(({ name, value }) => `${name} “${value.slice(0, 60)}”`).join(', ')}.`)
    .join(' ');
}

/** `archive` is the address of the first page. */
export function addressOf(archive: string, index: ArchiveIndex, view: ArchiveView): string {
  const query = writeView(view, index);
  return query === `?page=${view.page}` ? `${archive}page/${view.page}/` : archive + query;
}

/** The page that a link of ours leads to, where a plain click on it can be served here; written pages are left to the browser. */
export function pageOfClick(event: MouseEvent): number | undefined {
  const link = (event.target as Element).closest<HTMLAnchorElement>('.results-pages a');
  if (!link?.search || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return undefined;
  return Number(new URLSearchParams(link.search).get('page') ?? 1);
}

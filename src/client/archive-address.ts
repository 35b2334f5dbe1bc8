/** The archive's views as addresses: the written pages (`/postmortems/page/2/`) and the filtered ones (`/postmortems/?cause=dns`). */
import { type ArchiveIndex, FACETS } from '../core/archive-index.ts';
import { type ArchiveView, readView, writeView } from '../core/facets.ts';

/** Whether the address asks for anything that the written page does not show. */
export function asksForMore(): boolean {
  const query = new URLSearchParams(location.search);
  return [...FACETS.map(({ key }) => key), 'sort', 'page'].some((name) => query.has(name));
}

export function readAddress(index: ArchiveIndex): ReturnType<typeof readView> {
  const query = new URLSearchParams(location.search);
  const written = /\/page\/(\d+)\/$/.exec(location.pathname)?.[1];
  if (written !== undefined && !query.has('page')) query.set('page', written);
  return readView(query, index);
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

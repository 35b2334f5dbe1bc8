/** A selection of the archive as a link to it says it: facets by the keys that they have there, and a period in months. */
import type { FacetKey } from '../archive-index.ts';

export interface ArchiveQuery extends Partial<Record<FacetKey, string | readonly string[]>> {
  /** The first and the last month, `2026-01`, both included. */
  from?: string;
  to?: string;
}

/** `?cause=dns&from=2026-01&to=2026-03`; empty for the whole archive. Keys in the order in which the archive writes them. */
export function archiveQuery(query: ArchiveQuery): string {
  const { from, to, ...facets } = query;
  const written = new URLSearchParams();
  for (const [key, value] of Object.entries(facets)) for (const one of [value ?? []].flat()) written.append(key, one);
  if (from !== undefined) written.set('from', from);
  if (to !== undefined) written.set('to', to);
  const text = written.toString();
  return text === '' ? '' : `?${text}`;
}

/** A selection of the archive as a link to it says it: facets by the keys that they have there, and a period in months. */
import { type FacetKey, FACETS } from '../archive-index.ts';

export interface ArchiveQuery extends Partial<Record<FacetKey, string | readonly string[]>> {
  /** The first and the last month, `2026-01`, both included. */
  from?: string;
  to?: string;
}

/** `?cause=dns&from=2026-01&to=2026-03`, as the archive itself writes it; empty for the whole archive. */
export function archiveQuery(query: ArchiveQuery): string {
  const written = new URLSearchParams();
  for (const { key } of FACETS) for (const value of [query[key] ?? []].flat().toSorted()) written.append(key, value);
  if (query.from !== undefined) written.set('from', query.from);
  if (query.to !== undefined) written.set('to', query.to);
  const text = written.toString();
  return text === '' ? '' : `?${text}`;
}

/** Which action items a view leaves, and how many each further value would leave: values of one facet widen the result, facets narrow it. */
import { ACTION_FACETS, type ActionFacetKey, facetKeysOf } from './action-facets.ts';
import type { ActionRow } from './action-row.ts';
import type { ActionView } from './action-view.ts';

export interface ActionMatches {
  /** In the order of the rows. */
  rows: ActionRow[];
  /** Of all values that some item has: how many results there are with it, given what is chosen in the other facets. */
  counts: Record<ActionFacetKey, Map<string, number>>;
  /** How many items there are of those whose items are looked at. */
  of: number;
}

/** `asOf`: the day of the edition, as 2026-11-20. */
export function matchActions(
  rows: readonly ActionRow[],
  { chosen, whose }: Pick<ActionView, 'chosen' | 'whose'>,
  asOf: string,
): ActionMatches {
  const found: ActionRow[] = [];
  const counts: ActionMatches['counts'] = {
    state: new Map(),
    team: new Map(),
    priority: new Map(),
    kind: new Map(),
    severity: new Map(),
    service: new Map(),
  };
  const wanted = ACTION_FACETS.map(({ key }) => ({ key, values: chosen[key] && new Set(chosen[key]) }));
  let of = 0;
  for (const row of rows) {
    if (whose !== 'all' && row.incident.retelling !== (whose === 'others')) continue;
    of++;
    const keys = facetKeysOf(row, asOf);
    const missed = wanted.filter(({ key, values }) => values && !keys[key].some((value) => values.has(value)));
    // An item that misses in one facet only would be a result if another value of that facet were chosen.
    if (missed.length > 1) continue;
    if (missed.length === 0) found.push(row);
    for (const { key } of missed.length === 0 ? ACTION_FACETS : missed) {
      for (const value of keys[key]) counts[key].set(value, (counts[key].get(value) ?? 0) + 1);
    }
  }
  return { rows: found, counts, of };
}

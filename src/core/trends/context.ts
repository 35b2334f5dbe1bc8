/** What every chart of the trends is given beside the incidents that it counts, and the cells in which numbers link to them. */
import type { ArchiveQuery } from './archive-query.ts';
import { type Buckets, bucketsOf } from './buckets.ts';
import { incidentsCell, numberCell } from './cells.ts';
import type { Cell, Target } from './chart-view.ts';
import { archiveQueries, inScope, type Scope } from './scope.ts';
import type { TrendData, TrendIncident } from './trend-data.ts';

export interface TrendContext {
  scope: Scope;
  /** The months, quarters or years of the charts over time. */
  buckets: Buckets;
  /** The whole archive, outside of the scope as well. */
  whole: TrendData;
  /** Where the archive shows the incidents of the scope that `more` leaves; undefined where it has no such selection. */
  link: (more: ArchiveQuery) => Target | undefined;
}

/** The incidents of a scope, and what their charts need. */
export function contextOf(whole: TrendData, scope: Scope): { scoped: TrendData; context: TrendContext } {
  const scoped = inScope(whole, scope);
  const narrow = archiveQueries(whole, scope);
  const link = (more: ArchiveQuery): Target | undefined => {
    const query = narrow(more);
    return query && { kind: 'archive', query };
  };
  return { scoped, context: { scope, buckets: bucketsOf(scoped, scope), whole, link } };
}

/**
 * A cell with a count of incidents that leads to them: in the archive, or where that has no such selection, by a list of them; none leads nowhere.
 * @param incidents newest first
 * @param more the selection of the archive that is exactly these; absent where there is none
 */
export function countCell({ link }: Pick<TrendContext, 'link'>, incidents: readonly TrendIncident[], more?: ArchiveQuery): Cell {
  const target = more && link(more);
  return target ? numberCell(incidents.length, target) : incidentsCell(incidents);
}

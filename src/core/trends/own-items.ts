/** Our own action items as the charts count them, and where their numbers lead. */
import { ACTION_FACETS, type ActionFacetKey } from '../actions/action-facets.ts';
import { type ActionItem, actionItems } from '../actions/action-item.ts';
import { listCell, MOST_LISTED, numberCell } from './cells.ts';
import type { Cell, ListItem, Target } from './chart-view.ts';
import type { TrendContext } from './context.ts';
import type { TrendData } from './trend-data.ts';

/** Retellings announce what others did: nobody here follows that, so it is not among them. */
export function ownItems({ incidents, asOf }: TrendData): ActionItem[] {
  // When a done one is due for another look is not asked here.
  return actionItems(
    incidents.filter(({ retelling }) => !retelling),
    asOf,
    12,
  );
}

/** The states that together are all that is pending. */
export const PENDING = ['in-progress', 'open'] as const;

type Item = Pick<ActionItem, 'id' | 'title'> & { incident: { id: string } };
type ActionQuery = Partial<Record<ActionFacetKey, string | readonly string[]>>;

/**
 * A count of action items: one leads to its postmortem, several to the page of action items where `query` says which, else they are a list in the cell.
 * @param items those of the latest incident first
 */
export function itemsCell({ scope }: Pick<TrendContext, 'scope'>, items: readonly ActionItem[], query?: ActionQuery): Cell {
  const [only] = items;
  if (only && items.length === 1) return numberCell(1, itemTarget(only));
  // The list knows neither periods nor causes.
  const isNarrower = scope.cause !== undefined || scope.from !== undefined || scope.to !== undefined;
  if (!query || isNarrower) return itemListCell(items);
  const { severity, service } = scope;
  const all: ActionQuery = { ...query, ...(severity === undefined ? {} : { severity }), ...(service === undefined ? {} : { service }) };
  const written = new URLSearchParams();
  for (const { key } of ACTION_FACETS) for (const value of [all[key] ?? []].flat()) written.append(key, value);
  return numberCell(items.length, { kind: 'actions', query: `?${written.toString()}` });
}

/** A count of action items as a list in the cell. @param items those of the latest incident first */
export function itemListCell(items: readonly Item[]): Cell {
  return listCell(
    items.length,
    items.slice(0, MOST_LISTED).map(({ incident, id, title }): ListItem => ({ id: incident.id, anchor: `action-${id}`, title })),
  );
}

/** The item on the page of its postmortem. */
export function itemTarget({ incident, id }: Pick<ActionItem, 'id'> & { incident: { id: string } }): Target {
  return { kind: 'postmortem', id: incident.id, anchor: `action-${id}` };
}

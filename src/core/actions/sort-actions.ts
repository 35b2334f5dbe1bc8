/** The orders of a list of action items. */
import { ACTION_STATUS_NAMES, PRIORITY_NAMES } from '../labels.ts';
import { compareText } from './action-facets.ts';
import type { ActionRow } from './action-row.ts';
import type { ActionSort } from './action-view.ts';

/**
 * A new list; equals keep their order.
 * - `overdue`: what waits before what is settled: the most overdue first, then by due date, then what has none; then done items that are due for
 *   another look, then done ones, the latest first, then declined and announced ones
 * - `due`: pending items by due date, those without one after them, then all others
 * - `age`: the oldest first; of unknown age last
 * - `priority`, `team`: what has none last
 * - `incident`: as they come, those of the latest incident first
 */
export function sortActions(rows: readonly ActionRow[], sort: ActionSort): ActionRow[] {
  return rows.toSorted(ORDERS[sort]);
}

type Order = (a: ActionRow, b: ActionRow) => number;

const PRIORITIES = Object.keys(PRIORITY_NAMES);
const STATUSES = Object.keys(ACTION_STATUS_NAMES);

const first =
  (...orders: Order[]): Order =>
  (a, b) => {
    for (const order of orders) {
      const result = order(a, b);
      if (result !== 0) return result;
    }
    return 0;
  };
const rank = ({ priority }: ActionRow): number => (priority === undefined ? PRIORITIES.length : PRIORITIES.indexOf(priority));
const earliest = (a: string | undefined, b: string | undefined): number =>
  a === b ? 0 : a === undefined ? 1 : b === undefined ? -1 : a < b ? -1 : 1;

const pendingFirst: Order = (a, b) => Number(b.pending) - Number(a.pending);
const byPriority: Order = (a, b) => rank(a) - rank(b);
const settled: Order = first(
  (a, b) => earliest(a.recheck, b.recheck),
  (a, b) => STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status),
  (a, b) => (a.done === undefined || b.done === undefined ? earliest(a.done, b.done) : earliest(b.done, a.done)),
);
const byDue: Order = first(pendingFirst, (a, b) => (a.pending ? earliest(a.due, b.due) || rank(a) - rank(b) : settled(a, b)));

const ORDERS: Record<ActionSort, Order> = {
  // What is most overdue has the earliest due date of all.
  overdue: byDue,
  due: first(pendingFirst, (a, b) => earliest(a.due, b.due), byPriority),
  age: first(pendingFirst, (a, b) => (b.age ?? -1) - (a.age ?? -1)),
  priority: first(byPriority, byDue),
  team: first((a, b) => (a.owner && b.owner ? compareText(a.owner.name, b.owner.name) : Number(!a.owner) - Number(!b.owner)), byDue),
  incident: () => 0,
};

/** The states that readers ask for. Some lie within others: an overdue item is open or in progress, one that is due for another look is done. */
import { daysFrom } from './action-days.ts';
import type { ActionRow } from './action-row.ts';

/** How far ahead "due soon" looks, and how far back "done lately", in days. */
export const SOON = 14;
export const LATELY = 90;

export const ACTION_STATES = [
  { key: 'overdue', name: 'Overdue' },
  { key: 'due-soon', name: `Due within ${SOON} days` },
  { key: 'open', name: 'Open' },
  { key: 'in-progress', name: 'In progress' },
  { key: 'recheck', name: 'Due for another look' },
  { key: 'done', name: 'Done' },
  { key: 'done-lately', name: `Done in the last ${LATELY} days` },
  { key: 'declined', name: 'Declined' },
  { key: 'announced', name: 'Announced' },
] as const;

export type ActionState = (typeof ACTION_STATES)[number]['key'];

/** Every state that the item is in on the day of the edition, `asOf`. */
export function statesOf(row: ActionRow, asOf: string): ActionState[] {
  const { status, pending, due, done, overdue, recheck } = row;
  const left = pending && due !== undefined ? daysFrom(asOf, due) : -1;
  const ago = status === 'done' && done !== undefined ? daysFrom(done, asOf) : -1;
  return [
    status,
    ...(overdue === undefined ? [] : (['overdue'] as const)),
    ...(left >= 0 && left <= SOON ? (['due-soon'] as const) : []),
    ...(recheck === undefined ? [] : (['recheck'] as const)),
    ...(ago >= 0 && ago < LATELY ? (['done-lately'] as const) : []),
  ];
}

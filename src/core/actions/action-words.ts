/** What is said of an action item: when it is due or was done, and for how long it has been open. */
import { ACTION_KIND_NAMES, HORIZON_NAMES, PRIORITY_NAMES } from '../labels.ts';
import { counted } from '../rhymes/gap.ts';
import { daysFrom } from './action-days.ts';
import type { ActionRow } from './action-row.ts';

/** `12 days overdue`, `due in 3 days`, `due today`, `no due date`; of a done one `due for another look`. Empty where nothing is waited for. */
export function waitingInWords({ pending, due, overdue, recheck }: ActionRow, asOf: string): string {
  if (overdue !== undefined) return `${counted(overdue, 'day')} overdue`;
  if (recheck !== undefined) return 'due for another look';
  if (!pending) return '';
  if (due === undefined) return 'no due date';
  const left = daysFrom(asOf, due);
  return left === 0 ? 'due today' : `due in ${counted(left, 'day')}`;
}

/** `Due 3 March 2026`, `Done 1 March 2026, 5 days late`, `Verified 2 May 2026`, each with the day that machines read. */
export function datesInWords({ pending, status, due, done, verified, recheck }: ActionRow): { text: string; day: string; rest?: string }[] {
  const late = due !== undefined && done !== undefined ? daysFrom(due, done) : 0;
  return [
    ...(pending && due !== undefined ? [{ text: 'Due', day: due }] : []),
    ...(status === 'done' && done !== undefined
      ? [{ text: 'Done', day: done, ...(late > 0 ? { rest: `, ${counted(late, 'day')} late` } : {}) }]
      : []),
    ...(verified === undefined ? [] : [{ text: 'Verified', day: verified }]),
    ...(recheck === undefined ? [] : [{ text: 'Another look since', day: recheck }]),
  ];
}

/**
 * `High priority`, `Prevent`, `Short term`, the team, `open for 45 days`: whatever is known.
 * @param unowned how an item of ours without a team is called
 */
export function wordsOf(row: ActionRow, unowned: string): string[] {
  const { kind, horizon, priority, owner, incident, status, age, pending, done, verified } = row;
  return [
    priority && PRIORITY_NAMES[priority],
    kind && ACTION_KIND_NAMES[kind],
    horizon && HORIZON_NAMES[horizon],
    owner?.name ?? (incident.retelling ? undefined : unowned),
    age === undefined || incident.retelling ? undefined : ageInWords(age, pending),
    status === 'done' && !incident.retelling && done === undefined ? 'the day is not given' : undefined,
    status === 'done' && !incident.retelling && verified === undefined ? 'not verified' : undefined,
  ].filter((word) => word !== undefined);
}

function ageInWords(age: number, pending: boolean): string {
  if (age === 0) return pending ? 'agreed today' : 'done right away';
  return `${pending ? 'open for' : 'took'} ${counted(age, 'day')}`;
}

/** `3 of 5 items open, 1 overdue`; of a list where nothing is open how many there are. */
export function groupInWords(rows: readonly ActionRow[]): string {
  const open = rows.filter(({ pending }) => pending).length;
  const overdue = rows.filter((row) => row.overdue !== undefined).length;
  if (open === 0) return counted(rows.length, 'item');
  const of =
    open === rows.length
      ? `${open.toLocaleString('en-GB')} open`
      : `${open.toLocaleString('en-GB')} of ${counted(rows.length, 'item')} open`;
  if (overdue === 0) return of;
  return `${of}, ${overdue === open ? (open === 1 ? 'overdue' : 'all overdue') : `${overdue.toLocaleString('en-GB')} overdue`}`;
}

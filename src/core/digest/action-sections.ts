/** What a digest tells of action items: done, overdue, and due next. */
import { type ActionItem, daysBetween } from '../actions/action-item.ts';
import { formatDay } from '../format.ts';
import { counted } from '../rhymes/gap.ts';
import { capped } from './capped.ts';
import type { DigestContext, DigestEntry, DigestSection } from './digest-view.ts';
import { wasDone } from './month.ts';

/** The action items that were done in the month, in the order in which they were. */
export function doneSection(context: DigestContext): DigestSection {
  const done = doneIn(context).toSorted((a, b) => compare(a.done, b.done));
  return {
    id: 'done',
    title: 'What was done',
    ...capped(done, (item) => entryOf(item, [`Done on ${formatDay(item.done)}`], context), 'action item'),
  };
}

/** What was past its due date at the end of the month, the latest first. */
export function overdueSection(context: DigestContext): DigestSection {
  const { cutoff, running } = context;
  const late = overdueAt(context).toSorted((a, b) => compare(a.due, b.due));
  const entry = (item: Due): DigestEntry => {
    const facts = [
      `Due on ${formatDay(item.due)}`,
      `${counted(daysBetween(item.due, cutoff), 'day')} overdue`,
      ...doneSince(item, context),
    ];
    return entryOf(item, facts, context);
  };
  return {
    id: 'overdue',
    title: running ? 'What is overdue' : 'What was overdue',
    ...(running ? {} : { note: `At the end of ${formatDay(cutoff)}.` }),
    ...capped(late, entry, 'action item'),
  };
}

/** What was still to be done at the end of the month, and is due in the one after it; in the running month also what is due in the rest of it. */
export function dueSection(context: DigestContext, next: string): DigestSection {
  const { items, cutoff, running } = context;
  const isNext = (due: string): boolean => due.slice(0, 7) === next || (running && due >= cutoff && due.slice(0, 7) < next);
  const due = items
    .filter((item): item is Due => item.due !== undefined && isNext(item.due) && wasOpenAt(item, cutoff))
    .toSorted((a, b) => compare(a.due, b.due));
  const entry = (item: Due): DigestEntry => entryOf(item, [`Due on ${formatDay(item.due)}`, ...doneSince(item, context)], context);
  return {
    id: 'due',
    title: `Due ${running ? 'by the end of' : 'in'} ${formatDay(next)}`,
    ...(running ? {} : { note: `What was open at the end of ${formatDay(cutoff)}.` }),
    ...capped(due, entry, 'action item'),
  };
}

type Due = ActionItem & { due: string };

export function doneIn({ items, month, asOf }: DigestContext): (ActionItem & { done: string })[] {
  return items.filter((item): item is ActionItem & { done: string } => wasDone(item, asOf) && item.done.slice(0, 7) === month);
}

export function overdueAt({ items, cutoff }: DigestContext): Due[] {
  return items.filter((item): item is Due => item.due !== undefined && item.due < cutoff && wasOpenAt(item, cutoff));
}

/** Agreed on by the end of that day, and not done by then, as far as the archive of today can tell. */
function wasOpenAt({ incident, pending, status, since, done }: ActionItem, day: string): boolean {
  if (incident.retelling || (since !== undefined && since > day)) return false;
  return pending || (status === 'done' && done !== undefined && done > day);
}

function doneSince({ status, done }: ActionItem, { cutoff }: DigestContext): string[] {
  return status === 'done' && done !== undefined && done > cutoff ? [`done since, on ${formatDay(done)}`] : [];
}

function entryOf(item: ActionItem, facts: readonly string[], { addresses }: DigestContext): DigestEntry {
  const { id, title, owner, incident } = item;
  return {
    title,
    url: addresses.action(incident.id, id),
    facts: [...facts, ...(owner === undefined ? [] : [owner.name])],
    from: [{ how: 'After', title: incident.title, url: addresses.postmortem(incident.id) }],
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Months of digests: which there are, and what happened in one. */
import { UTCDate } from '@date-fns/utc';
import { addMonths } from 'date-fns/addMonths';
import { endOfMonth } from 'date-fns/endOfMonth';
import { formatISO } from 'date-fns/formatISO';
import { calendarOf } from '../partial-time.ts';
import type { IncidentRecord } from '../incident-record.ts';
import type { ActionItem } from '../actions/action-item.ts';

interface Source {
  records: readonly IncidentRecord[];
  items: readonly ActionItem[];
  asOf: string;
}

/** Every month, up to that of the edition, in which an incident began, one was reviewed, or an action item was done; newest first. */
export function monthsOf({ records, items, asOf }: Source): string[] {
  const months = new Set<string>();
  for (const record of records) {
    const { month } = calendarOf(record.started);
    if (month !== undefined) months.add(month);
    if (wasReviewed(record, asOf)) months.add(record.reviewed.slice(0, 7));
  }
  for (const item of items) if (wasDone(item, asOf)) months.add(item.done.slice(0, 7));
  const last = asOf.slice(0, 7);
  return [...months]
    .filter((month) => month <= last)
    .toSorted()
    .toReversed();
}

/** In UTC; an incident of which only the year is known began in no month. */
export function beganIn(record: Pick<IncidentRecord, 'started'>, month: string): boolean {
  return calendarOf(record.started).month === month;
}

export function wasReviewed<T extends Pick<IncidentRecord, 'reviewed'>>(record: T, asOf: string): record is T & { reviewed: string } {
  return record.reviewed !== undefined && record.reviewed <= asOf;
}

/** Done, and the day is known. */
export function wasDone<T extends Pick<ActionItem, 'status' | 'done'>>(item: T, asOf: string): item is T & { done: string } {
  return item.status === 'done' && item.done !== undefined && item.done <= asOf;
}

/** @example lastDay('2024-02') // => '2024-02-29' */
export function lastDay(month: string): string {
  return formatISO(endOfMonth(new UTCDate(`${month}-01`)), { representation: 'date' });
}

/** @example followingMonth('2026-12') // => '2027-01' */
export function followingMonth(month: string): string {
  return formatISO(addMonths(new UTCDate(`${month}-01`), 1), { representation: 'date' }).slice(0, 7);
}

/** Own postmortems that are worth a second reading: whether what was learned still holds is seen only later. */
import { UTCDate } from '@date-fns/utc';
import { addMonths } from 'date-fns/addMonths';
import { differenceInMonths } from 'date-fns/differenceInMonths';
import { formatISO } from 'date-fns/formatISO';
import type { IncidentRecord } from '../incident-record.ts';
import { calendarOf } from '../partial-time.ts';
import { daysBetween } from './action-item.ts';
import { type RowIncident, rowIncident } from './action-row.ts';

/** For how many days after its day a postmortem is listed. */
export const LISTED = 30;

export interface SecondReading {
  incident: RowIncident;
  /** The day on which it was reviewed, else that of its end. */
  since: string;
  reviewed: boolean;
  /** The day from which on it is due. */
  due: string;
  /** How many months after that day. */
  months: number;
}

/**
 * Own published postmortems whose review meeting (else whose end) was so many months ago, or 12, 24, … more, within the last 30 days; what has
 * waited longest first. In a shorter month the last day counts: six months after 31 August is 28 February.
 * @param asOf the day of the edition, as 2026-11-20
 * @param months site.yaml's `reverify_after_months`
 */
export function secondReadings(records: readonly IncidentRecord[], asOf: string, months: number): SecondReading[] {
  return records
    .flatMap((record) => {
      if (record.retelling || record.status !== 'published') return [];
      const since = record.reviewed ?? (record.times.resolved && calendarOf(record.times.resolved).day);
      const last = since === undefined ? undefined : lastDue(since, asOf, months);
      if (since === undefined || last === undefined || daysBetween(last.due, asOf) > LISTED) return [];
      return [{ incident: rowIncident(record), since, reviewed: record.reviewed !== undefined, ...last }];
    })
    .toSorted((a, b) => (a.due === b.due ? (a.incident.id < b.incident.id ? -1 : 1) : a.due < b.due ? -1 : 1));
}

/** The latest day that is not after `asOf`; undefined where even the first is still to come. */
function lastDue(since: string, asOf: string, first: number): { due: string; months: number } | undefined {
  const passed = differenceInMonths(new UTCDate(asOf), new UTCDate(since));
  // One more round than have passed for sure, because months differ in length.
  for (let months = first + 12 * Math.max(0, Math.ceil((passed - first) / 12)); months >= first; months -= 12) {
    const due = formatISO(addMonths(new UTCDate(since), months), { representation: 'date' });
    if (due <= asOf) return { due, months };
  }
  return undefined;
}

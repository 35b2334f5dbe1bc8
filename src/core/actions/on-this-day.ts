/** Incidents of earlier years that began around this day of the year: what a review meeting may look back at. */
import { UTCDate } from '@date-fns/utc';
import { addYears } from 'date-fns/addYears';
import { formatISO } from 'date-fns/formatISO';
import type { IncidentRecord } from '../incident-record.ts';
import { calendarOf } from '../partial-time.ts';
import { daysBetween } from './action-item.ts';
import { type RowIncident, rowIncident } from './action-row.ts';

/** How many days before and after are looked at. */
export const AROUND = 3;
/** How many incidents of one year are named. */
const MOST = 5;

export interface YearAgo {
  year: string;
  /** Whole years before the day, or before the one around it. */
  years: number;
  incidents: RowIncident[];
  more: number;
}

/**
 * By year, the latest first; in a year those closest to the day first, then the worst. What began on 29 February is remembered on the 28th in
 * years that have no such day. Incidents that are not known to the day are nobody's anniversary.
 * @param asOf the day, as 2026-11-20
 */
export function onThisDay(records: readonly IncidentRecord[], asOf: string): YearAgo[] {
  const found = records.flatMap((record) => {
    const { day } = calendarOf(record.started);
    const near = day === undefined ? undefined : nearestAnniversary(day, asOf);
    return near === undefined || day === undefined ? [] : [{ ...near, year: day.slice(0, 4), incident: rowIncident(record) }];
  });
  const years = [...new Set(found.map(({ year }) => year))].toSorted().toReversed();
  return years.map((year) => {
    const all = found
      .filter((one) => one.year === year)
      .toSorted(
        (a, b) =>
          a.distance - b.distance || a.incident.severity.rank - b.incident.severity.rank || (a.incident.id < b.incident.id ? -1 : 1),
      );
    return {
      year,
      years: all[0]?.years ?? 0,
      incidents: all.slice(0, MOST).map(({ incident }) => incident),
      more: Math.max(0, all.length - MOST),
    };
  });
}

/** The anniversary of a day around another, where there is one: the first or a later one. */
function nearestAnniversary(day: string, asOf: string): { years: number; distance: number } | undefined {
  const between = Number(asOf.slice(0, 4)) - Number(day.slice(0, 4));
  // Around New Year the anniversary may lie in the year before or after.
  return [between - 1, between, between + 1]
    .filter((years) => years >= 1)
    .map((years) => ({
      years,
      distance: Math.abs(daysBetween(formatISO(addYears(new UTCDate(day), years), { representation: 'date' }), asOf)),
    }))
    .find(({ distance }) => distance <= AROUND);
}

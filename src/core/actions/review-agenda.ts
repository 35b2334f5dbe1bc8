/** What the next review meeting may look at besides the new incidents. */
import type { IncidentRecord } from '../incident-record.ts';
import type { ActionRow } from './action-row.ts';
import { onThisDay, type YearAgo } from './on-this-day.ts';
import { type SecondReading, secondReadings } from './second-reading.ts';
import { sortActions } from './sort-actions.ts';

/** How many of each kind are named; the rest are counted. */
const MOST = 10;

export interface ReviewAgenda {
  day: string;
  months: number;
  /** Whether the archive has incidents of its own organization: without, nothing of it is ours to look at again. */
  own: boolean;
  onThisDay: YearAgo[];
  readings: { shown: SecondReading[]; more: number };
  /** Done items that are due for another look, what has waited longest first. */
  rechecks: { shown: ActionRow[]; more: number };
}

/** @param months site.yaml's `reverify_after_months` */
export function reviewAgenda(records: readonly IncidentRecord[], rows: readonly ActionRow[], asOf: string, months: number): ReviewAgenda {
  const rechecks = sortActions(
    rows.filter(({ recheck }) => recheck !== undefined),
    'overdue',
  );
  return {
    day: asOf,
    months,
    own: records.some(({ retelling }) => !retelling),
    onThisDay: onThisDay(records, asOf),
    readings: limited(secondReadings(records, asOf, months)),
    rechecks: limited(rechecks),
  };
}

function limited<T>(all: readonly T[]): { shown: T[]; more: number } {
  return { shown: all.slice(0, MOST), more: Math.max(0, all.length - MOST) };
}

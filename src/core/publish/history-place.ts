/** Where the history of a status page tells of something that happened then: on which of its pages, and under which heading. */
import { calendarOf, type PartialTime } from '../partial-time.ts';

/** How many months the first page has, that of the day of the edition among them. */
export const HISTORY_MONTHS = 12;

export interface HistoryPlace {
  /** The page of a year; absent for the first page. */
  year?: string;
  /** The heading's id: a day, or the month or year where no more is known. */
  anchor: string;
}

/** @param asOf the day of the edition, as 2026-11-20 */
export function historyPlace(time: PartialTime, asOf: string): HistoryPlace {
  const { year, month, day } = calendarOf(time);
  const isRecent = month === undefined ? year >= asOf.slice(0, 4) : month >= firstMonth(asOf);
  return { ...(isRecent ? {} : { year }), anchor: day ?? month ?? year };
}

/** The first month of the first page, as 2025-12. */
export function firstMonth(asOf: string): string {
  return monthBefore(asOf.slice(0, 7), HISTORY_MONTHS - 1);
}

/** @example monthBefore('2026-01') // => '2025-12' */
export function monthBefore(month: string, count = 1): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const index = year * 12 + number - 1 - count;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

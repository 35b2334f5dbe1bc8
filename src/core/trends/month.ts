/** Calendar months in UTC, as `2026-03` and as running numbers that can be counted with. */
import { monthName as nameOf, monthText, periodName as nameOfPeriod } from '../archive-period.ts';
import { hasClock, MAX_YEAR, MIN_YEAR, type PartialTime } from '../partial-time.ts';

/** Months, both included. */
export interface Period {
  from: string;
  to: string;
}

const RE_MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;

/** Whether a text is a month that an archive can have: `2026-03`, but not `2026-13` or `0001-01`. */
export function isMonth(text: string): boolean {
  const year = Number(RE_MONTH.exec(text)?.[1]);
  return year >= MIN_YEAR && year <= MAX_YEAR;
}

/** Months since the year 0: `2026-03` is 24314. The text has to be a month. */
export function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

/** The opposite of `monthNumber`: `2026-03`. */
export const monthKey = monthText;

/** The first instant of a month, in milliseconds since 1970 UTC. */
export function monthStart(number: number): number {
  return Date.UTC(Math.floor(number / 12), number % 12);
}

/** How many months a period has. */
export function monthsIn({ from, to }: Period): number {
  return monthNumber(to) - monthNumber(from) + 1;
}

/** `March 2026`. */
export function monthName(month: string): string {
  return nameOf(monthNumber(month));
}

/** `March 2026`, `January to March 2026` or `November 2025 to January 2026`. */
export function periodName({ from, to }: Period): string {
  return nameOfPeriod({ from: monthNumber(from), to: monthNumber(to) });
}

/** The month in which a time lies, in UTC, as a running number; undefined where only the year is known. */
export function monthOf(time: PartialTime): number | undefined {
  // Not by calendarOf, whose texts take too long where ten thousand incidents are counted again and again.
  if (!hasClock(time)) return time.precision === 'year' ? undefined : monthNumber(time.text);
  const day = new Date(time.earliest);
  return day.getUTCFullYear() * 12 + day.getUTCMonth();
}

/** Whether the month in which a time lies is known and within the period; either end may be open. */
export function isWithin(time: PartialTime, { from, to }: Partial<Period>): boolean {
  const month = monthOf(time);
  if (month === undefined) return false;
  return (from === undefined || month >= monthNumber(from)) && (to === undefined || month <= monthNumber(to));
}

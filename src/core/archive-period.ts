/** A period of whole months, by which the archive is filtered: in numbers, as the address writes it, and in words. */
import { MAX_YEAR, MIN_YEAR } from './partial-time.ts';

/** Both months, counted from January of year 0, are included; where one is absent the period is open on that side. */
export interface Period {
  readonly from?: number;
  readonly to?: number;
}

// A year more on either side than authors may write: a zone can move an incident into the month before or after, in UTC.
export const FIRST_MONTH = (MIN_YEAR - 1) * 12;
export const LAST_MONTH = (MAX_YEAR + 2) * 12 - 1;

/**
 * The number of a month; undefined for anything else, and for years that no incident can have.
 * @example monthOf('2026-03') // => 24314
 */
export function monthOf(text: string): number | undefined {
  const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text) ?? [];
  const number = Number(year) * 12 + Number(month) - 1;
  return number >= FIRST_MONTH && number <= LAST_MONTH ? number : undefined;
}

/** The opposite of `monthOf`: `2026-03`. */
export function monthText(month: number): string {
  return `${yearOf(month)}-${String((month % 12) + 1).padStart(2, '0')}`;
}

/** Undefined where neither month is given, and where the first comes after the last. */
export function periodOf(from: number | undefined, to: number | undefined): Period | undefined {
  if ((from === undefined && to === undefined) || (from ?? -Infinity) > (to ?? Infinity)) return undefined;
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** `March 2026`, `January to March 2026`, `November 2025 to March 2026`, `since January 2026`, `until March 2026`. */
export function periodName({ from, to }: Period): string {
  if (to === undefined) return from === undefined ? 'any month' : `since ${monthName(from)}`;
  if (from === undefined) return `until ${monthName(to)}`;
  if (from === to) return monthName(to);
  return `${yearOf(from) === yearOf(to) ? MONTHS[from % 12] : monthName(from)} to ${monthName(to)}`;
}

/** `March 2026`. */
export function monthName(month: number): string {
  return `${MONTHS[month % 12]} ${yearOf(month)}`;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const yearOf = (month: number): number => Math.floor(month / 12);

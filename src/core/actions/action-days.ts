/** Days as lists of action items count and name them, without a calendar library: a browser loads this. */

const DAY = 86_400_000;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Whole days from one date to another, both as 2026-11-20; negative where the second is earlier. */
export function daysFrom(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

/** `31 January 2017`, `April 2018`, `2012`: the same words as `formatDay`. */
export function dayInWords(day: string): string {
  const [year = '', month, date] = day.split('-');
  return [date === undefined ? '' : Number(date), month === undefined ? '' : MONTHS[Number(month) - 1], Number(year)]
    .filter(Boolean)
    .join(' ');
}

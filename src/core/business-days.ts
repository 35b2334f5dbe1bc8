/** Days on which people work: neither Saturday nor Sunday nor a holiday. */
import { UTCDate } from '@date-fns/utc';
// One by one: the package's index alone would load three hundred modules.
import { addDays } from 'date-fns/addDays';
import { differenceInBusinessDays } from 'date-fns/differenceInBusinessDays';
import { isWeekend } from 'date-fns/isWeekend';

/**
 * How many business days lie after the one date, up to and with the other; dates and holidays as `2026-03-02`. Zero where `to` is not later.
 * @example businessDaysBetween('2026-03-06', '2026-03-09', []) → 1, from a Friday to the Monday after it
 */
export function businessDaysBetween(from: string, to: string, holidays: readonly string[]): number {
  if (to <= from) return 0;
  // The difference counts the first day and leaves out the last.
  const weekdays = differenceInBusinessDays(addDays(new UTCDate(to), 1), addDays(new UTCDate(from), 1));
  const off = new Set(holidays.filter((day) => from < day && day <= to && !isWeekend(new UTCDate(day))));
  return weekdays - off.size;
}

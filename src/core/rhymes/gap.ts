/** How long after one incident another one began, as far as the two times allow it to be said. */
import { calendarOf, type PartialTime } from '../partial-time.ts';

const DAY = 86_400_000;
/** From these many days on, months and years are what people count in. */
const IN_MONTHS = 60;
const IN_YEARS = 730;

/**
 * Whole calendar days in UTC, or about so many months or years; undefined where either day is not known.
 * @example gapInWords(2 February 2026, 6 February 2026) // => '4 days later'
 */
export function gapInWords(earlier: PartialTime, later: PartialTime): string | undefined {
  const [from, to] = [calendarOf(earlier).day, calendarOf(later).day];
  if (from === undefined || to === undefined) return undefined;
  const days = Math.round((Date.parse(to) - Date.parse(from)) / DAY);
  if (days < 1) return days === 0 ? 'on the same day' : undefined;
  if (days < IN_MONTHS) return `${counted(days, 'day')} later`;
  if (days < IN_YEARS) return `about ${counted(Math.round(days / 30.44), 'month')} later`;
  return `about ${counted(Math.round(days / 365.25), 'year')} later`;
}

/** `1 day`, `4 days`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? noun : plural}`;
}

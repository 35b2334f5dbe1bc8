/**
 * Times as people know them: a year, a month, a day, or a minute with its zone. A bare date is "known to the day"; it never becomes
 * midnight, because that would be a claim that nobody made.
 */

export type Precision = 'year' | 'month' | 'day' | 'minute' | 'second';

export interface PartialTime {
  /** What the author wrote. */
  text: string;
  precision: Precision;
  /** Written with a trailing `~`: "about". */
  approximate: boolean;
  /** The first and the last instant that the words allow, in milliseconds since 1970 UTC; where a zone is unknown, in any zone. */
  earliest: number;
  latest: number;
}

export type PartialTimeProblem = 'format' | 'offset' | 'range' | 'hour-24' | 'leap-second' | 'approximate-date';

const RE_TIME = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?)?)?)?(~)?$/;
/** The pattern for JSON Schema; ranges are checked in `parsePartialTime`. */
export const PARTIAL_TIME_PATTERN = '^\\d{4}(-\\d{2}(-\\d{2}(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})~?)?)?)?$';

const HOUR = 3_600_000;
export const MIN_YEAR = 1900;
export const MAX_YEAR = 2100;
/** How much "about" may be off when the order of two times is judged. */
const ABOUT = HOUR;

/** Reads a time as the front matter writes it; the problem tells which rule was broken. Seconds keep no fraction. */
export function parsePartialTime(text: string): PartialTime | PartialTimeProblem {
  const match = RE_TIME.exec(text);
  if (!match) return 'format';
  const [, y, mo, d, h, mi, s, zone, tilde] = match;
  const year = Number(y);
  const month = Number(mo ?? 1);
  const day = Number(d ?? 1);
  if (year < MIN_YEAR || year > MAX_YEAR || !isDay(year, month, day)) return 'range';
  if (h === undefined) {
    if (tilde) return 'approximate-date';
    return dateOnly(text, mo === undefined ? 'year' : d === undefined ? 'month' : 'day', year, month, day);
  }
  if (h === '24') return 'hour-24';
  if (mi === '60' || s === '60') return 'leap-second';
  if (Number(h) > 24 || Number(mi) > 59 || Number(s ?? 0) > 59) return 'range';
  if (zone === undefined) return 'offset';
  const offset = offsetOf(zone);
  if (offset === undefined) return 'range';
  const earliest = Date.UTC(year, month - 1, day, Number(h), Number(mi), Number(s ?? 0)) - offset;
  const precision = s === undefined ? 'minute' : 'second';
  return { text, precision, approximate: tilde !== undefined, earliest, latest: earliest + (s === undefined ? 59_999 : 999) };
}

/** Whether a clock time is known, so that the time can take part in durations. */
export function hasClock(time: PartialTime): boolean {
  return time.precision === 'minute' || time.precision === 'second';
}

/** Whether no reading of the two puts `a` before or at `b`: 10:12 against 10:05, but not 2020-03-01 against 2020-03-01T09:00Z. */
export function isAfter(a: PartialTime, b: PartialTime): boolean {
  return firstInstant(a) > b.latest + (b.approximate ? ABOUT : 0);
}

/** Whether the one time had come at the other. "About" is taken at its word: who tells a story tells what was written at 11:00~ after 10:30. */
export function isReached(time: PartialTime, at: PartialTime): boolean {
  return hasClock(time) && hasClock(at) ? time.earliest <= at.latest : !isAfter(time, at);
}

/** The first instant that the words allow, "about" included. */
export function firstInstant(time: PartialTime): number {
  return time.earliest - (time.approximate ? ABOUT : 0);
}

/** The order of the archive: by the first instant that is possible in UTC, so that days and minutes sort together. */
export function compareTimes(a: PartialTime, b: PartialTime): number {
  return sortInstant(a) - sortInstant(b);
}

/** The instant that stands for the time where one number is needed (sorting, years): the start of the day in UTC for a bare date. */
export function sortInstant(time: PartialTime): number {
  return hasClock(time) ? time.earliest : time.earliest + 14 * HOUR;
}

/** The UTC calendar year, month (`2017-01`) and day (`2017-01-31`) as far as they are known. */
export function calendarOf(time: PartialTime): { year: string; month?: string; day?: string } {
  if (hasClock(time)) {
    const iso = new Date(time.earliest).toISOString();
    return { year: iso.slice(0, 4), month: iso.slice(0, 7), day: iso.slice(0, 10) };
  }
  const { text, precision } = time;
  return {
    year: text.slice(0, 4),
    ...(precision === 'year' ? {} : { month: text.slice(0, 7) }),
    ...(precision === 'day' ? { day: text } : {}),
  };
}

function dateOnly(text: string, precision: Precision, year: number, month: number, day: number): PartialTime {
  const next =
    precision === 'year' ? Date.UTC(year + 1, 0, 1) : precision === 'month' ? Date.UTC(year, month, 1) : Date.UTC(year, month - 1, day + 1);
  return {
    text,
    precision,
    approximate: false,
    earliest: Date.UTC(year, month - 1, day) - 14 * HOUR,
    latest: next + 12 * HOUR - 1,
  };
}

function isDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function offsetOf(zone: string): number | undefined {
  if (zone === 'Z') return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(4, 6));
  if (hours > 14 || minutes > 59 || (hours === 14 && minutes > 0)) return undefined;
  return (zone.startsWith('-') ? -1 : 1) * (hours * HOUR + minutes * 60_000);
}

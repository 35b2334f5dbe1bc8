/** How times and durations are said in words, the same on every page, in every feed and in the browser. */
import type { PartialTime } from './partial-time.ts';
import { hasClock } from './partial-time.ts';

// The browser knows the names of months itself.
const zone = { timeZone: 'UTC' } as const;
const YEAR = new Intl.DateTimeFormat('en-GB', { ...zone, year: 'numeric' });
const MONTH = new Intl.DateTimeFormat('en-GB', { ...zone, year: 'numeric', month: 'long' });
const DAY = new Intl.DateTimeFormat('en-GB', { ...zone, year: 'numeric', month: 'long', day: 'numeric' });

/** `31 January 2017`, `April 2018`, `2012`; the UTC day of a time with a clock. */
export function formatDay(day: string): string {
  const [year = 0, month, date] = day.split('-').map(Number);
  const words = month === undefined ? YEAR : date === undefined ? MONTH : DAY;
  return words.format(Date.UTC(year, (month ?? 1) - 1, date ?? 1));
}

/** `31 January 2017, 23:27 UTC`, `about 23:00 UTC` after the day, or just the day, as far as it is known. */
export function formatTime(time: PartialTime): string {
  if (!hasClock(time)) return formatDay(time.text);
  const iso = new Date(time.earliest).toISOString();
  return `${formatDay(iso.slice(0, 10))}, ${formatClock(time)} UTC`;
}

/** `23:27`, `23:27:05` or `about 23:00`, in UTC; empty where no clock time is known. */
export function formatClock(time: PartialTime): string {
  if (!hasClock(time)) return '';
  const iso = new Date(time.earliest).toISOString();
  return `${time.approximate ? 'about ' : ''}${time.precision === 'second' ? iso.slice(11, 19) : iso.slice(11, 16)}`;
}

/**
 * `under a minute`, `27 min`, `18 h 5 min`, `2 d 3 h`: two units at most, so that it reads at a glance.
 * @example formatDuration(18 * 3_600_000 + 300_000) // => '18 h 5 min'
 */
export function formatDuration(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  if (minutes < 1) return ms <= 0 ? '0 min' : 'under a minute';
  if (minutes < 60) return `${minutes} min`;
  const days = Math.floor(minutes / 1440);
  if (days === 0) return join(Math.floor(minutes / 60), 'h', minutes % 60, 'min');
  return join(days, 'd', Math.round((minutes - days * 1440) / 60), 'h');
}

/** `+0:27`, `−0:05`, `+1 d 2:03`: elapsed since impact began. */
export function formatElapsed(ms: number): string {
  const minutes = Math.round(Math.abs(ms) / 60_000);
  const days = Math.floor(minutes / 1440);
  const rest = minutes - days * 1440;
  const clock = `${Math.floor(rest / 60)}:${String(rest % 60).padStart(2, '0')}`;
  return `${ms < 0 && minutes > 0 ? '−' : '+'}${days > 0 ? `${days} d ` : ''}${clock}`;
}

/** What `<time datetime>` takes: the instant in UTC, or the day, month or year as far as it is known. */
export function machineTime(time: PartialTime): string {
  if (!hasClock(time)) return time.text;
  return new Date(time.earliest).toISOString().replace(time.precision === 'second' ? '.000Z' : ':00.000Z', 'Z');
}

/** `about 18 h 5 min`; a figure that rests on an approximate time says so. */
export function formatSpan(ms: number, approximate: boolean): string {
  return `${approximate ? 'about ' : ''}${formatDuration(ms)}`;
}

function join(a: number, unitA: string, b: number, unitB: string): string {
  if (unitA === 'd' && b === 24) return `${a + 1} d`;
  return b === 0 ? `${a} ${unitA}` : `${a} ${unitA} ${b} ${unitB}`;
}

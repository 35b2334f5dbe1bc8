/** Where the axes of charts have their marks, and what stands beside them: durations in words, months by name, counts as they are. */
import { formatDuration } from '../core/format.ts';
import type { Unit } from '../core/trends/chart-view.ts';

const MINUTE = 60_000;
const [HOUR, DAY, WEEK] = [60, 1440, 10_080];
/** Durations that people think in, in minutes. */
const LOG_DURATIONS = [1, 5, 15, 30, HOUR, 2 * HOUR, 6 * HOUR, 12 * HOUR, DAY, 2 * DAY, WEEK, 30 * DAY, 90 * DAY, 365 * DAY, 3650 * DAY];
const DURATION_STEPS = [1, 2, 5, 10, 15, 30, HOUR, 2 * HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, DAY, 2 * DAY, 5 * DAY, 10 * DAY, 30 * DAY];
const LOG_DAYS = [1, 2, 7, 14, 30, 90, 180, 365, 730, 1825, 3650, 36_500];
const DAY_STEPS = [1, 2, 5, 7, 14, 30, 60, 90, 180, 365, 730, 1825, 3650];
const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60, 120];
const WANTED = 6;

/** What a logarithmic axis has instead of nought: a minute, a day, one. */
export const LEAST = 1;

/** Ascending marks that enclose all values from `low` to `high`. */
export function ticksFor(low: number, high: number, unit: Unit, log: boolean): number[] {
  if (log) return enclosing(unit === 'duration' ? LOG_DURATIONS : unit === 'days' ? LOG_DAYS : powers(high), Math.max(low, LEAST), high);
  const step =
    unit === 'duration' ? stepOf(DURATION_STEPS, high) : unit === 'days' ? stepOf(DAY_STEPS, high) : Math.max(1, niceStep(high / WANTED));
  const count = Math.max(1, Math.ceil(high / step));
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}

/** `15 min`, `2 h`, `1 week`, `30 days`, `1,200`. */
export function tickText(value: number, unit: Unit): string {
  if (unit === 'duration') return value === WEEK ? '1 week' : formatDuration(value * MINUTE);
  if (unit === 'days') return value === 1 ? '1 day' : `${value.toLocaleString('en-GB')} days`;
  return value.toLocaleString('en-GB');
}

/** The first instants of months or years, in milliseconds since 1970 UTC, between two instants; at most about eight. */
export function monthTicks(low: number, high: number): number[] {
  const [first, last] = [monthOf(low), monthOf(high)];
  const step = MONTH_STEPS.find((size) => (last - first) / size <= WANTED + 2) ?? 240;
  const ticks: number[] = [];
  for (let month = Math.ceil(first / step) * step; month <= last; month += step) ticks.push(Date.UTC(Math.floor(month / 12), month % 12));
  return ticks.filter((tick) => tick >= low && tick <= high);
}

/** `Mar 2026`. */
export function monthText(instant: number): string {
  return new Date(instant).toLocaleDateString('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });
}

function monthOf(instant: number): number {
  const date = new Date(instant);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** Of a list those from the last one at or below `low` to the first one at or above `high`; always two at least. */
function enclosing(list: readonly number[], low: number, high: number): number[] {
  const start = Math.max(
    0,
    list.findLastIndex((value) => value <= low),
  );
  const end = list.findIndex((value) => value >= high);
  const last = Math.max(end === -1 ? list.length - 1 : end, start + 1);
  return list.slice(start, last + 1);
}

function stepOf(steps: readonly number[], high: number): number {
  return steps.find((step) => high / step <= WANTED) ?? niceStep(high / WANTED / DAY) * DAY;
}

/** 1, 2 or 5 times a power of ten, at or above a number. */
function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(least, 1)));
  return ([1, 2, 5].find((factor) => factor * power >= least) ?? 10) * power;
}

function powers(high: number): number[] {
  return Array.from({ length: Math.max(2, Math.ceil(Math.log10(Math.max(high, 1))) + 1) }, (_, index) => 10 ** index);
}

/** Time zones as people name them, and the instants that a reading of a local clock stands for. */
import { tzOffset } from '@date-fns/tz/tzOffset';
import { quote } from '../finding.ts';
import { nearest } from '../nearest.ts';

export interface Zone {
  /** `Europe/Berlin`, `UTC` or `+02:00`. */
  name: string;
  /** What a clock there shows more than one in UTC, in milliseconds. */
  offsetAt: (instant: number) => number;
}

export const UTC: Zone = { name: 'UTC', offsetAt: () => 0 };

const MINUTE = 60_000;
const DAY = 86_400_000;
const RE_UTC = /^(?:Z|UTC|GMT|Etc\/UTC|Etc\/GMT)$/i;
const RE_OFFSET = /^(?:UTC|GMT)?([+-])(\d{1,2})(?::?([0-5]\d))?$/i;
const RE_NAME = /^[a-z_]+(?:\/[a-z0-9_+-]+)+$/i;

/** A zone from its name in the time zone database, `UTC` or an offset such as `+02:00`; or, as text, what is wrong with it. */
export function readZone(text: string): Zone | string {
  const name = text.trim();
  if (RE_UTC.test(name)) return UTC;
  const [, sign, hours, minutes = '00'] = RE_OFFSET.exec(name) ?? [];
  if (hours !== undefined) {
    const offset = Number(hours) * 60 * MINUTE + Number(minutes) * MINUTE;
    if (offset > 14 * 60 * MINUTE) return `The offset ${quote(name)} is larger than any on earth; the largest is +14:00.`;
    return offset === 0 ? UTC : { name: `${sign}${hours.padStart(2, '0')}:${minutes}`, offsetAt: () => (sign === '-' ? -offset : offset) };
  }
  if (!isZoneName(name)) return `There is no time zone ${quote(name)}. ${suggestion(name)}`;
  return { name, offsetAt: (instant) => tzOffset(name, new Date(instant)) * MINUTE };
}

/** What a clock in the zone shows at an instant, as if it were in UTC: milliseconds since 1970. */
export function localClock(instant: number, zone: Zone): number {
  return instant + zone.offsetAt(instant);
}

/**
 * The instants at which a clock in the zone shows this, in order: none where the clock skips it, two where it is put back over it.
 * @param local what the clock shows, as if it were in UTC: milliseconds since 1970
 */
export function instantsOf(local: number, zone: Zone): number[] {
  // No zone changes its offset twice within two days, so those of the day before and of the day after are all that can apply.
  const offsets = new Set([zone.offsetAt(local - DAY), zone.offsetAt(local + DAY)]);
  return [...offsets]
    .map((offset) => local - offset)
    .filter((instant) => localClock(instant, zone) === local)
    .toSorted((a, b) => a - b);
}

/** The last minute of a day in the zone: `now` where the day is all that is known of it. `day` is `2026-11-20`. */
export function lastMinute(day: string, zone: Zone): number {
  const end = Date.parse(`${day}T23:59Z`);
  return instantsOf(end, zone).at(-1) ?? end - zone.offsetAt(end);
}

function isZoneName(name: string): boolean {
  if (!RE_NAME.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function suggestion(name: string): string {
  const names = Intl.supportedValuesOf('timeZone');
  const city = names.find((candidate) => candidate.toLowerCase().endsWith(`/${name.toLowerCase().replace(/\s+/g, '_')}`));
  const meant = city ?? (name.includes('/') ? nearest(name, names) : undefined);
  if (meant !== undefined) return `Did you mean ${quote(meant)}?`;
  return 'Write a name such as `Europe/Berlin`, `UTC`, or an offset such as `+02:00`; abbreviations mean different zones to different people.';
}

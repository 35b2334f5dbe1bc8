/** What a person says of a time, taken apart into day, clock and zone. What it means depends on the present, which is not known here. */
import { readZone, type Zone } from './zone.ts';

/** A day of the calendar (or a month, or a year), so many days ago, or a day of the week. */
export type SpokenDay =
  { kind: 'calendar'; text: string } | { kind: 'back'; days: number } | { kind: 'weekday'; weekday: number; before: boolean };

interface Spoken {
  approximate: boolean;
  /** Seconds were said. */
  seconds: boolean;
  zone?: Zone;
}

export type SpokenAgo = Spoken & { kind: 'ago'; ago: number };
export type SpokenDayOnly = Spoken & { kind: 'day'; day: SpokenDay };
/** `clock` is in milliseconds since midnight, undefined where no clock shows it. */
export type SpokenClock = Spoken & { kind: 'clock'; day: SpokenDay; clock: number | undefined };
export type SpokenTime = SpokenAgo | SpokenDayOnly | SpokenClock;

const MINUTE = 60_000;
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const RE_ABOUT = /(?<![a-z])(?:about|around|approximately|circa)(?![a-z])|~/g;
const RE_AGO = /^(\d{1,4}|an?|one) ?(minutes?|mins?|hours?|hrs?|h|days?) ago$/;
const RE_CLOCK =
  /(?<![\d:.+-])(\d{1,2})(?::(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?)? ?(am|pm|a\.m\.|p\.m\.)?(?: ?(z|utc|gmt|[+-]\d{2}:?\d{2}))?(?![\d:a-z+-])/;

/** Undefined where it could not be understood. */
export function spokenTime(text: string): SpokenTime | undefined {
  const lower = text.normalize('NFKC').toLowerCase();
  const approximate = lower.search(RE_ABOUT) !== -1;
  // The T of ISO 8601 stands between digits.
  const words = tidy(lower.replace(RE_ABOUT, ' ').replace(/(?<=\d)t(?=\d)/, ' '));
  const spoken = { approximate, seconds: false };
  const ago = agoOf(words);
  if (ago !== undefined) return { ...spoken, ...ago };
  const match = RE_CLOCK.exec(words);
  if (match === null || (match[2] === undefined && match[4] === undefined)) {
    const day = dayOf(words);
    return day && { ...spoken, kind: 'day', day };
  }
  const [all, hour = '', minute = '0', second, half, zoneText] = match;
  const rest = tidy(
    `${words.slice(0, match.index)} ${words.slice(match.index + all.length)}`.replace(/(?<![a-z])(?:at|on)(?![a-z])|,/g, ' '),
  );
  const day: SpokenDay | undefined = rest === '' ? { kind: 'back', days: 0 } : dayOf(rest);
  if (day === undefined || (day.kind === 'calendar' && day.text.length < 10)) return undefined;
  const zone = zoneText === undefined ? undefined : readZone(zoneText);
  if (typeof zone === 'string') return undefined;
  const clock = clockOf(Number(hour), Number(minute), Number(second ?? 0), half);
  return { ...spoken, seconds: second !== undefined, kind: 'clock', day, clock, ...(zone ? { zone } : {}) };
}

function agoOf(
  words: string,
): (Pick<SpokenAgo, 'kind' | 'ago'> & { approximate?: true }) | Pick<SpokenDayOnly, 'kind' | 'day'> | undefined {
  if (words === 'now') return { kind: 'ago', ago: 0 };
  const [, number = '', unit = ''] = RE_AGO.exec(words) ?? [];
  if (unit === '') return undefined;
  const count = /\d/.test(number) ? Number(number) : 1;
  if (unit.startsWith('d')) return { kind: 'day', day: { kind: 'back', days: count } };
  // Who counts in hours does not know the minute.
  return unit.startsWith('m') ? { kind: 'ago', ago: count * MINUTE } : { kind: 'ago', ago: count * 60 * MINUTE, approximate: true };
}

function dayOf(words: string): SpokenDay | undefined {
  if (/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(words)) return { kind: 'calendar', text: words };
  if (words === 'today') return { kind: 'back', days: 0 };
  if (words === 'yesterday') return { kind: 'back', days: 1 };
  if (words === 'the day before yesterday') return { kind: 'back', days: 2 };
  const [, last, name = ''] = /^(last )?([a-z]{3,9})$/.exec(words) ?? [];
  const weekday = WEEKDAYS.findIndex((candidate) => candidate === name || candidate.slice(0, 3) === name);
  return weekday === -1 ? undefined : { kind: 'weekday', weekday, before: last !== undefined };
}

function clockOf(hour: number, minute: number, second: number, half: string | undefined): number | undefined {
  if (half !== undefined && (hour < 1 || hour > 12)) return undefined;
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  const hours = half === undefined ? hour : (hour % 12) + (half.startsWith('p') ? 12 : 0);
  return ((hours * 60 + minute) * 60 + second) * 1000;
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

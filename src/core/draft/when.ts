/**
 * Times as people say them ("14:05 yesterday", "Friday 14:05", "2 hours ago"), made into what the front matter holds: UTC, and as precise as
 * was said, never more.
 */
import { quote } from '../finding.ts';
import { formatDay, formatTime } from '../format.ts';
import { hasClock, type PartialTime, parsePartialTime } from '../partial-time.ts';
import { type SpokenClock, type SpokenDay, spokenTime } from './spoken-time.ts';
import { instantsOf, localClock, type Zone } from './zone.ts';

export interface UnderstoodTime {
  /** As the front matter writes it: `2026-11-20T13:05Z`, `2026-11-20T13:05Z~`, `2026-11-20`, `2026-11`. */
  text: string;
  /** `20 November 2026, 13:05 UTC (14:05 in Europe/Berlin)`. */
  sentence: string;
}

export interface TimeProblem {
  /** Full sentences, for the person who wrote the time. */
  problem: string;
  /** The time cannot be understood until a zone is given. */
  needsZone?: true;
}

export interface TimeContext {
  /** The present instant, in milliseconds since 1970 UTC. */
  now: number;
  /** The zone of times that name none themselves. */
  zone: Zone | undefined;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const OFF_CALENDAR = 'is not on the calendar, or lies outside the years 1900 to 2100.';
const FORMS = 'Write `2026-11-20 14:05`, `14:05 yesterday`, `Friday 14:05`, `2 hours ago`, a day (`2026-11-20`) or a month (`2026-11`).';

/**
 * Understands one time. Hours, days and weekdays are counted back from `now`, a bare clock time is today's, and counted hours are "about".
 * Where the clocks were put back over it, the first of the two is taken and the sentence says so.
 */
export function understandTime(text: string, context: TimeContext): UnderstoodTime | TimeProblem {
  const spoken = spokenTime(text);
  if (spoken === undefined) return { problem: `${quote(text)} could not be understood as a time. ${FORMS}` };
  const { now } = context;
  if (spoken.kind === 'ago') return finish(text, instantText(now - spoken.ago, spoken), [], context);
  if (spoken.kind === 'day' && spoken.approximate)
    return {
      problem: `"About" belongs to a time with minutes, and ${quote(text)} has none. Leave the word out; a day or a month is vague already.`,
    };
  if (spoken.kind === 'clock' && spoken.clock === undefined)
    return { problem: `${quote(text)} is not on the clock, which goes from 00:00 to 23:59.` };
  if (spoken.kind === 'day' && spoken.day.kind === 'calendar') return finish(text, spoken.day.text, [], context);
  const where = spoken.zone ?? context.zone;
  if (where === undefined) return { problem: `${quote(text)} names no time zone, and what it means depends on it.`, needsZone: true };
  return spoken.kind === 'day' ? finish(text, dayText(spoken.day, now, where), [], context) : clockTime(text, spoken, where, context);
}

function clockTime(text: string, spoken: SpokenClock, zone: Zone, context: TimeContext): UnderstoodTime | TimeProblem {
  const day = dayText(spoken.day, context.now, zone);
  const midnight = Date.parse(`${day}T00:00Z`);
  if (Number.isNaN(midnight) || typeof parsePartialTime(day) === 'string') return { problem: `${quote(text)} ${OFF_CALENDAR}` };
  let instants = instantsOf(midnight + (spoken.clock as number), zone);
  const [first] = instants;
  // "Friday 14:05" on a Friday morning is that of last week.
  if (first !== undefined && first > context.now && spoken.day.kind === 'weekday')
    instants = instantsOf(midnight - 7 * DAY + (spoken.clock as number), zone);
  const [instant, again] = instants;
  if (instant === undefined)
    return {
      problem: `${quote(text)} does not exist in ${zone.name}: the clocks were put forward over it. Write a time before or after that, or one in UTC.`,
    };
  const notes =
    again === undefined ? [] : [`the clock showed this twice, and the first was taken; the second is ${instantText(again, spoken)}`];
  return finish(text, instantText(instant, spoken), notes, { ...context, zone: context.zone ?? zone });
}

function finish(said: string, text: string, notes: readonly string[], { now, zone }: TimeContext): UnderstoodTime | TimeProblem {
  const time = parsePartialTime(text);
  if (typeof time === 'string') return { problem: `${quote(said)} ${OFF_CALENDAR}` };
  if (isFuture(time, now, zone)) return { problem: `${quote(said)} is in the future: it would be ${formatTime(time)}.` };
  const sentence = formatTime(time);
  if (!hasClock(time))
    return { text, sentence: `${sentence}, ${time.precision === 'day' ? 'the day only' : `the ${time.precision} only`}` };
  const local = zone === undefined || zone.name === 'UTC' ? [] : [localSaying(time.earliest, text, zone)];
  const extra = [...local, ...notes].join('; ');
  return { text, sentence: extra === '' ? sentence : `${sentence} (${extra})` };
}

/** A day, month or year is still to come when it has not begun in the zone; without one, when it has begun nowhere on earth. */
function isFuture(time: PartialTime, now: number, zone: Zone | undefined): boolean {
  if (hasClock(time)) return time.earliest > now;
  const here = zone === undefined ? now + 14 * HOUR : localClock(now, zone);
  return time.text > new Date(here).toISOString().slice(0, time.text.length);
}

/** `14:05 in Europe/Berlin`, with the day where it is another one there. */
function localSaying(instant: number, text: string, zone: Zone): string {
  const there = new Date(localClock(instant, zone)).toISOString();
  const clock = text.length > 'YYYY-MM-DDThh:mmZ~'.length ? there.slice(11, 19) : there.slice(11, 16);
  const day = there.slice(0, 10) === text.slice(0, 10) ? '' : `${formatDay(there.slice(0, 10))}, `;
  return `${day}${clock} ${/^[+-]/.test(zone.name) ? 'at' : 'in'} ${zone.name}`;
}

function instantText(instant: number, { seconds, approximate }: { seconds: boolean; approximate: boolean }): string {
  const iso = new Date(instant).toISOString();
  return `${iso.slice(0, seconds ? 19 : 16)}Z${approximate ? '~' : ''}`;
}

/** The day that is meant, as the calendar of the zone has it. */
function dayText(day: SpokenDay, now: number, zone: Zone): string {
  if (day.kind === 'calendar') return day.text;
  const today = localClock(now, zone);
  const weekday = new Date(today).getUTCDay();
  const back = day.kind === 'back' ? day.days : (weekday - day.weekday + 7) % 7 || (day.before ? 7 : 0);
  return new Date(today - back * DAY).toISOString().slice(0, 10);
}

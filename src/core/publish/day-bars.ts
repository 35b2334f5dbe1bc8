/** The last 90 days of a service, a cell a day: how bad it was at worst, for how long, and where the history tells of it. */
import { IMPACT_LEVELS, type ImpactLevel } from '../impact-level.ts';
import { calendarOf, compareTimes, hasClock, type PartialTime } from '../partial-time.ts';
import { type Day, dayWords, type DatedDay } from './day-words.ts';
import { type HistoryPlace, historyPlace } from './history-place.ts';
import type { StatusData } from './status-data.ts';
import { type Period, type ServiceOutages, type Span, UPTIME_DAYS } from './uptime.ts';

/** Days that stand in one row where there is little room. */
export const ROW_DAYS = 30;

/** `before` the archive began; `incident` is one of which nobody said how bad it was. Days on which nothing was are left out. */
export type DayKind = 'before' | 'maintenance' | 'incident' | ImpactLevel;

/** Days that follow one another in a row and on which something was. */
export interface DayRun {
  /** The place of its first day in the row, from 1. */
  from: number;
  days: DayKind[];
  /** `12 October: partial outage, 43 min. 1 incident`; absent before the archive began. */
  words?: string;
  /** Where the newest of it is told. */
  place?: HistoryPlace;
}

/** Three rows of 30 days, the oldest first. */
export type DayBar = DayRun[][];

type Archive = Pick<StatusData, 'incidents' | 'maintenance' | 'asOf' | 'now'>;

/** The bars of all services that had anything, and the one of those that had nothing. */
export function dayBars(
  archive: Archive,
  outages: ReadonlyMap<string, ServiceOutages>,
  period: Period | undefined,
): { bars: Map<string, DayBar>; empty: DayBar } {
  const vague = Map.groupBy(vagueOutages(archive), ({ service }) => service);
  const services = new Set([...outages.keys(), ...vague.keys()]);
  const bars = [...services].map((service): [string, DayBar] => {
    const days = daysOf(archive.now, outages.get(service), vague.get(service) ?? []);
    return [service, barOf(days, service, archive, period)];
  });
  return { bars: new Map(bars), empty: barOf(new Map(), '', archive, period) };
}

const DAY = 86_400_000;

/** By the number of the day, 0 for the oldest. */
function daysOf(now: number, outages: ServiceOutages | undefined, vague: readonly VagueOutage[]): Map<number, Day> {
  const days = new Map<number, Day>();
  const day = (index: number): Day => {
    const found = days.get(index) ?? { lasted: new Map(), vague: new Set(), incidents: new Set(), maintenance: false };
    days.set(index, found);
    return found;
  };
  for (const window of outages?.counted ?? [])
    for (const [index, ms] of daysIn(window, now)) {
      const { lasted } = day(index);
      lasted.set(window.level, (lasted.get(window.level) ?? 0) + ms);
    }
  // An incident that lies in announced maintenance is no downtime, but it was.
  for (const window of outages?.windows ?? []) for (const [index] of daysIn(window, now)) day(index).incidents.add(window.incident);
  for (const span of outages?.maintenance ?? []) for (const [index] of daysIn(span, now)) day(index).maintenance = true;
  for (const { incident, level, ...span } of vague)
    for (const [index] of daysIn(span, now)) {
      day(index).vague.add(level);
      day(index).incidents.add(incident);
    }
  return days;
}

/** The days that a span touches, and for how many milliseconds. */
function daysIn({ from, to }: Span, now: number): [index: number, ms: number][] {
  const start = now - UPTIME_DAYS * DAY;
  const [first, last] = [Math.max(from, start), Math.min(to, now)];
  const found: [number, number][] = [];
  for (let at = first; at < last;) {
    const index = Math.floor((at - start) / DAY);
    const end = Math.min(last, start + (index + 1) * DAY);
    found.push([index, end - at]);
    at = end;
  }
  return found;
}

interface VagueOutage extends Span {
  service: string;
  incident: string;
  level?: ImpactLevel;
}

/** The days of outages of which nobody knows the minutes or the level, as far as at least the days are known. */
function vagueOutages({ incidents, asOf }: Archive): VagueOutage[] {
  return incidents.flatMap(({ id, times, outages }) =>
    outages.flatMap(({ service, level, from = times.started, to = times.mitigated ?? times.resolved }) => {
      const isExact = level !== undefined && hasClock(from) && (to === undefined || hasClock(to));
      const first = dayOf(from);
      const last = to ? dayOf(to) : asOf;
      if (isExact || first === undefined || last === undefined) return [];
      const span = { from: Date.parse(first), to: Date.parse(last) + DAY };
      return [{ service, incident: id, ...(level ? { level } : {}), ...span }];
    }),
  );
}

const dayOf = (time: PartialTime): string | undefined => calendarOf(time).day;

function barOf(days: ReadonlyMap<number, Day>, service: string, archive: Archive, period: Period | undefined): DayBar {
  const start = archive.now - UPTIME_DAYS * DAY;
  const begins = ((period?.from ?? archive.now) - start) / DAY;
  const rows: DayBar = [];
  for (let first = 0; first < UPTIME_DAYS; first += ROW_DAYS) {
    const indexes = Array.from({ length: ROW_DAYS }, (_, index) => first + index);
    const state = (index: number): string => (days.has(index) ? 'something' : index < begins ? 'before' : 'nothing');
    const runs = runsOf(indexes, state).filter(([index = 0]) => state(index) !== 'nothing');
    rows.push(
      runs.map((run) => {
        const [index = 0] = run;
        const from = index - first + 1;
        if (!days.has(index)) return { from, days: run.map(() => 'before' as const) };
        const told = run.map((each) => ({ at: start + each * DAY, day: days.get(each) as Day }));
        return { from, days: told.map(({ day }) => kindOf(day)), words: dayWords(told), place: placeOf(told, service, archive) };
      }),
    );
  }
  return rows;
}

/** Neighbours of the same state together. */
function runsOf(indexes: readonly number[], state: (index: number) => string): number[][] {
  const runs: number[][] = [];
  for (const index of indexes) {
    const last = runs.at(-1);
    if (last && state(last[0] as number) === state(index)) last.push(index);
    else runs.push([index]);
  }
  return runs;
}

function kindOf({ lasted, vague, maintenance }: Day): DayKind {
  const worst = IMPACT_LEVELS.findLast((level) => lasted.has(level) || vague.has(level));
  return worst ?? (vague.size > 0 || !maintenance ? 'incident' : 'maintenance');
}

/** Under the beginning of the newest of it: a list with the newest first goes on from there. */
function placeOf(told: readonly DatedDay[], service: string, { incidents, maintenance, asOf }: Archive): HistoryPlace {
  const ids = new Set(told.flatMap(({ day }) => [...day.incidents]));
  const [from, to] = [(told[0] as DatedDay).at, (told.at(-1) as DatedDay).at + DAY];
  const planned = maintenance.filter((one) => one.services.includes(service) && one.from.earliest < to && one.until.earliest > from);
  const began = [...incidents.filter(({ id }) => ids.has(id)).map(({ times }) => times.started), ...planned.map((one) => one.from)];
  return historyPlace(began.toSorted(compareTimes).at(-1) as PartialTime, asOf);
}

/** All incidents and all maintenance that has begun, by month and day: the latest twelve months together, older ones by year. */
import { formatDay } from '../format.ts';
import { calendarOf, type PartialTime, sortInstant } from '../partial-time.ts';
import { firstMonth, monthBefore } from './history-place.ts';
import { type IncidentView, incidentViews, type MaintenanceView, maintenanceViews } from './incident-view.ts';
import type { StatusData } from './status-data.ts';

export interface HistoryView {
  /** Absent for the first page. */
  year?: string;
  /** Newest first; those without anything among them, neighbours as one, from the first incident of the archive on. */
  months: HistoryMonth[];
  /** The years that have a page, newest first. */
  years: string[];
  incidents: number;
}

export interface HistoryMonth {
  /** `2026-10`, or `2026` for what is known to the year only. */
  key: string;
  name: string;
  /** Newest first; without a key where the day is not known. */
  days: { key?: string; entries: HistoryEntry[] }[];
}

export type HistoryEntry = ({ kind: 'incident' } & IncidentView) | ({ kind: 'maintenance' } & MaintenanceView);

/** The first page, then one for every earlier year that has anything. */
export function historyViews(data: StatusData): HistoryView[] {
  const { asOf } = data;
  const entries: HistoryEntry[] = [
    ...incidentViews(data).map((incident) => ({ kind: 'incident' as const, ...incident })),
    ...maintenanceViews(data)
      .filter(({ status }) => status !== 'scheduled')
      .map((maintenance) => ({ kind: 'maintenance' as const, ...maintenance })),
  ].toSorted((a, b) => sortInstant(beginOf(b)) - sortInstant(beginOf(a)));
  const thisYear = asOf.slice(0, 4);
  const byMonth = Map.groupBy(entries, monthOf);
  const first = [...byMonth.keys()].toSorted()[0];
  const years = [...new Set([...byMonth.keys()].map((key) => key.slice(0, 4)))]
    .filter((year) => year < thisYear)
    .toSorted()
    .toReversed();
  const monthsOf = (keys: readonly string[]): HistoryMonth[] => quietTogether(keys.map((key) => monthView(key, byMonth.get(key) ?? [])));
  const count = (months: readonly HistoryMonth[]): number =>
    months.flatMap(({ days }) => days.flatMap((day) => day.entries)).filter(({ kind }) => kind === 'incident').length;
  const later = [...byMonth.keys()]
    .filter((key) => key.length > 4 && key > asOf.slice(0, 7))
    .toSorted()
    .toReversed();
  const recent = monthsOf([...later, ...calendar(asOf.slice(0, 7), firstMonth(asOf), first), ...ofYear(byMonth, thisYear)]);
  return [
    { months: recent, years, incidents: count(recent) },
    ...years.map((year) => {
      const months = monthsOf([...calendar(`${year}-12`, `${year}-01`, first), ...ofYear(byMonth, year)]);
      return { year, months, years, incidents: count(months) };
    }),
  ];
}

const beginOf = (entry: HistoryEntry): PartialTime => (entry.kind === 'incident' ? entry.times.started : entry.from);

function monthOf(entry: HistoryEntry): string {
  const { year, month } = calendarOf(beginOf(entry));
  return month ?? year;
}

/** Where something is known to the year only, it stands below the months. */
const ofYear = (byMonth: ReadonlyMap<string, unknown>, year: string): string[] => (byMonth.has(year) ? [year] : []);

/** The months between two, the newest first, but none before the archive's first. */
function calendar(newest: string, oldest: string, first: string | undefined): string[] {
  if (first === undefined) return [];
  const last = first > oldest ? first : oldest;
  const months: string[] = [];
  for (let month = newest; month >= last; month = monthBefore(month)) months.push(month);
  return months;
}

function monthView(key: string, entries: readonly HistoryEntry[]): HistoryMonth {
  const days = Map.groupBy(entries, (entry) => calendarOf(beginOf(entry)).day);
  return {
    key,
    name: key.length > 4 ? formatDay(key) : `Some time in ${key}`,
    days: [...days].map(([day, told]) => ({ ...(day === undefined ? {} : { key: day }), entries: told })),
  };
}

/** Months in which nothing was are one with their neighbours: `January to July 2026`, under the key of the latest. */
function quietTogether(months: readonly HistoryMonth[]): HistoryMonth[] {
  const together: { month: HistoryMonth; oldest: HistoryMonth }[] = [];
  for (const month of months) {
    const last = together.at(-1);
    if (last && last.oldest.days.length === 0 && month.days.length === 0) last.oldest = month;
    else together.push({ month, oldest: month });
  }
  return together.map(({ month, oldest }) => (month === oldest ? month : { ...month, name: monthSpan(oldest, month) }));
}

function monthSpan(oldest: HistoryMonth, newest: HistoryMonth): string {
  const sameYear = oldest.key.slice(0, 4) === newest.key.slice(0, 4);
  return `${sameYear ? oldest.name.replace(/ \d+$/, '') : oldest.name} to ${newest.name}`;
}

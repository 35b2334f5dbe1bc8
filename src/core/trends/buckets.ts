/** The months, quarters or years along which trends are drawn: continuous, those without an incident included. */
import type { PartialTime } from '../partial-time.ts';
import { monthKey, monthName, monthNumber, monthOf, monthStart } from './month.ts';
import type { Scope } from './scope.ts';
import type { TrendData } from './trend-data.ts';

export type BucketUnit = 'month' | 'quarter' | 'year';

export interface Bucket {
  /** `2026-03`, `2026-Q1` or `2026`. */
  key: string;
  /** `Mar 2026`, `Q1 2026`, `2026`; with `, so far` where it is still running. */
  name: string;
  /** The first and the last month, `2026-01`, cut to the scope's period. */
  from: string;
  to: string;
  /** The instants at which it begins and ends (the end is the first one after it), in milliseconds since 1970 UTC; the running one ends with the day of the edition. */
  start: number;
  end: number;
  /** The day of the edition lies in it, so that more may come. */
  running: boolean;
}

export interface Buckets {
  unit: BucketUnit;
  /** Oldest first; empty where no incident has a known month. */
  list: Bucket[];
  /** The bucket in which a time lies: undefined where its month is not known or lies outside. */
  find: (time: PartialTime) => Bucket | undefined;
}

/** The head of the column that names them. */
export const BUCKET_NAMES: Record<BucketUnit, string> = { month: 'Month', quarter: 'Quarter', year: 'Year' };
/** How many months each has. */
export const BUCKET_MONTHS: Record<BucketUnit, number> = { month: 1, quarter: 3, year: 12 };

/** Up to so many months are drawn as months, up to so many as quarters. */
export const MONTHS_AS_MONTHS = 24;
export const MONTHS_AS_QUARTERS = 96;

const DAY = 86_400_000;

/**
 * From the scope's first month (else that of the first incident) to its last (else that of the day of the edition).
 * @param data the incidents of the scope
 */
export function bucketsOf(data: TrendData, scope: Pick<Scope, 'from' | 'to'>): Buckets {
  const span = spanOf(data, scope);
  if (span === undefined) return { unit: 'month', list: [], find: () => undefined };
  const { first, last } = span;
  const count = last - first + 1;
  const unit = count <= MONTHS_AS_MONTHS ? 'month' : count <= MONTHS_AS_QUARTERS ? 'quarter' : 'year';
  const size = BUCKET_MONTHS[unit];
  const list: Bucket[] = [];
  for (let month = Math.floor(first / size) * size; month <= last; month += size) {
    list.push(bucketFrom(month, unit, { first, last }, data.asOf));
  }
  const base = Math.floor(first / size);
  const find = (time: PartialTime): Bucket | undefined => {
    const month = monthOf(time);
    return month === undefined ? undefined : list[Math.floor(month / size) - base];
  };
  return { unit, list, find };
}

function bucketFrom(month: number, unit: BucketUnit, { first, last }: { first: number; last: number }, asOf: string): Bucket {
  const size = BUCKET_MONTHS[unit];
  const [from, to] = [Math.max(month, first), Math.min(month + size - 1, last)];
  const today = monthNumber(asOf);
  const running = month <= today && today < month + size;
  const endOfDay = Date.parse(asOf) + DAY;
  const end = monthStart(to + 1);
  const year = String(Math.floor(month / 12));
  const quarter = `Q${Math.floor((month % 12) / 3) + 1}`;
  const name = unit === 'month' ? shortMonth(month) : unit === 'quarter' ? `${quarter} ${year}` : year;
  return {
    key: unit === 'month' ? monthKey(month) : unit === 'quarter' ? `${year}-${quarter}` : year,
    name: running ? `${name}, so far` : name,
    from: monthKey(from),
    to: monthKey(to),
    start: monthStart(from),
    end: running ? Math.min(end, endOfDay) : end,
    running,
  };
}

function spanOf({ incidents, asOf }: TrendData, { from, to }: Pick<Scope, 'from' | 'to'>): { first: number; last: number } | undefined {
  const months = incidents.flatMap(({ started }) => monthOf(started) ?? []);
  if (months.length === 0) return undefined;
  const [oldest, newest] = months.reduce(([low, high], month) => [Math.min(low, month), Math.max(high, month)], [Infinity, -Infinity] as [
    number,
    number,
  ]);
  const first = from === undefined ? oldest : monthNumber(from);
  // An incident may have begun after the day of the edition, where that day was set back; it is not lost.
  const end = Math.max(monthNumber(asOf), newest);
  return { first, last: to === undefined ? end : Math.min(end, monthNumber(to)) };
}

function shortMonth(month: number): string {
  const name = monthName(monthKey(month));
  return `${name.slice(0, 3)} ${name.slice(-4)}`;
}

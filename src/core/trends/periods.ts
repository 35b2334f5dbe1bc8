/** The two periods that are compared where the reader chose none: the last whole months, and as many before them. */
import { monthKey, monthNumber, monthOf, monthStart, type Period } from './month.ts';
import { inScope, type Scope } from './scope.ts';
import type { TrendData } from './trend-data.ts';

export interface Periods {
  earlier: Period;
  later: Period;
}

/** A year against the year before, so that every season is in both. */
export const MONTHS_EACH = 12;

const DAY = 86_400_000;

/**
 * Up to twelve months each, within the scope's period and not before the organization's first incident, so that no empty time from before the
 * archive began is compared. The month that is still running is left out. Undefined where there are not two whole months.
 */
export function defaultPeriods(data: TrendData, scope: Scope): Periods | undefined {
  const { organization } = scope;
  const recorded = inScope(data, organization === undefined ? {} : { organization }).incidents;
  const oldest = recorded.reduce((least, { started }) => {
    return Math.min(least, monthOf(started) ?? Infinity);
  }, Infinity);
  if (oldest === Infinity) return undefined;
  const first = scope.from === undefined ? oldest : Math.max(oldest, monthNumber(scope.from));
  const whole = lastWholeMonth(data.asOf);
  const last = scope.to === undefined ? whole : Math.min(whole, monthNumber(scope.to));
  const each = Math.min(MONTHS_EACH, Math.floor((last - first + 1) / 2));
  if (each < 1) return undefined;
  return {
    earlier: { from: monthKey(last - 2 * each + 1), to: monthKey(last - each) },
    later: { from: monthKey(last - each + 1), to: monthKey(last) },
  };
}

/** How many months of a period have passed by the end of the day of the edition; of the running month the part that has. */
export function monthsPassed({ from, to }: Period, asOf: string): number {
  const end = Date.parse(asOf) + DAY;
  let passed = 0;
  for (let month = monthNumber(from); month <= monthNumber(to) && monthStart(month) < end; month++) {
    const [start, next] = [monthStart(month), monthStart(month + 1)];
    passed += (Math.min(next, end) - start) / (next - start);
  }
  return passed;
}

function lastWholeMonth(asOf: string): number {
  const month = monthNumber(asOf);
  return Date.parse(asOf) + DAY === monthStart(month + 1) ? month : month - 1;
}

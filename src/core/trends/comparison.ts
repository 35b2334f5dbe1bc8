/** What a reader asks to have compared. In the address: `measure=mitigate&earlier=2024-12..2025-11&later=2025-12..2026-11`. */
import { isMonth, type Period } from './month.ts';
import { defaultPeriods, type Periods } from './periods.ts';
import type { Ignored } from './scope-address.ts';
import type { Scope } from './scope.ts';
import type { TrendData } from './trend-data.ts';

export const MEASURES = [
  { key: 'incidents', name: 'Incidents a month' },
  { key: 'detect', name: 'Time to detect' },
  { key: 'acknowledge', name: 'Time to acknowledge' },
  { key: 'mitigate', name: 'Time to mitigate' },
  { key: 'resolve', name: 'Time to resolve' },
  { key: 'customers-first', name: 'Noticed first by customers' },
  { key: 'actions-in-time', name: 'Action items done by their due date' },
] as const;

export type MeasureKey = (typeof MEASURES)[number]['key'];

export interface Comparison {
  /** One measure only; absent: all. */
  measure?: MeasureKey;
  /** Absent: the last whole months against as many before them. */
  periods?: Periods;
}

const RE_PERIOD = /^([^.]+)\.\.([^.]+)$/;

/**
 * Reads the query of an address. Left out and told: a measure that there is none of, periods that are none, that overlap or stand in the wrong
 * order, that begin after the day of the edition, or of which only one is given.
 */
export function readComparison(query: URLSearchParams, asOf: string): { comparison: Comparison; ignored: Ignored[] } {
  const ignored: Ignored[] = [];
  const wanted = query.get('measure') ?? '';
  const measure = MEASURES.find(({ key }) => key === wanted)?.key;
  if (measure === undefined && wanted !== '') ignored.push({ name: 'measure', value: wanted });

  const given = { earlier: query.get('earlier') ?? '', later: query.get('later') ?? '' };
  const [earlier, later] = [readPeriod(given.earlier), readPeriod(given.later)];
  const periods = earlier && later && whyNot({ earlier, later }, asOf) === undefined ? { earlier, later } : undefined;
  if (!periods) {
    for (const name of ['earlier', 'later'] as const) if (given[name] !== '') ignored.push({ name, value: given[name] });
  }
  return { comparison: { ...(measure === undefined ? {} : { measure }), ...(periods ? { periods } : {}) }, ignored };
}

/** The entries of the address that stand for a comparison, in their order; none for the default. */
export function comparisonEntries({ measure, periods }: Comparison): (readonly [name: string, value: string])[] {
  const write = ({ from, to }: Period): string => `${from}..${to}`;
  return [
    ...(measure === undefined ? [] : [['measure', measure] as const]),
    ...(periods ? [['earlier', write(periods.earlier)] as const, ['later', write(periods.later)] as const] : []),
  ];
}

/** Whether these are the periods that are compared where none are chosen. */
export function isDefault({ earlier, later }: Periods, data: TrendData, scope: Scope): boolean {
  const usual = defaultPeriods(data, scope);
  const isSame = (a: Period, b: Period): boolean => a.from === b.from && a.to === b.to;
  return usual !== undefined && isSame(usual.earlier, earlier) && isSame(usual.later, later);
}

/** Why two periods cannot be compared, in a sentence; undefined where they can. */
export function whyNot({ earlier, later }: Periods, asOf: string): string | undefined {
  if (earlier.from > earlier.to || later.from > later.to) return 'A period has to begin before it ends.';
  if (earlier.to >= later.from) return 'The earlier period has to end before the later one begins.';
  return later.from > asOf.slice(0, 7) ? 'The later period has not begun.' : undefined;
}

function readPeriod(text: string): Period | undefined {
  const [, from = '', to = ''] = RE_PERIOD.exec(text) ?? [];
  return isMonth(from) && isMonth(to) && from <= to ? { from, to } : undefined;
}

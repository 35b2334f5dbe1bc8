/** "Is it getting better?": two periods held against each other, measure by measure, with an answer only where chance is an unlikely one. */
import { ENOUGH_RULES } from '../stats/enough.ts';
import { holm } from '../stats/holm.ts';
import type { TableView } from './chart-view.ts';
import { type Comparison, isDefault, type MeasureKey, MEASURES, whyNot } from './comparison.ts';
import { contextOf } from './context.ts';
import { BELIEVED, chanceInWords, pInWords, sentenceCase } from './figures.ts';
import { measureDuration } from './measure-duration.ts';
import { measureIncidents } from './measure-incidents.ts';
import { measureActionsInTime, measureCustomersFirst } from './measure-shares.ts';
import type { Compared, Measured } from './measured.ts';
import { isWithin, monthName, monthsIn, type Period, periodName } from './month.ts';
import { defaultPeriods, MONTHS_EACH, type Periods } from './periods.ts';
import type { Scope } from './scope.ts';
import type { TrendData, TrendIncident } from './trend-data.ts';

export type Verdict = 'better' | 'worse' | 'unclear' | 'too-few';

export const VERDICT_NAMES: Record<Verdict, string> = {
  better: 'Better',
  worse: 'Worse',
  unclear: 'No clear difference',
  'too-few': 'Too few to say',
};

export interface BetterView {
  /** What was compared; absent where there are no two periods to compare. */
  periods?: Periods;
  /** `November 2025 to October 2026, against November 2024 to October 2025.` */
  words: string;
  measures: BetterMeasure[];
  /** How it was compared, in plain sentences. */
  rule: string;
}

export interface BetterMeasure {
  key: MeasureKey;
  name: string;
  verdict: Verdict;
  /** The effect, and what chance has to do with it; where there are too few, how many there are and how many it takes. */
  sentence: string;
  /** Both periods' figures, and the p-value; empty where the sentence has all. */
  detail: string;
  /** Both periods' figures, with their intervals, linked to their incidents. */
  table: TableView;
}

/** Compares within the scope; periods that the reader chose may lie outside of the scope's own. */
export function betterOf(data: TrendData, scope: Scope, { measure, periods: chosen }: Comparison = {}): BetterView {
  const periods = chosen ?? defaultPeriods(data, scope);
  if (!periods) return { words: 'There are no two whole months yet that could be compared.', measures: [], rule: '' };
  const { earlier, later } = periods;
  const words = `${periodName(later)}, against ${periodName(earlier)}.`;
  const problem = whyNot(periods, data.asOf);
  if (problem !== undefined) return { periods, words: `${words} ${problem}`, measures: [], rule: '' };

  const { from: _from, to: _to, ...always } = scope;
  const { scoped, context } = contextOf(data, always);
  const within = (period: Period): TrendIncident[] => scoped.incidents.filter(({ started }) => isWithin(started, period));
  const compared: Compared = {
    periods,
    earlier: within(earlier),
    later: within(later),
    scoped: scoped.incidents,
    asOf: data.asOf,
    link: context.link,
  };
  const hasOwn = scoped.incidents.some(({ retelling }) => !retelling);
  const keys = MEASURES.map(({ key }) => key).filter((key) => (measure ?? key) === key && (hasOwn || key !== 'actions-in-time'));
  const measures = judge(keys.map((key) => measureOf(key, compared)));
  const tested = measures.filter(({ verdict }) => verdict !== 'too-few').length;
  return { periods, words, measures, rule: ruleOf(periods, isDefault(periods, data, scope), tested, data.asOf) };
}

function measureOf(key: MeasureKey, compared: Compared): Measured {
  switch (key) {
    case 'incidents':
      return measureIncidents(compared);
    case 'customers-first':
      return measureCustomersFirst(compared);
    case 'actions-in-time':
      return measureActionsInTime(compared);
    default:
      return measureDuration(key, compared);
  }
}

/** All measures are looked at together, so that looking at seven does not find what looking at one would not. */
function judge(all: readonly Measured[]): BetterMeasure[] {
  const tested = all.filter((one) => one.p !== undefined);
  const ps = holm(tested.map(({ p = 1 }) => p));
  return all.map((one) => {
    const { key, effect, figures, table, caution, change } = one;
    const name = MEASURES.find((measure) => measure.key === key)?.name ?? key;
    const p = ps[tested.indexOf(one)];
    if (p === undefined) return { key, name, verdict: 'too-few', sentence: effect, detail: '', table };
    const isBelieved = p < BELIEVED && change !== 0;
    const verdict = !isBelieved ? 'unclear' : change > 0 ? 'better' : 'worse';
    const missed = isBelieved || caution === '' ? '' : ` ${caution}`;
    const together =
      tested.length === 1 ? '' : ` By itself it has ${pInWords(one.p ?? 1)}; all ${tested.length} comparisons are judged together.`;
    return {
      key,
      name,
      verdict,
      sentence: change === 0 ? effect : `${effect} ${sentenceCase(chanceInWords(p))}.`,
      detail: `${figures}${missed}${together}`,
      table,
    };
  });
}

function ruleOf({ later }: Periods, isUsual: boolean, tested: number, asOf: string): string {
  const running = asOf.slice(0, 7);
  const isRunning = later.from <= running && running <= later.to;
  const length = monthsIn(later);
  return [
    !isUsual
      ? 'The periods were chosen by hand; whoever tries enough of them finds a difference by chance.'
      : `Compared are the last ${length === 1 ? 'whole month and the one' : `${length} whole months and the ${length}`} before${length < MONTHS_EACH ? '; the archive, or the chosen period, has no more' : ''}.`,
    isRunning ? `${monthName(running)} is still running and counts as the part of a month that has passed.` : '',
    'Incidents belong to the month in which they began, action items to that of their due date.',
    'Durations are compared by their ranks (permutation test), so that one very long incident does not decide; counts by the exact test of two rates; shares by Fisher’s exact test.',
    `“Better” and “worse” are said only where chance alone would make such a difference in fewer than 5 of 100 cases${tested > 1 ? `, all ${tested} comparisons taken together (Holm)` : ''}.`,
    ENOUGH_RULES.each,
    ENOUGH_RULES.together,
    ENOUGH_RULES.shares,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** Everything that /trends/ says about a scope: computed at build time for the static page and in the browser when the reader changes the scope. */
import type { IncidentRecord } from '../incident-record.ts';
import type { Recurrence } from '../rhymes/recurrence.ts';
import { actionCharts } from './action-charts.ts';
import { betterOf, type BetterView } from './better.ts';
import { causeCharts } from './cause-charts.ts';
import type { ChartView } from './chart-view.ts';
import type { Comparison } from './comparison.ts';
import { contextOf, type TrendContext } from './context.ts';
import { downtimeCharts } from './downtime-charts.ts';
import { durationCharts, durationSummaryCharts } from './durations.ts';
import { incidentCharts } from './incidents-over-time.ts';
import { noticedCharts } from './noticed-charts.ts';
import type { Scope } from './scope.ts';
import { scopeInWords } from './scope-words.ts';
import type { TrendData, TrendIncident } from './trend-data.ts';

export interface TrendsView {
  /** `14 incidents of Fernwick Parcels, March 2025 to November 2026; 25 retellings are left out.` */
  scopeWords: string;
  /** How many incidents are in the scope, and how many of the archive are not. */
  count: number;
  leftOut: number;
  /** None where the scope has no incident. */
  sections: TrendSection[];
  better: BetterView;
}

export interface TrendSection {
  id: string;
  title: string;
  lead?: string;
  charts: ChartView[];
}

/** @param comparison what the reader asked to have compared; default: the last whole months against as many before them, 12 where there are as many */
export function trendsOf(data: TrendData, scope: Scope, comparison?: Comparison): TrendsView {
  const { scoped, context } = contextOf(data, scope);
  const durations = durationCharts(scoped, context);
  return viewOf(data, { scoped, context }, comparison, [
    { id: 'incidents-over-time', title: 'How many incidents', charts: incidentCharts(scoped, context) },
    { id: 'how-long', title: 'How long they take', charts: [durations.summary] },
    ...durations.each,
    { id: 'downtime-of-services', title: 'Downtime', charts: downtimeCharts(scoped, context) },
    { id: 'causes-and-triggers', title: 'Why they happen', charts: causeCharts(scoped, context) },
    { id: 'how-noticed', title: 'How they are noticed', charts: noticedCharts(scoped, context) },
    { id: 'action-items', title: 'What was promised', charts: actionCharts(scoped, context) },
  ]);
}

/** The trends of one service, for its own page. */
export function serviceTrends(data: TrendData, serviceKey: string): TrendsView {
  const { scoped, context } = contextOf(data, { service: serviceKey });
  return viewOf(data, { scoped, context }, undefined, [
    { id: 'incidents-over-time', title: 'How many incidents', charts: incidentCharts(scoped, context) },
    { id: 'downtime-of-services', title: 'Downtime', charts: downtimeCharts(scoped, context) },
    { id: 'how-long', title: 'How long they take', charts: durationSummaryCharts(scoped, context) },
    { id: 'causes-and-triggers', title: 'Why they happen', charts: causeCharts(scoped, context) },
  ]);
}

/** What trends look at, from what the archive has. Records newest first. */
export function trendData(
  records: readonly IncidentRecord[],
  recurrences: readonly Recurrence[],
  asOf: string,
  organization: string,
): TrendData {
  return {
    incidents: records.map(incidentOf),
    recurrences: recurrences.map(({ earlier, later, debt }) => ({ earlier, later, debt })),
    asOf,
    organization,
  };
}

function viewOf(
  data: TrendData,
  { scoped, context }: { scoped: TrendData; context: TrendContext },
  comparison: Comparison | undefined,
  sections: TrendSection[],
): TrendsView {
  const count = scoped.incidents.length;
  return {
    scopeWords: scopeInWords(data, context.scope),
    count,
    leftOut: data.incidents.length - count,
    sections: count === 0 ? [] : sections.filter(({ charts }) => charts.length > 0),
    better: betterOf(data, context.scope, comparison),
  };
}

function incidentOf({ summary: _summary, lessons: _lessons, tags: _tags, actions, ...incident }: IncidentRecord): TrendIncident {
  return { ...incident, actions: actions.map(({ measure: _measure, reason: _reason, ticket: _ticket, ...action }) => action) };
}

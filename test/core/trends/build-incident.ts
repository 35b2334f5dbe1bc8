/** An incident for tests of trends: one by hand, with what the test is about. */
import type { ChartView, Target } from '../../../src/core/trends/chart-view.ts';
import { archiveQuery } from '../../../src/core/trends/archive-query.ts';
import { contextOf, type TrendContext } from '../../../src/core/trends/context.ts';
import type { Scope } from '../../../src/core/trends/scope.ts';
import type { TrendData, TrendIncident } from '../../../src/core/trends/trend-data.ts';
import type { Phase } from '../../../src/core/postmortem.ts';
import { AS_OF, time } from '../../support/builders.ts';

type Outage = { service: string; level?: TrendIncident['outages'][number]['level']; from?: string; to?: string };
type Action = Partial<TrendIncident['actions'][number]> & { id: string };
type Written = Omit<Partial<TrendIncident>, 'times' | 'outages' | 'actions' | 'started'> & {
  times?: Partial<Record<Phase, string>>;
  outages?: Outage[];
  actions?: Action[];
};

export const named = (key: string): { key: string; name: string } => ({ key, name: key.toUpperCase() });

export function incident(id: string, written: Written = {}): TrendIncident {
  const { times, outages, actions, ...rest } = written;
  const started = time(times?.started ?? '2026-03-02T10:00Z');
  return {
    id,
    title: `The title of ${id}`,
    severity: { key: 'sev1', name: 'SEV1', rank: 0 },
    organization: { key: 'fernwick', name: 'Fernwick' },
    retelling: false,
    services: [],
    causes: [],
    stage: 'closed',
    status: 'published',
    visibility: 'public',
    detection: 'alert',
    ...rest,
    started,
    times: { ...Object.fromEntries(Object.entries(times ?? {}).map(([phase, text]) => [phase, time(text)])), started },
    outages: (outages ?? []).map(({ service, level, from, to }) => ({
      service,
      ...(level ? { level } : {}),
      ...(from ? { from: time(from) } : {}),
      ...(to ? { to: time(to) } : {}),
    })),
    actions: (actions ?? []).map((action) => ({ title: `The title of ${action.id}`, status: 'open', ...action })),
  };
}

/** Incidents newest first, as the day of the edition of all tests sees them. */
export function trendData(incidents: readonly TrendIncident[], more: Partial<TrendData> = {}): TrendData {
  return {
    incidents: incidents.toSorted((a, b) => b.started.earliest - a.started.earliest),
    recurrences: [],
    asOf: AS_OF,
    organization: 'Fernwick',
    ...more,
  };
}

/** The charts that a function draws of a scope, by their ids. */
export function charts(
  draw: (scoped: TrendData, context: TrendContext) => ChartView[],
  data: TrendData,
  scope: Scope = {},
): Record<string, ChartView> {
  const { scoped, context } = contextOf(data, scope);
  return Object.fromEntries(draw(scoped, context).map((chart) => [chart.id, chart]));
}

/** The table as a reader sees it, the heads of its columns first. */
export function shown(chart: ChartView | undefined): string[] {
  if (!chart) return [];
  const { columns, rows } = chart.table;
  return [columns.map(({ name }) => name), ...rows.map((row) => row.map(({ text }) => text))].map((row) => row.join(' | '));
}

/** Where the cells of a row lead, `-` where nowhere. */
export function links(chart: ChartView | undefined, row: number): string[] {
  return (chart?.table.rows[row] ?? []).map(({ target }) => (target ? linkOf(target) : '-'));
}

function linkOf(target: Target): string {
  if (target.kind === 'archive') return archiveQuery(target.query);
  if (target.kind === 'list') {
    const items = target.items.map(({ id, anchor }) => (anchor === undefined ? id : `${id}#${anchor}`));
    return [...items, ...(target.more === undefined ? [] : [`${target.more} more`])].join(' ');
  }
  return target.kind === 'actions' ? `actions${target.query}` : `${target.id}#${target.anchor ?? ''}`;
}

export type AgreedAction = Partial<TrendIncident['actions'][number]>;

/** One incident whose action items count as open from its review on. */
export function agreed(id: string, reviewed: string, ...actions: AgreedAction[]): TrendIncident {
  const month = reviewed.slice(0, 7);
  const times = { started: `${month}-01T10:00Z`, resolved: `${month}-01T11:00Z` };
  return incident(id, { times, reviewed, actions: actions.map((action, i) => ({ id: `a${i}`, ...action })) });
}

export const done = (day: string, more: AgreedAction = {}): AgreedAction => ({ status: 'done', done: day, ...more });

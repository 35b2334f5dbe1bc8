/** Downtime of services from the outages of incidents: windows, merged so that no minute counts twice, and weighted as Statuspage weighs them. */
import { hasClock, type PartialTime } from './partial-time.ts';
import { IMPACT_LEVELS, type ImpactLevel } from './impact-level.ts';
import type { TrendIncident } from './trends/trend-data.ts';

/** How much of a minute at each level counts as downtime: as on Statuspage. */
export const DOWNTIME_WEIGHTS: Readonly<Record<ImpactLevel, number>> = { degraded_performance: 0, partial_outage: 0.3, major_outage: 1 };

/** Instants in milliseconds since 1970 UTC; `to` is not part of it. */
export interface OutageWindow {
  /** The key that the archive's facet has. */
  service: string;
  /** The id of its postmortem. */
  incident: string;
  level: ImpactLevel;
  from: number;
  /** In an open incident the end of the day of the edition. */
  to: number;
  open: boolean;
  /** One of its ends is "about". */
  approximate: boolean;
}

export interface OutageLeftOut {
  service: string;
  incident: string;
  /** It has no impact level; an end is known to the day at best; nobody knows when it ended; it ends before it begins. */
  why: 'no-level' | 'no-clock' | 'no-end' | 'backwards';
}

/** A stretch of one service at one level, its worst at every moment; `incidents` are those that it was in, the first to begin first. */
export interface MergedWindow {
  from: number;
  to: number;
  level: ImpactLevel;
  incidents: string[];
}

/** Minutes, with their fractions. */
export interface Downtime {
  major: number;
  partial: number;
  degraded: number;
  /** Each minute as much as its level weighs. */
  weighted: number;
}

/**
 * The windows of all outages in the order of the incidents, and those that have none with the reason.
 * @param asOf the day of the edition, as 2026-11-20: our own open incidents last to its end in UTC
 */
export function outageWindows(
  incidents: readonly Pick<TrendIncident, 'id' | 'retelling' | 'times' | 'outages'>[],
  asOf: string,
): { windows: OutageWindow[]; leftOut: OutageLeftOut[] } {
  const windows: OutageWindow[] = [];
  const leftOut: OutageLeftOut[] = [];
  const now = endOfDay(asOf);
  for (const { id: incident, retelling, times, outages } of incidents) {
    for (const { service, level, ...outage } of outages) {
      const leave = (why: OutageLeftOut['why']): number => leftOut.push({ service, incident, why });
      const from = outage.from ?? times.started;
      const to = outage.to ?? times.mitigated ?? times.resolved;
      const until = to ? instant(to) : now;
      if (!level) leave('no-level');
      else if (!to && retelling) leave('no-end');
      else if (!hasClock(from) || until === undefined) leave('no-clock');
      else if (until < from.earliest) leave('backwards');
      else {
        const approximate = from.approximate || (to?.approximate ?? false);
        windows.push({ service, incident, level, from: from.earliest, to: until, open: !to, approximate });
      }
    }
  }
  return { windows, leftOut };
}

/**
 * The windows of one service, in any order, as stretches that follow one another without overlap. At every moment the worst level counts;
 * stretches of one level that touch are one. Windows without a length leave nothing.
 */
export function mergeWindows(windows: readonly Omit<OutageWindow, 'service' | 'open' | 'approximate'>[]): MergedWindow[] {
  const edges = windows
    .filter(({ from, to }) => from < to)
    .flatMap(({ incident, level, from, to }) => [
      { at: from, change: 1, rank: IMPACT_LEVELS.indexOf(level), incident },
      { at: to, change: -1, rank: IMPACT_LEVELS.indexOf(level), incident },
    ])
    .toSorted((a, b) => a.at - b.at);
  const merged: MergedWindow[] = [];
  const lasting = IMPACT_LEVELS.map(() => 0);
  const active = new Map<string, number>();
  let last: { from: number; rank: number; incidents: Set<string> } | undefined;
  for (let i = 0; i < edges.length;) {
    const at = (edges[i] as (typeof edges)[number]).at;
    const begun: string[] = [];
    for (let edge = edges[i]; edge?.at === at; edge = edges[++i]) {
      const { change, rank, incident } = edge;
      lasting[rank] = (lasting[rank] ?? 0) + change;
      const count = (active.get(incident) ?? 0) + change;
      if (count === 0) active.delete(incident);
      else active.set(incident, count);
      if (change > 0) begun.push(incident);
    }
    const worst = lasting.findLastIndex((count) => count > 0);
    if (last && worst === last.rank) for (const incident of begun) last.incidents.add(incident);
    else {
      if (last) merged.push(stretch(last, at));
      last = worst < 0 ? undefined : { from: at, rank: worst, incidents: new Set(active.keys()) };
    }
  }
  return merged;
}

/** The merged windows of every service that has any window. */
export function mergeByService(windows: readonly OutageWindow[]): Map<string, MergedWindow[]> {
  return new Map([...Map.groupBy(windows, ({ service }) => service)].map(([service, own]) => [service, mergeWindows(own)]));
}

/**
 * The minutes of merged windows that lie between two instants.
 * @example downtimeMinutes(partial from 10:00 to 11:00, 10:30, 12:00) // => { major: 0, partial: 30, degraded: 0, weighted: 9 }
 */
export function downtimeMinutes(merged: readonly MergedWindow[], from: number, to: number): Downtime {
  const ms: Record<ImpactLevel, number> = { degraded_performance: 0, partial_outage: 0, major_outage: 0 };
  for (const window of merged) ms[window.level] += Math.max(0, Math.min(window.to, to) - Math.max(window.from, from));
  // In tenths, because 0.3 itself is no binary fraction.
  const tenths = IMPACT_LEVELS.reduce((sum, level) => sum + ms[level] * Math.round(DOWNTIME_WEIGHTS[level] * 10), 0);
  return {
    major: ms.major_outage / MINUTE,
    partial: ms.partial_outage / MINUTE,
    degraded: ms.degraded_performance / MINUTE,
    weighted: tenths / 10 / MINUTE,
  };
}

/** The first instant that is no longer part of a day (2026-11-20), in UTC. */
export function endOfDay(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) + 1440 * MINUTE;
}

const MINUTE = 60_000;

const instant = (time: PartialTime): number | undefined => (hasClock(time) ? time.earliest : undefined);

function stretch({ from, rank, incidents }: { from: number; rank: number; incidents: Set<string> }, to: number): MergedWindow {
  return { from, to, level: IMPACT_LEVELS[rank] as ImpactLevel, incidents: [...incidents] };
}

/** How much of the last days each service was up, as far as published incidents tell. */
import { downtimeMinutes, type MergedWindow, mergeWindows, type OutageWindow, outageWindows } from '../downtime.ts';
import { sortInstant } from '../partial-time.ts';
import type { StatusData } from './status-data.ts';
import type { StatusIncident } from './status-incident.ts';

/** How many days a status page looks back, the day of the edition among them. */
export const UPTIME_DAYS = 90;

/** Instants in milliseconds since 1970 UTC; `to` is not part of it. */
export interface Span {
  from: number;
  to: number;
}

export interface Period extends Span {
  /** Whether the archive is younger than the days that are looked back on: then it begins with the day of its first incident. */
  young: boolean;
}

export interface ServiceOutages {
  /** As they were, one by one. */
  windows: OutageWindow[];
  /** Merged, and without what lay in announced maintenance: what counts as downtime. */
  counted: MergedWindow[];
  /** Announced maintenance, in order and without overlap. */
  maintenance: Span[];
}

export interface Uptime {
  /** `99.982 %`; never 100 % where any downtime counts. */
  percent: string;
  /** Weighted minutes. */
  downtime: number;
  /** Outages that may weigh something but have no exact times or no level. */
  leftOut: number;
}

type Archive = Pick<StatusData, 'incidents' | 'maintenance' | 'asOf' | 'now'>;

/** The days up to the end of the day of the edition that the archive covers; undefined where it has no incident by then. */
export function coveredPeriod({ incidents, now }: Archive): Period | undefined {
  const first = Math.min(...incidents.map(({ times }) => sortInstant(times.started)));
  if (first >= now) return undefined;
  const from = now - UPTIME_DAYS * DAY;
  const begins = Math.floor(first / DAY) * DAY;
  return { from: Math.max(from, begins), to: now, young: begins > from };
}

/** The outages and the maintenance of every service that had any, by its key. */
export function serviceOutages(archive: Archive): Map<string, ServiceOutages> {
  const windows = Map.groupBy(outagesOf(archive).windows, ({ service }) => service);
  const planned = Map.groupBy(
    archive.maintenance.flatMap(({ services, from, until }) =>
      services.map((service) => ({ service, from: from.earliest, to: until.earliest })),
    ),
    ({ service }) => service,
  );
  const services = new Set([...windows.keys(), ...planned.keys()]);
  return new Map(
    [...services].map((service) => {
      const own = windows.get(service) ?? [];
      const maintenance = mergeSpans(planned.get(service) ?? []);
      return [service, { windows: own, counted: outside(mergeWindows(own), maintenance), maintenance }];
    }),
  );
}

/** The parts of merged windows that lie outside of the spans, which follow one another without overlap. */
export function outside(windows: readonly MergedWindow[], spans: readonly Span[]): MergedWindow[] {
  return windows.flatMap((window) => {
    const parts: MergedWindow[] = [];
    let from = window.from;
    for (const span of spans) {
      if (span.to <= from || span.from >= window.to) continue;
      if (span.from > from) parts.push({ ...window, from, to: span.from });
      from = span.to;
    }
    return from < window.to ? [...parts, { ...window, from }] : parts;
  });
}

/** @param leftOut from `weighingLeftOut` */
export function uptimeOf(outages: ServiceOutages | undefined, period: Period, leftOut = 0): Uptime {
  const { weighted } = downtimeMinutes(outages?.counted ?? [], period.from, period.to);
  return { percent: formatPercent(weighted, (period.to - period.from) / MINUTE), downtime: weighted, leftOut };
}

/** By service, how many outages may lie in the period and may be downtime but cannot be counted, because nobody knows when or how bad. */
export function weighingLeftOut(archive: Archive, period: Period): Map<string, number> {
  const incidents = new Map(archive.incidents.map((incident) => [incident.id, incident]));
  const counts = new Map<string, number>();
  for (const { service, incident: id } of outagesOf(archive).leftOut) {
    const incident = incidents.get(id);
    const weighs = incident?.outages.some((outage) => outage.service === service && outage.level !== 'degraded_performance');
    if (incident && weighs && mayTouch(incident, period)) counts.set(service, (counts.get(service) ?? 0) + 1);
  }
  return counts;
}

/**
 * Cut off after three digits, never rounded up.
 * @example formatPercent(0.3, 129_600) // => '99.999 %'
 */
export function formatPercent(downtime: number, minutes: number): string {
  if (downtime <= 0) return '100\u00a0%';
  const thousandths = Math.floor(Number(((1 - downtime / minutes) * 100_000).toFixed(6)));
  return `${(Math.min(Math.max(thousandths, 0), 99_999) / 1000).toFixed(3)}\u00a0%`;
}

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

function outagesOf({ incidents, asOf }: Archive): ReturnType<typeof outageWindows> {
  return outageWindows(
    incidents.map(({ id, times, outages }) => ({ id, retelling: false, times, outages })),
    asOf,
  );
}

function mayTouch({ times: { started, mitigated, resolved } }: StatusIncident, { from, to }: Span): boolean {
  return started.earliest < to && ((mitigated ?? resolved)?.latest ?? to) >= from;
}

/** Spans that overlap or touch become one. */
function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else if (from < to) merged.push({ from, to });
  }
  return merged;
}

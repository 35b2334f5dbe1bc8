/** Instants as Statuspage's clients read them. They know no days: a time that is known to the day becomes 00:00 UTC of that day. */
import { type PartialTime, sortInstant } from '../partial-time.ts';
import { maintenanceStatus } from './component-status.ts';
import type { StatusData } from './status-data.ts';

/** @example apiTime(0) // => '1970-01-01T00:00:00.000Z' */
export function apiTime(time: PartialTime | number): string {
  return new Date(typeof time === 'number' ? time : sortInstant(time)).toISOString();
}

/** What an edition tells of: nothing that comes after its day. */
export function past<T extends { at: PartialTime }>(updates: readonly T[], { now }: Pick<StatusData, 'now'>): T[] {
  return updates.filter(({ at }) => sortInstant(at) < now);
}

/** When something last began or ended for each service, up to the end of the edition's day. Maintenance that is under way has not ended. */
export function lastChanges(data: Pick<StatusData, 'incidents' | 'maintenance' | 'now'>): Map<string, number> {
  const changes = new Map<string, number>();
  const take = (service: string, time: PartialTime | undefined): void => {
    const instant = time === undefined ? data.now : sortInstant(time);
    if (instant < data.now) changes.set(service, Math.max(changes.get(service) ?? instant, instant));
  };
  for (const { times, outages } of data.incidents) {
    for (const { service, from = times.started, to = times.mitigated ?? times.resolved } of outages) {
      take(service, from);
      take(service, to);
    }
  }
  for (const planned of data.maintenance) {
    const isOver = maintenanceStatus(planned, data) === 'completed';
    for (const service of planned.services) {
      take(service, planned.from);
      if (isOver) take(service, planned.until);
    }
  }
  return changes;
}

/** When the page last had news, and the start of the UTC day of its first; both the start of the edition's day where it never had any. */
export function contentSpan(data: Pick<StatusData, 'incidents' | 'maintenance' | 'now'>): { first: number; newest: number } {
  const instants = [
    ...data.incidents.flatMap(({ times, updates }) => [times.started, ...updates.map(({ at }) => at)]),
    ...data.maintenance.flatMap(({ from, updates }) => [from, ...updates.map(({ at }) => at)]),
  ].map(sortInstant);
  let first = data.now - DAY;
  let newest: number | undefined;
  for (const instant of [...instants, ...lastChanges(data).values()]) {
    if (instant >= data.now) continue;
    newest = Math.max(newest ?? instant, instant);
    first = Math.min(first, instant);
  }
  return { first: Math.floor(first / DAY) * DAY, newest: newest ?? data.now - DAY };
}

const DAY = 86_400_000;

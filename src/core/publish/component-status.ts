/** How services are at the end of the day of the edition, one by one and together, in Statuspage's words. */
import { sortInstant } from '../partial-time.ts';
import type { MaintenanceStatus } from '../maintenance.ts';
import type { StatusData, StatusMaintenance, StatusService } from './status-data.ts';
import type { StatusIncident } from './status-incident.ts';

/** From the best to the worst: where several are true of a service, the last of them counts. */
export const COMPONENT_STATUSES = ['operational', 'under_maintenance', 'degraded_performance', 'partial_outage', 'major_outage'] as const;
export type ComponentStatus = (typeof COMPONENT_STATUSES)[number];

export const INDICATORS = ['none', 'minor', 'major', 'critical', 'maintenance'] as const;

export interface OverallStatus {
  indicator: (typeof INDICATORS)[number];
  /** A sentence without a full stop: "All Systems Operational". */
  description: string;
}

type AtNow = Pick<StatusData, 'incidents' | 'maintenance' | 'now'>;

/** The state of the whole, as the status page and its badge begin with it: of what is current, without the retired. */
export function statusOf(data: AtNow & Pick<StatusData, 'services' | 'asOf'>): OverallStatus {
  const statuses = componentStatuses(data);
  return overallStatus(
    data.services.filter((service) => !isRetired(service, data)).map(({ key }) => statuses.get(key) ?? 'operational'),
    data.incidents.some((incident) => isUnresolved(incident) && incident.status !== 'monitoring' && hasBegun(incident, data)),
    data.maintenance.some((maintenance) => isUnderWay(maintenanceStatus(maintenance, data))),
  );
}

/** The state of one service; `operational` where nothing is known to be wrong, as for a service that does not exist. */
export function componentStatus(data: AtNow, service: string): ComponentStatus {
  return componentStatuses(data).get(service) ?? 'operational';
}

/** The states of all services that are not operational, by their keys: for many services at once. */
export function componentStatuses(data: AtNow): Map<string, ComponentStatus> {
  const statuses = new Map<string, ComponentStatus>();
  const add = (service: string, status: ComponentStatus): void => {
    if (rank(status) > rank(statuses.get(service) ?? 'operational')) statuses.set(service, status);
  };
  for (const { times, outages } of data.incidents) {
    if (times.mitigated || times.resolved) continue;
    for (const { service, level, from = times.started, to } of outages) {
      const isOpen = sortInstant(from) < data.now && (to === undefined || sortInstant(to) >= data.now);
      // Nobody said how badly it is affected: at least that much.
      if (isOpen) add(service, level ?? 'degraded_performance');
    }
  }
  for (const maintenance of data.maintenance) {
    if (isUnderWay(maintenanceStatus(maintenance, data))) for (const service of maintenance.services) add(service, 'under_maintenance');
  }
  return statuses;
}

/**
 * The state of the whole from the states of its services, after Statuspage's rules. An incident is told even where it affects no service that
 * is shown; one that is only watched leaves all systems operational, because its impact has ended.
 * @param statuses of all services that are not retired
 * @param hasUnresolved whether an incident is being investigated or identified
 * @param hasMaintenance whether any is under way
 * @example overallStatus(['major_outage', 'operational'], true, false) // => { indicator: 'major', description: 'Partial System Outage' }
 */
export function overallStatus(statuses: readonly ComponentStatus[], hasUnresolved: boolean, hasMaintenance: boolean): OverallStatus {
  const some = (status: ComponentStatus): boolean => statuses.includes(status);
  const all = (status: ComponentStatus): boolean => statuses.length > 0 && statuses.every((each) => each === status);
  if (all('major_outage')) return { indicator: 'critical', description: 'Major System Outage' };
  if (some('major_outage') || all('partial_outage')) return { indicator: 'major', description: 'Partial System Outage' };
  if (some('partial_outage')) return { indicator: 'minor', description: 'Minor Service Outage' };
  if (all('degraded_performance')) return { indicator: 'minor', description: 'Degraded System Service' };
  if (some('degraded_performance')) return { indicator: 'minor', description: 'Partially Degraded Service' };
  if (hasUnresolved) return { indicator: 'minor', description: 'Minor Service Outage' };
  if (hasMaintenance || some('under_maintenance')) return { indicator: 'maintenance', description: 'Service Under Maintenance' };
  return { indicator: 'none', description: 'All Systems Operational' };
}

/** Whether it is still going on: being investigated, identified or watched. */
export function isUnresolved({ status }: Pick<StatusIncident, 'status'>): boolean {
  return status === 'investigating' || status === 'identified' || status === 'monitoring';
}

/** Whether an incident is one of the past of this edition, and not of its future. */
export function hasBegun({ times }: Pick<StatusIncident, 'times'>, { now }: Pick<StatusData, 'now'>): boolean {
  return sortInstant(times.started) < now;
}

/** Whether a service is one of the past of this edition: one that will be retired is there until then. */
export function isRetired({ retired }: Pick<StatusService, 'retired'>, { asOf }: Pick<StatusData, 'asOf'>): boolean {
  return retired !== undefined && retired <= asOf;
}

export function isUnderWay(status: MaintenanceStatus): boolean {
  return status === 'in_progress' || status === 'verifying';
}

/**
 * Where maintenance stands on the day of the edition, which has no clock: what touches the day is under way, what lies before it is over.
 * "Completed" counts once it was told, and an update later than the announced end says that it lasts longer.
 */
export function maintenanceStatus(
  { from, until, updates }: Pick<StatusMaintenance, 'from' | 'until' | 'updates'>,
  { now }: Pick<StatusData, 'now'>,
): MaintenanceStatus {
  const told = updates.find(({ at }) => at.earliest < now);
  if (told?.status === 'completed') return 'completed';
  const end = Math.max(until.earliest, told && isUnderWay(told.status) ? told.at.earliest : 0);
  if (end < now - DAY) return 'completed';
  if (told && isUnderWay(told.status)) return told.status;
  return from.earliest < now ? 'in_progress' : 'scheduled';
}

const DAY = 86_400_000;

const rank = (status: ComponentStatus): number => COMPONENT_STATUSES.indexOf(status);

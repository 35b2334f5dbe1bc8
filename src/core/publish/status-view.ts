/** The status page as data: how everything is at the end of the day of the edition, and how it was in the last 90 days. */
import type { Html } from '../html.ts';
import { compareTimes, sortInstant } from '../partial-time.ts';
import { type ComponentStatus, componentStatuses, isRetired, isUnderWay, type OverallStatus, statusOf } from './component-status.ts';
import { type DayBar, dayBars } from './day-bars.ts';
import { type IncidentView, incidentViews, type MaintenanceView, maintenanceViews } from './incident-view.ts';
import type { StatusData, StatusService } from './status-data.ts';
import { coveredPeriod, type Period, serviceOutages, UPTIME_DAYS, type Uptime, uptimeOf, weighingLeftOut } from './uptime.ts';

/** Incidents that ended so many days ago are still told of. */
export const RECENT_DAYS = 14;

export interface StatusView {
  organization: string;
  /** The day of the edition. */
  asOf: string;
  overall: OverallStatus;
  /** Newest first. */
  open: IncidentView[];
  /** Those that were resolved in the last two weeks, newest first. */
  recent: IncidentView[];
  underWay: MaintenanceView[];
  /** The next first. */
  upcoming: MaintenanceView[];
  /** In the order of site.yaml; services without a group are one without a name. */
  groups: ServiceGroup[];
  retired: (StatusService & { retired: string })[];
  /** The first of the days that the bars show. */
  firstDay: string;
  /** What uptime is computed of; absent where the archive has no incident yet. */
  period?: Period;
}

export interface ServiceGroup {
  name?: string;
  /** How many of its services are not operational. */
  troubled: number;
  services: ServiceView[];
}

export interface ServiceView {
  key: string;
  name: string;
  description?: Html;
  status: ComponentStatus;
  bar: DayBar;
  uptime?: Uptime;
}

/** An archive without services has nothing whose status it could tell. */
export function hasStatusPage({ services }: Pick<StatusData, 'services'>): boolean {
  return services.length > 0;
}

export function statusView(data: StatusData): StatusView {
  const { services, asOf, now } = data;
  const current = services.filter((service) => !isRetired(service, data));
  const statuses = componentStatuses(data);
  const stateOf = ({ key }: StatusService): ComponentStatus => statuses.get(key) ?? 'operational';
  const incidents = incidentViews(data);
  const maintenance = maintenanceViews(data);
  const open = incidents.filter((incident) => incident.open);
  const underWay = maintenance.filter(({ status }) => isUnderWay(status)).toReversed();
  const period = coveredPeriod(data);
  return {
    organization: data.organization,
    asOf,
    overall: statusOf(data),
    open,
    recent: incidents.filter(
      ({ open: isOpen, times }) => !isOpen && times.resolved && sortInstant(times.resolved) >= now - RECENT_DAYS * DAY,
    ),
    underWay,
    upcoming: maintenance.filter(({ status }) => status === 'scheduled').toSorted((a, b) => compareTimes(a.from, b.from)),
    groups: groupsOf(current.map(serviceViewer(data, period, stateOf))),
    retired: services.filter((service): service is StatusService & { retired: string } => isRetired(service, data)),
    firstDay: new Date(now - UPTIME_DAYS * DAY).toISOString().slice(0, 10),
    ...(period ? { period } : {}),
  };
}

const DAY = 86_400_000;
function serviceViewer(data: StatusData, period: Period | undefined, stateOf: (service: StatusService) => ComponentStatus) {
  const outages = serviceOutages(data);
  const leftOut = period ? weighingLeftOut(data, period) : new Map<string, number>();
  const { bars, empty } = dayBars(data, outages, period);
  return (service: StatusService): ServiceView & { group?: string } => {
    const { key, name, description, group } = service;
    return {
      key,
      name,
      ...(description === undefined ? {} : { description }),
      ...(group === undefined ? {} : { group }),
      status: stateOf(service),
      bar: bars.get(key) ?? empty,
      ...(period ? { uptime: uptimeOf(outages.get(key), period, leftOut.get(key)) } : {}),
    };
  };
}

/** A group stands where its first service does. */
function groupsOf(services: readonly (ServiceView & { group?: string })[]): ServiceGroup[] {
  return [...Map.groupBy(services, ({ group }) => group)].map(([name, members]) => ({
    ...(name === undefined ? {} : { name }),
    troubled: members.filter(({ status }) => status !== 'operational').length,
    services: members.map(({ group: _group, ...service }) => service),
  }));
}

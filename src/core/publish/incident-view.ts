/** Incidents and maintenance as the pages of the status page show them: with the names of services, and nothing that is later than the edition. */
import { durationsOf } from '../duration.ts';
import { formatSpan } from '../format.ts';
import { IMPACT_LEVELS, type ImpactLevel } from '../impact-level.ts';
import type { MaintenanceStatus } from '../maintenance.ts';
import { firstInstant, type PartialTime } from '../partial-time.ts';
import { isUnresolved, maintenanceStatus } from './component-status.ts';
import type { StatusData, StatusMaintenance, StatusService } from './status-data.ts';
import type { StatusIncident } from './status-incident.ts';

export interface NamedService {
  key: string;
  name: string;
}

export interface IncidentView extends Omit<StatusIncident, 'outages' | 'code' | 'severity'> {
  open: boolean;
  /** `2 h`: from its beginning to its end, where both are known to the minute. */
  lasted?: string;
  /** One for each stretch, as written and with what the incident's own times say where nothing is; in the order of site.yaml. */
  affected: (NamedService & { level?: ImpactLevel; from: PartialTime; to?: PartialTime })[];
  /** Each once, with the worst that happened to it. */
  services: (NamedService & { level?: ImpactLevel })[];
}

export interface MaintenanceView extends Omit<StatusMaintenance, 'services' | 'code'> {
  status: MaintenanceStatus;
  services: NamedService[];
}

export function incidentViews({ incidents, services, now }: Pick<StatusData, 'incidents' | 'services' | 'now'>): IncidentView[] {
  const order = placesOf(services);
  return incidents.map(({ outages, code: _code, severity: _severity, ...incident }) => {
    const { times, updates } = incident;
    const open = isUnresolved(incident);
    const end = times.mitigated ?? times.resolved;
    const affected = outages
      .flatMap(({ service, level, from = times.started, to = end }) => {
        const named = order.get(service);
        return named ? [{ ...named, ...(level ? { level } : {}), from, ...(to ? { to } : {}) }] : [];
      })
      .toSorted((a, b) => a.place - b.place || firstInstant(a.from) - firstInstant(b.from));
    const { ms, approximate } = durationsOf(times, open).find(({ key }) => key === 'resolve') ?? { approximate: false };
    return {
      ...incident,
      updates: updates.filter(({ at }) => firstInstant(at) < now),
      open,
      ...(ms === undefined ? {} : { lasted: formatSpan(ms, approximate) }),
      affected: affected.map(({ place: _place, ...one }) => one),
      services: [...Map.groupBy(affected, ({ key }) => key)].map(([key, stretches]) => {
        const level = IMPACT_LEVELS.findLast((each) => stretches.some((stretch) => stretch.level === each));
        return { key, name: stretches[0]?.name ?? key, ...(level ? { level } : {}) };
      }),
    };
  });
}

/** In the order of the data: the latest first. */
export function maintenanceViews(data: Pick<StatusData, 'maintenance' | 'services' | 'now'>): MaintenanceView[] {
  const order = placesOf(data.services);
  return data.maintenance.map(({ code: _code, ...maintenance }) => ({
    ...maintenance,
    status: maintenanceStatus(maintenance, data),
    services: maintenance.services
      .flatMap((key) => order.get(key) ?? [])
      .toSorted((a, b) => a.place - b.place)
      .map(({ key, name }) => ({ key, name })),
    updates: maintenance.updates.filter(({ at }) => at.earliest < data.now),
  }));
}

function placesOf(services: readonly StatusService[]): Map<string, NamedService & { place: number }> {
  return new Map(services.map(({ key, name }, place) => [key, { key, name, place }]));
}

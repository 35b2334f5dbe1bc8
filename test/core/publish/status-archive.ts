/** Short ways to an archive as a status page looks at it. */
import type { ImpactLevel } from '../../../src/core/impact-level.ts';
import { parsePartialTime, type PartialTime } from '../../../src/core/partial-time.ts';
import { statusChanges } from '../../../src/core/publish/status-change.ts';
import type { StatusData, StatusMaintenance, StatusService } from '../../../src/core/publish/status-data.ts';
import type { StatusIncident } from '../../../src/core/publish/status-incident.ts';
import { trustedHtml } from '../../../src/core/html.ts';

export const time = (text: string): PartialTime => {
  const parsed = parsePartialTime(text);
  if (typeof parsed === 'string') throw new Error(`${text}: ${parsed}`);
  return parsed;
};

export const instant = (text: string): number => time(text).earliest;

type WrittenOutage = [service: string, level?: ImpactLevel | undefined, from?: string, to?: string];

/** Named by its beginning; `times` as in a postmortem. */
export function incident(times: { started: string } & Record<string, string>, ...outages: WrittenOutage[]): StatusIncident {
  const read = Object.fromEntries(Object.entries(times).map(([phase, text]) => [phase, time(text)])) as StatusIncident['times'];
  const changes = statusChanges({ times: read });
  const status = changes.at(-1)?.status ?? 'investigating';
  const id = `${times.started.toLowerCase()}-${outages.map(([service]) => service).join('-') || 'nothing'}`;
  return {
    id,
    code: id,
    name: `What began ${times.started}`,
    severity: 'sev1',
    impact: 'major',
    status,
    times: read,
    hasPostmortem: false,
    outages: outages.map(([service, level, from, to]) => ({
      service,
      ...(level ? { level } : {}),
      ...(from ? { from: time(from) } : {}),
      ...(to ? { to: time(to) } : {}),
    })),
    updates: changes.map((change) => ({ ...change, html: trustedHtml(change.status), text: change.status })).toReversed(),
  };
}

export function maintenance(
  from: string,
  until: string,
  services: string[],
  updates: StatusMaintenance['updates'] = [],
): StatusMaintenance {
  const id = `${from.slice(0, 10)}-maintenance`;
  return { id, code: id, name: `Maintenance of ${services.join(', ')}`, services, from: time(from), until: time(until), updates };
}

/** On 20 November 2026, with the services that are asked for. */
export function archive(
  incidents: StatusIncident[],
  planned: StatusMaintenance[] = [],
  services: (string | Partial<StatusService>)[] = ['api'],
): StatusData {
  return {
    organization: 'Fernwick',
    title: 'Fernwick status',
    services: services.map((service) => {
      const written = typeof service === 'string' ? { key: service } : service;
      const { key = 'api' } = written;
      return { key, code: key, name: key.toUpperCase(), ...written };
    }),
    incidents: incidents.toSorted((a, b) => b.times.started.earliest - a.times.started.earliest),
    maintenance: planned.toSorted((a, b) => b.from.earliest - a.from.earliest),
    asOf: '2026-11-20',
    now: Date.parse('2026-11-21T00:00Z'),
  };
}

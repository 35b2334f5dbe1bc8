/** Short ways to what a status page is made of: incidents, maintenance and services, and any of them. */
import fc from 'fast-check';
import type { VisibleIncident } from '../../src/core/audience.ts';
import { escapeHtml } from '../../src/core/html.ts';
import { IMPACT_LEVELS } from '../../src/core/impact-level.ts';
import { MAINTENANCE_STATUSES } from '../../src/core/maintenance.ts';
import { compareTimes, type PartialTime, sortInstant } from '../../src/core/partial-time.ts';
import type { Phase, Postmortem } from '../../src/core/postmortem.ts';
import { code } from '../../src/core/publish/code.ts';
import { statusChanges } from '../../src/core/publish/status-change.ts';
import type { StatusData, StatusMaintenance, StatusService } from '../../src/core/publish/status-data.ts';
import { type StatusIncident, statusIncidentOf } from '../../src/core/publish/status-incident.ts';
import { AS_OF, site, time } from './builders.ts';

export const service = (key: string, more: Partial<StatusService> = {}): StatusService => ({
  key,
  code: code('service', key),
  name: `The ${key}`,
  ...more,
});

type Outages = NonNullable<NonNullable<Postmortem['impact']>['services']>;
export interface Wanted {
  title?: string;
  severity?: string;
  times: Partial<Record<Phase, string | PartialTime>>;
  services?: { service: string; level?: Outages[number]['level']; from?: string; to?: string }[];
  told?: { at: string; what: string }[];
  published?: boolean;
  reviewed?: string;
}

const asTime = (value: string | PartialTime): PartialTime => (typeof value === 'string' ? time(value) : value);

/** An incident as the build makes it of a postmortem. */
export function incident(
  id: string,
  { title = `About ${id}`, severity = 'sev2', times, services = [], told = [], published = false, reviewed }: Wanted,
): StatusIncident {
  const known = Object.fromEntries(Object.entries(times).map(([phase, value]) => [phase, asTime(value)])) as unknown as Postmortem['times'];
  const timeline = told.map(({ at, what }) => ({ at: time(at), marker: 'communicated' as const, what }));
  const outages = services.map(({ from, to, ...outage }) => ({
    ...outage,
    ...(from === undefined ? {} : { from: time(from) }),
    ...(to === undefined ? {} : { to: time(to) }),
  }));
  const data = { title, severity, times: known, impact: { services: outages }, timeline };
  const visible = { id, data, changes: statusChanges({ times: known, timeline }) } as unknown as VisibleIncident;
  return statusIncidentOf(visible, {
    site: site({
      severities: { sev1: { name: 'SEV1', impact: 'critical' }, sev2: { name: 'SEV2' }, sev3: { name: 'SEV3', impact: 'none' } },
    }),
    resolve: (target) => ('url' in target ? target.url : undefined),
    hasPostmortem: published,
    isPublished: published,
    ...(reviewed === undefined ? {} : { reviewed: time(reviewed) }),
  });
}

export function maintenance(id: string, from: string, until: string, more: Partial<StatusMaintenance> = {}): StatusMaintenance {
  return {
    id,
    code: code('maintenance', id),
    name: `Work on ${id}`,
    services: ['api'],
    from: time(from),
    until: time(until),
    updates: [],
    ...more,
  };
}

/** An update of maintenance. */
export const told = (at: string, status: StatusMaintenance['updates'][number]['status'], text = 'It goes on.') => ({
  at: time(at),
  status,
  html: escapeHtml(text),
  text,
});

/** In the orders that the build gives. */
export function statusData(
  parts: Partial<Pick<StatusData, 'organization' | 'services' | 'incidents' | 'maintenance' | 'asOf'>> = {},
): StatusData {
  const {
    asOf = AS_OF,
    organization = 'Fernwick Parcels',
    services = [service('api'), service('web')],
    incidents = [],
    maintenance: planned = [],
  } = parts;
  return {
    organization,
    title: `${organization} status`,
    services,
    incidents: incidents.toSorted((a, b) => sortInstant(b.times.started) - sortInstant(a.times.started)),
    maintenance: planned.toSorted((a, b) => sortInstant(b.from) - sortInstant(a.from)),
    asOf,
    now: Date.parse(asOf) + 86_400_000,
  };
}

const KEYS = ['api', 'web', 'status', 'fax', 'gone'];
const anyText = fc.oneof(
  fc.string({ minLength: 1, unit: 'binary' }),
  fc.constantFrom('</title><script>alert(1)</script>', `"'&<>\u0000\u0007`, '📦'.repeat(60), '\ud800 half', 'W'.repeat(100), '\n'),
);
const anyTimeText = fc.oneof(
  fc.constantFrom(
    '2025',
    '2026-08',
    '2026-11-18',
    '2026-11-20',
    '2026-11-21',
    '2026-11-20T06:20Z',
    '2026-11-20T06:20:10Z',
    '2026-11-19T12:00Z~',
  ),
  fc.integer({ min: Date.UTC(2025, 0), max: Date.UTC(2027, 0) }).map((ms) => `${new Date(ms).toISOString().slice(0, 16)}Z`),
);

const anyIncident: fc.Arbitrary<StatusIncident> = fc
  .record({
    id: fc.stringMatching(/^[a-z]{1,6}$/),
    title: anyText,
    severity: fc.constantFrom('sev1', 'sev2', 'sev3', 'unknown'),
    known: fc.array(anyTimeText, { minLength: 1, maxLength: 4 }),
    phases: fc.subarray(['detected', 'mitigated', 'resolved'] as const),
    services: fc.array(
      fc.record(
        { service: fc.constantFrom(...KEYS), level: fc.constantFrom(...IMPACT_LEVELS), from: anyTimeText, to: anyTimeText },
        { requiredKeys: ['service'] },
      ),
      { maxLength: 4 },
    ),
    told: fc.array(fc.record({ at: anyTimeText, what: anyText }), { maxLength: 4 }),
    published: fc.boolean(),
    reviewed: anyTimeText,
  })
  .map(({ id, known, phases, told: events, ...wanted }) => {
    const [started, ...later] = known.map(time).toSorted(compareTimes) as [PartialTime, ...PartialTime[]];
    const times = { started, ...Object.fromEntries(phases.flatMap((phase, index) => (later[index] ? [[phase, later[index]]] : []))) };
    return incident(id, { ...wanted, times, told: events.toSorted((a, b) => compareTimes(time(a.at), time(b.at))) });
  });

const anyClock = fc.integer({ min: Date.UTC(2026, 9), max: Date.UTC(2027, 0) }).map((ms) => `${new Date(ms).toISOString().slice(0, 16)}Z`);
const anyMaintenance: fc.Arbitrary<StatusMaintenance> = fc
  .record({
    id: fc.stringMatching(/^[a-z]{1,6}$/),
    name: anyText,
    services: fc.subarray(KEYS),
    window: fc.tuple(anyClock, anyClock),
    updates: fc.array(fc.record({ at: anyClock, status: fc.constantFrom(...MAINTENANCE_STATUSES), text: anyText }), { maxLength: 4 }),
  })
  .map(({ id, window, updates, ...more }) => {
    const [from, until] = window.toSorted() as [string, string];
    return maintenance(id, from, until, {
      ...more,
      updates: updates.map(({ at, status, text }) => told(at, status, text)).toSorted((a, b) => compareTimes(b.at, a.at)),
    });
  });

const anyService = (key: string): fc.Arbitrary<StatusService> =>
  fc
    .record(
      {
        name: anyText,
        group: fc.constantFrom('Shop', '/web', '<b>'),
        retired: fc.constant('2026-06-30'),
        description: anyText.map(escapeHtml),
      },
      { requiredKeys: ['name'] },
    )
    .map((more) => service(key, more));

/** Small, and as odd as the types allow. */
export const anyStatusData: fc.Arbitrary<StatusData> = fc
  .record({
    organization: anyText,
    services: fc.subarray(KEYS.slice(0, 4)).chain((keys) => fc.tuple(...keys.map(anyService))),
    incidents: fc.uniqueArray(anyIncident, { selector: ({ id }) => id, maxLength: 5 }),
    maintenance: fc.uniqueArray(anyMaintenance, { selector: ({ id }) => id, maxLength: 3 }),
    asOf: fc.constantFrom('2026-01-01', '2026-11-19', AS_OF, '2026-12-31'),
  })
  .map(statusData);

/** Which incidents the trends are about: the organization, a service, a severity, a cause, a period. All of it stands in the address. */
import type { FacetKey } from '../archive-index.ts';
import type { ArchiveQuery } from './archive-query.ts';
import { isWithin } from './month.ts';
import type { TrendData } from './trend-data.ts';

export interface Scope {
  /** A key of the archive's facet, or `all`. Absent: our own incidents where there are any, else all. */
  organization?: string;
  service?: string;
  severity?: string;
  cause?: string;
  /** The first and the last month, `2026-01`, both included; by the month in which an incident began, in UTC. */
  from?: string;
  to?: string;
}

/** Every organization's incidents. */
export const ALL = 'all';

export const SCOPE_FACETS = ['organization', 'service', 'severity', 'cause'] as const satisfies readonly FacetKey[];
export type ScopeFacet = (typeof SCOPE_FACETS)[number];

/** The incidents of a scope, and the recurrences whose later incident is among them. */
export function inScope(data: TrendData, scope: Scope): TrendData {
  const organization = organizationOf(data, scope);
  const { service, severity, cause, from, to } = scope;
  const hasPeriod = from !== undefined || to !== undefined;
  const incidents = data.incidents.filter(
    (incident) =>
      (organization === undefined || incident.organization.key === organization) &&
      (service === undefined || incident.services.some(({ key }) => key === service)) &&
      (severity === undefined || incident.severity.key === severity) &&
      (cause === undefined || incident.causes.some(({ key }) => key === cause)) &&
      (!hasPeriod || isWithin(incident.started, scope)),
  );
  if (incidents.length === data.incidents.length) return data;
  const left = new Set(incidents.map(({ id }) => id));
  return { ...data, incidents, recurrences: data.recurrences.filter(({ later }) => left.has(later)) };
}

/**
 * The selections of the archive that are exactly the scope narrowed by `more`: what a number links to. Undefined where the archive has no such
 * selection: within one service it cannot ask for the incidents that touched another one as well.
 */
export function archiveQueries(data: TrendData, scope: Scope): (more?: ArchiveQuery) => ArchiveQuery | undefined {
  const organization = organizationOf(data, scope);
  const hasOthers = data.incidents.some((incident) => incident.organization.key !== organization);
  const fixed = { ...scope, organization: hasOthers ? organization : undefined };
  return (more = {}) => {
    const query: ArchiveQuery = {};
    for (const facet of SCOPE_FACETS) {
      const value = fixed[facet];
      if (value === undefined) continue;
      if (more[facet] !== undefined && more[facet] !== value) return undefined;
      query[facet] = value;
    }
    const from = latest(scope.from, more.from);
    const to = earliest(scope.to, more.to);
    return { ...query, ...more, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  };
}

/** The key of the organization that a scope is about, or undefined where it is about all. */
export function organizationOf(data: TrendData, { organization }: Scope): string | undefined {
  return organization === ALL ? undefined : (organization ?? ownKey(data));
}

/** The key of the organization's own name, where the archive has an incident of its own. */
export function ownKey(data: TrendData): string | undefined {
  return data.incidents.find(({ retelling }) => !retelling)?.organization.key;
}

function latest(a: string | undefined, b: string | undefined): string | undefined {
  return a === undefined || b === undefined ? (a ?? b) : a > b ? a : b;
}

function earliest(a: string | undefined, b: string | undefined): string | undefined {
  return a === undefined || b === undefined ? (a ?? b) : a < b ? a : b;
}

/** The scope of the trends as an address says it: `?service=api&from=2026-01`. */
import { isMonth } from './month.ts';
import { ALL, organizationOf, ownKey, type Scope, SCOPE_FACETS, type ScopeFacet } from './scope.ts';
import type { TrendData, TrendIncident } from './trend-data.ts';

export interface Ignored {
  name: string;
  value: string;
}

/** Reads the query of an address. Of our own parameters, what the archive does not know is left out and told; an empty one is none. */
export function readScope(query: URLSearchParams, data: TrendData): { scope: Scope; ignored: Ignored[] } {
  const ignored: Ignored[] = [];
  const read = (name: string, isKnown: (value: string) => boolean): string | undefined => {
    const wanted = query.getAll(name).filter((value) => value !== '');
    const chosen = wanted.find(isKnown);
    // One value each: further ones are told as well.
    const rest = chosen === undefined ? wanted : wanted.toSpliced(wanted.indexOf(chosen), 1);
    for (const value of rest) ignored.push({ name, value });
    return chosen;
  };

  const scope: Scope = {};
  for (const facet of SCOPE_FACETS) {
    const keys = new Set(data.incidents.flatMap((incident) => keysOf(facet, incident)));
    const value = read(facet, (key) => keys.has(key) || (facet === 'organization' && key === ALL));
    if (value !== undefined) scope[facet] = value;
  }
  // One address for each scope: what the default says anyway is not written.
  if (scope.organization !== undefined && organizationOf(data, scope) === ownKey(data)) delete scope.organization;

  const [from, to] = [read('from', isMonth), read('to', isMonth)];
  if (from !== undefined && to !== undefined && from > to) ignored.push({ name: 'from', value: from }, { name: 'to', value: to });
  else Object.assign(scope, from === undefined ? {} : { from }, to === undefined ? {} : { to });
  return { scope, ignored };
}

/** The one query that stands for a scope; empty for the default. */
export function writeScope(scope: Scope): string {
  const query = new URLSearchParams();
  for (const name of [...SCOPE_FACETS, 'from', 'to'] as const) {
    const value = scope[name];
    if (value !== undefined) query.set(name, value);
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** The values that an incident has in one of the scope's facets. */
export function keysOf(facet: ScopeFacet, { organization, services, severity, causes }: TrendIncident): string[] {
  switch (facet) {
    case 'organization':
      return [organization.key];
    case 'service':
      return services.map(({ key }) => key);
    case 'severity':
      return [severity.key];
    case 'cause':
      return causes.map(({ key }) => key);
  }
}

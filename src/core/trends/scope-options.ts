/** What a reader can choose in each select of the scope, and how many incidents each choice would leave. */
import { monthKey, monthOf } from './month.ts';
import { ALL, inScope, ownKey, type Scope, type ScopeFacet } from './scope.ts';
import type { TrendData, TrendIncident } from './trend-data.ts';

export interface ScopeOptions extends Record<ScopeFacet, ScopeOption[]> {
  /** The first and the last month in which an incident of the archive began; absent where none is known to the month. */
  months?: { first: string; last: string };
}

export interface ScopeOption {
  /** As the address has it; empty for the choice that the address does not name. */
  value: string;
  name: string;
  /** How many incidents there are with it, given what is chosen elsewhere. */
  count: number;
  selected: boolean;
}

interface Found {
  value: string;
  name: string;
  rank: number;
  /** Told apart by this where two values have one name. */
  owner: string;
  count: number;
}

/** Each begins with the choice that leaves its facet open. A choice that would leave nothing is left out, unless it is the one chosen. */
export function scopeOptions(data: TrendData, scope: Scope): ScopeOptions {
  const options = (facet: ScopeFacet, open: string): ScopeOption[] => {
    const { [facet]: chosen, ...others } = scope;
    const { incidents } = inScope(data, others);
    const values = valuesOf(facet, data, incidents).filter(({ value, count }) => count > 0 || value === chosen);
    return [
      { value: '', name: open, count: incidents.length, selected: chosen === undefined },
      ...values.map(({ value, name, count }) => ({ value, name, count, selected: value === chosen })),
    ];
  };
  const months = data.incidents.flatMap(({ started }) => monthOf(started) ?? []).toSorted((a, b) => a - b);
  const [first, last] = [months[0], months.at(-1)];
  return {
    organization: organizationOptions(data, scope),
    service: options('service', 'All services'),
    severity: options('severity', 'All severities'),
    cause: options('cause', 'All causes'),
    ...(first === undefined || last === undefined ? {} : { months: { first: monthKey(first), last: monthKey(last) } }),
  };
}

function organizationOptions(data: TrendData, scope: Scope): ScopeOption[] {
  const own = ownKey(data);
  const { organization: chosen, ...others } = scope;
  const { incidents } = inScope(data, { ...others, organization: ALL });
  const values = valuesOf('organization', data, incidents).filter(({ value, count }) => value !== own && (count > 0 || value === chosen));
  const all = { name: 'All organizations', count: incidents.length };
  return [
    own === undefined
      ? { ...all, value: '', selected: chosen === undefined }
      : { value: '', name: data.organization, count: inScope(data, others).incidents.length, selected: chosen === undefined },
    ...(own === undefined || (values.length === 0 && chosen !== ALL) ? [] : [{ ...all, value: ALL, selected: chosen === ALL }]),
    ...values.map(({ value, name, count }) => ({ value, name, count, selected: value === chosen })),
  ];
}

/** Every value of the archive, with its count among `incidents`: severities worst first, the rest by name. */
function valuesOf(facet: ScopeFacet, data: TrendData, incidents: readonly TrendIncident[]): Found[] {
  const found = new Map<string, Found>();
  for (const incident of data.incidents) {
    for (const term of termsOf(facet, incident)) if (!found.has(term.value)) found.set(term.value, { ...term, count: 0 });
  }
  for (const incident of incidents) {
    for (const value of new Set(termsOf(facet, incident).map((term) => term.value))) (found.get(value) as Found).count++;
  }
  const sorted = [...found.values()].toSorted(
    (a, b) => a.rank - b.rank || codeUnits(a.name.toLowerCase(), b.name.toLowerCase()) || codeUnits(a.value, b.value),
  );
  const uses = new Map<string, number>();
  for (const { name } of sorted) uses.set(name, (uses.get(name) ?? 0) + 1);
  return sorted.map((one) => (uses.get(one.name) === 1 || one.owner === '' ? one : { ...one, name: `${one.name} (${one.owner})` }));
}

function termsOf(facet: ScopeFacet, incident: TrendIncident): Omit<Found, 'count'>[] {
  const terms = {
    organization: [incident.organization],
    service: incident.services,
    severity: [incident.severity],
    cause: incident.causes,
  }[facet];
  const owner = facet === 'service' && incident.retelling ? incident.organization.name : '';
  return terms.map(({ key, name }) => ({ value: key, name, owner, rank: facet === 'severity' ? incident.severity.rank : 0 }));
}

// Not the reader's locale: two builds of one archive must be identical wherever they run.
const codeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

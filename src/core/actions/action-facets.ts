/** What action items are filtered by: the facets, the values that the archive's items have, and which of them one item has. */
import { ACTION_KIND_NAMES, PRIORITY_NAMES } from '../labels.ts';
import type { Term } from '../postmortem-page.ts';
import type { ActionRow } from './action-row.ts';
import { ACTION_STATES, statesOf } from './action-state.ts';

export const ACTION_FACETS = [
  { key: 'state', label: 'State', plural: 'states' },
  { key: 'team', label: 'Team', plural: 'teams' },
  { key: 'priority', label: 'Priority', plural: 'priorities' },
  { key: 'kind', label: 'Kind', plural: 'kinds' },
  { key: 'severity', label: 'Severity of the incident', plural: 'severities' },
  { key: 'service', label: 'Service', plural: 'services' },
] as const;

export type ActionFacetKey = (typeof ACTION_FACETS)[number]['key'];
export type ActionFacets = Record<ActionFacetKey, Term[]>;

/** The key of what is not given; no key of site.yaml is called so. */
export const NOT_GIVEN = '-';

/** The keys under which an item is found. Another organization's teams are not ours, even where they are called the same. */
export function facetKeysOf(row: ActionRow, asOf: string): Record<ActionFacetKey, string[]> {
  const { incident, owner, priority, kind } = row;
  return {
    state: statesOf(row, asOf),
    team: incident.retelling ? [] : [owner?.key ?? NOT_GIVEN],
    priority: [priority ?? NOT_GIVEN],
    kind: [kind ?? NOT_GIVEN],
    severity: [incident.severity.key],
    service: incident.services.map(({ key }) => key),
  };
}

/**
 * The values that some item has, in the order in which they are shown: of services those with most items first.
 * @param unowned how an item without a team is called
 */
export function actionFacets(rows: readonly ActionRow[], asOf: string, unowned: string): ActionFacets {
  const found: Record<ActionFacetKey, Set<string>> = {
    state: new Set(),
    team: new Set(),
    priority: new Set(),
    kind: new Set(),
    severity: new Set(),
    service: new Set(),
  };
  const teams = new Map<string, string>();
  const severities = new Map<string, ActionRow['incident']['severity']>();
  const services = new Map<string, Term & { items: number }>();
  // What others run is of use only where there is nothing of ours.
  const own = rows.some(({ incident }) => !incident.retelling);
  for (const row of rows) {
    const keys = facetKeysOf(row, asOf);
    for (const { key } of ACTION_FACETS) for (const value of keys[key]) found[key].add(value);
    const { incident, owner } = row;
    if (owner && !incident.retelling) teams.set(owner.key, owner.name);
    severities.set(incident.severity.key, incident.severity);
    if (incident.retelling && own) continue;
    for (const { key, name } of incident.services) {
      const items = (services.get(key)?.items ?? 0) + 1;
      services.set(key, { key, name: own ? name : `${name} (${incident.organization.name})`, items });
    }
  }
  return {
    state: ACTION_STATES.filter(({ key }) => found.state.has(key)),
    team: [...byName(teams), ...(found.team.has(NOT_GIVEN) ? [{ key: NOT_GIVEN, name: unowned }] : [])],
    priority: named(PRIORITY_LEVELS, 'No priority', found.priority),
    kind: named(ACTION_KIND_NAMES, 'No kind', found.kind),
    severity: [...severities.values()].toSorted((a, b) => a.rank - b.rank).map(({ key, name }) => ({ key, name })),
    service: [...services.values()]
      .toSorted((a, b) => b.items - a.items || compareText(a.name, b.name))
      .map(({ key, name }) => ({ key, name })),
  };
}

/** Below the heading "Priority" the word need not be said again. */
const PRIORITY_LEVELS = Object.fromEntries(Object.entries(PRIORITY_NAMES).map(([key, name]) => [key, name.replace(/ priority$/, '')]));

function named(names: Readonly<Record<string, string>>, none: string, found: ReadonlySet<string>): Term[] {
  const all = [...Object.entries(names), [NOT_GIVEN, none] as const];
  return all.flatMap(([key, name]) => (found.has(key) ? [{ key, name }] : []));
}

function byName(terms: ReadonlyMap<string, string>): Term[] {
  return [...terms].map(([key, name]) => ({ key, name })).toSorted((a, b) => compareText(a.name, b.name) || compareText(a.key, b.key));
}

/** Not the reader's locale: two builds of one archive are identical wherever they run. */
export function compareText(a: string, b: string): number {
  const [low, other] = [a.toLowerCase(), b.toLowerCase()];
  return low < other ? -1 : low > other ? 1 : a < b ? -1 : a > b ? 1 : 0;
}

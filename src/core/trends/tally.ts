/** Which incidents have which terms: what counts of causes, services and triggers are made of. */
import type { Term } from '../postmortem-page.ts';
import { type NamedTerm, namesOf } from './lists.ts';
import type { TrendIncident } from './trend-data.ts';

export interface Tally {
  /** The terms' names by their keys. */
  names: Map<string, string>;
  /** How many incidents have each. */
  counts: Map<string, number>;
  /** How many have any. */
  some: number;
}

/** A term that an incident has twice counts once. */
export function tally(incidents: readonly TrendIncident[], terms: (incident: TrendIncident) => readonly NamedTerm[]): Tally {
  const counts = new Map<string, number>();
  let some = 0;
  for (const incident of incidents) {
    const keys = keysOf(terms(incident));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    if (keys.size > 0) some++;
  }
  return { names: namesOf(incidents.flatMap((incident) => terms(incident))), counts, some };
}

export const keysOf = (terms: readonly Pick<Term, 'key'>[]): Set<string> => new Set(terms.map(({ key }) => key));

/** What a chart gives a column of its own: the keys with most, and the others together. */
import type { Term } from '../postmortem-page.ts';
import type { Colour } from './chart-view.ts';
import type { TrendIncident } from './trend-data.ts';

/** A column of a chart: one key, or the others together. */
export interface Series {
  name: string;
  keys: string[];
  colour: Colour;
}

const COLOURS: readonly Colour[] = ['one', 'two', 'three', 'four', 'five', 'six'];

/** A series for each of the six keys with most, and one for all the others, called `others`. Keys without any amount have none. */
export function seriesOf(amounts: ReadonlyMap<string, number>, names: ReadonlyMap<string, string>, others: string): Series[] {
  const keys = ranked(amounts, names);
  const name = (key: string): string => names.get(key) ?? key;
  const rest = keys.slice(COLOURS.length);
  const [first, second] = rest;
  return [
    ...keys.slice(0, COLOURS.length).map((key, i) => ({ name: name(key), keys: [key], colour: COLOURS[i] as Colour })),
    ...(first === undefined ? [] : [{ name: second === undefined ? name(first) : others, keys: rest, colour: 'other' as const }]),
  ];
}

/** The keys that have any amount, the greatest first and equals by name. */
export function ranked(amounts: ReadonlyMap<string, number>, names: ReadonlyMap<string, string>): string[] {
  const name = (key: string): string => names.get(key) ?? key;
  return [...amounts]
    .filter(([, amount]) => amount > 0)
    .toSorted(([a, x], [b, y]) => y - x || compareText(name(a), name(b)) || compareText(a, b))
    .map(([key]) => key);
}

/** The keys whose amount is the greatest, by name; none where all are 0. */
export function greatest(amounts: ReadonlyMap<string, number>, names: ReadonlyMap<string, string>): string[] {
  const keys = ranked(amounts, names);
  return keys.filter((key) => amounts.get(key) === amounts.get(keys[0] ?? ''));
}

/** A term, and whose it is where that may tell it from another of the same name. */
export interface NamedTerm extends Term {
  owner?: string;
}

/** The names of terms by their keys. As in the archive, where two keys have one name the owner's is added: every organization has an “API”. */
export function namesOf(terms: Iterable<NamedTerm>): Map<string, string> {
  const found = new Map<string, NamedTerm>();
  for (const term of terms) if (!found.has(term.key)) found.set(term.key, term);
  const uses = new Map<string, number>();
  for (const { name } of found.values()) uses.set(name, (uses.get(name) ?? 0) + 1);
  return new Map(
    [...found].map(([key, { name, owner }]) => [key, owner !== undefined && (uses.get(name) ?? 0) > 1 ? `${name} (${owner})` : name]),
  );
}

/** The services of an incident; those of a retelling are its organization's. */
export function servicesOf({ services, retelling, organization }: TrendIncident): NamedTerm[] {
  return retelling ? services.map((service) => ({ ...service, owner: organization.name })) : services;
}

// Not the reader's locale: two builds of one archive are identical wherever they run.
const compareText = (a: string, b: string): number => codeUnits(a.toLowerCase(), b.toLowerCase()) || codeUnits(a, b);
const codeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The families of an archive: groups of incidents that share a cause. */
import type { Reason, Rhyme } from './reason.ts';

export interface Family {
  /** Two or more ids, in the order of the alphabet, which for ids that begin with a date is that of time. */
  ids: string[];
  /** The causes that every link of the family names; empty for two that only their words connect. */
  shared: Reason[];
  /** What connects them, the strongest first. */
  links: Link[];
}

export interface Link {
  from: string;
  to: string;
  score: number;
  /** The causes that it names: `causes certificate`, `mechanisms dns`. */
  names: ReadonlySet<string>;
}

interface Group {
  ids: string[];
  /** What all its links name; undefined for a single incident. */
  names?: ReadonlySet<string>;
}

/** A link is a rhyme of the same cause with at least this score. */
const LEAST_SCORE = 0.75;

/**
 * Two incidents are linked where at least one of them shows the other as a rhyme of the same cause. Groups grow along the links, the strongest
 * first. Two things keep one loose link from gluing everything together: there has to be a cause that all links of a family name (else A
 * rhymes with B for one reason, B with C for another, and in the end everything with everything), and two groups become one only if at least
 * half of the members of the smaller one are linked with the other, and with at least two members of it where it has three or more. Each
 * incident is in one family at most. Families are ordered by size, then by their first id.
 */
export function familiesOf(rhymes: ReadonlyMap<string, readonly Rhyme[]>): Family[] {
  const links = linksOf(rhymes);
  const neighbours = neighboursOf(links);
  const groupOf = new Map<string, Group>([...neighbours.keys()].map((id) => [id, { ids: [id] }]));
  for (let joined = true; joined;) {
    joined = false;
    for (const { from, to, names } of links) {
      const [one, two] = [groupOf.get(from) as Group, groupOf.get(to) as Group];
      if (one === two) continue;
      const [small, large] = one.ids.length < two.ids.length ? [one, two] : [two, one];
      const common = inAll(names, small.names, large.names);
      if ((common.size === 0 && small.ids.length + large.ids.length > 2) || !belongs(small, large, neighbours, groupOf)) continue;
      large.ids.push(...small.ids);
      large.names = common;
      for (const id of small.ids) groupOf.set(id, large);
      joined = true;
    }
  }
  const inside = Map.groupBy(
    links.filter(({ from, to }) => groupOf.get(from) === groupOf.get(to)),
    ({ from }) => groupOf.get(from) as Group,
  );
  return [...inside]
    .map(([{ ids, names }, between]) => ({ ids: ids.toSorted(), shared: asReasons([...(names ?? [])]), links: between }))
    .toSorted((a, b) => b.ids.length - a.ids.length || ((a.ids[0] as string) < (b.ids[0] as string) ? -1 : 1));
}

function belongs({ ids }: Group, large: Group, neighbours: Neighbours, groupOf: ReadonlyMap<string, Group>): boolean {
  const reached = new Set<string>();
  let attached = 0;
  for (const id of ids) {
    const others = (neighbours.get(id) ?? []).filter((other) => groupOf.get(other) === large);
    if (others.length > 0) attached++;
    for (const other of others) reached.add(other);
  }
  return attached >= ids.length / 2 && reached.size >= Math.min(2, large.ids.length / 2);
}

function inAll(...sets: readonly (ReadonlySet<string> | undefined)[]): Set<string> {
  const known = sets.filter((set) => set !== undefined);
  return new Set([...(known[0] ?? [])].filter((name) => known.every((set) => set.has(name))));
}

function asReasons(names: readonly string[]): Reason[] {
  const of = (kind: string): string[] => names.flatMap((name) => (name.startsWith(`${kind} `) ? [name.slice(kind.length + 1)] : []));
  const [causes, mechanisms] = [of('causes'), of('mechanisms')];
  return [
    ...(causes.length > 0 ? [{ kind: 'causes' as const, causes }] : []),
    ...(mechanisms.length > 0 ? [{ kind: 'mechanisms' as const, mechanisms }] : []),
  ];
}

type Neighbours = ReadonlyMap<string, readonly string[]>;

function neighboursOf(links: readonly Link[]): Neighbours {
  const found = new Map<string, string[]>();
  const add = (id: string, other: string): void => {
    const known = found.get(id);
    if (known) known.push(other);
    else found.set(id, [other]);
  };
  for (const { from, to } of links) {
    add(from, to);
    add(to, from);
  }
  return found;
}

function linksOf(rhymes: ReadonlyMap<string, readonly Rhyme[]>): Link[] {
  const found = new Map<string, Link>();
  for (const [id, list] of rhymes) {
    for (const { id: other, sameCause, score, reasons } of list) {
      if (!sameCause || score < LEAST_SCORE || !rhymes.has(other)) continue;
      const [from, to] = id < other ? [id, other] : [other, id];
      const known = found.get(`${from} ${to}`);
      if (!known || known.score < score) found.set(`${from} ${to}`, { from, to, score, names: new Set(reasons.flatMap(namesIn)) });
    }
  }
  return [...found.values()].toSorted((a, b) => b.score - a.score || (`${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1));
}

function namesIn(reason: Reason): string[] {
  if (reason.kind === 'causes') return reason.causes.map((cause) => `causes ${cause}`);
  return reason.kind === 'mechanisms' ? reason.mechanisms.map((id) => `mechanisms ${id}`) : [];
}

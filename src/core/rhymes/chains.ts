/** Recurrences one after the other: the incidents that kept coming back, in the order in which they did. */
import { byTime, type Recurrence, type RecurrenceSource } from './recurrence.ts';

export interface Chain {
  /** Two or more, the earliest first. */
  ids: string[];
  /** The recurrences between them, as `recurrencesOf` orders them. */
  recurrences: Recurrence[];
}

/** Incidents that recurrences connect, directly or through others, are one chain. The longest chain first, then the one that began first. */
export function chainsOf(postmortems: readonly RecurrenceSource[], recurrences: readonly Recurrence[]): Chain[] {
  const byId = new Map(postmortems.map((postmortem) => [postmortem.id, postmortem]));
  const chainOf = new Map<string, Set<string>>();
  for (const { earlier, later } of recurrences) {
    const joined = new Set([...(chainOf.get(earlier) ?? [earlier]), ...(chainOf.get(later) ?? [later])]);
    for (const id of joined) chainOf.set(id, joined);
  }
  const inOrder = (ids: Iterable<string>): RecurrenceSource[] => [...ids].flatMap((id) => byId.get(id) ?? []).toSorted(byTime);
  return [...new Set(chainOf.values())]
    .map((ids) => ({ members: inOrder(ids), recurrences: recurrences.filter(({ later }) => ids.has(later)) }))
    .toSorted((a, b) => b.members.length - a.members.length || byTime(a.members[0] as RecurrenceSource, b.members[0] as RecurrenceSource))
    .map(({ members, recurrences: between }) => ({ ids: members.map(({ id }) => id), recurrences: between }));
}

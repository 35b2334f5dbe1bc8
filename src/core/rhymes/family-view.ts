/** A family of incidents as it is told and drawn: a name from what its members share, its members by date, and a dot for each. */
import { own } from '../own.ts';
import type { PartialTime } from '../partial-time.ts';
import type { Term } from '../postmortem-page.ts';
import type { Axis, Span } from './axis.ts';
import type { RhymeBook, ShownIncident } from './book.ts';
import { causeName } from './cause-name.ts';
import { type Drawing, drawingOf } from './family-drawing.ts';
import { type IncidentRef, incidentRef } from './incident-ref.ts';
import type { Names, Part } from './reason-words.ts';
import { reasonParts } from './reason-words.ts';

export interface FamilyView {
  /** `An expired certificate`; where only words connect two incidents, the sentence that says so. */
  name: Part[];
  /** The cause categories that all share, with their pages. */
  causes: Term[];
  /** In the order of their first incident. */
  organizations: string[];
  count: number;
  /** By date; of a large family the latest. */
  members: IncidentRef[];
  drawing: Drawing;
}

type StoredFamily = RhymeBook['families'][number];

/** A larger family lists its latest members. */
const MAX_MEMBERS = 10;

export function familyView(book: RhymeBook, { ids, shared }: StoredFamily, axis: Axis, names: Names): FamilyView {
  const members = ids
    .flatMap((id) => {
      const shown = own(book.shown, id);
      return shown ? [{ id, shown }] : [];
    })
    .toSorted((a, b) => middleOf(a.shown.started) - middleOf(b.shown.started) || (a.id < b.id ? -1 : 1));
  const name = causeName([shared], names);
  return {
    name: name === undefined ? wordsOf(book, ids, names) : [{ text: name }],
    causes: shared.flatMap((reason) => (reason.kind === 'causes' ? reason.causes.map((key) => ({ key, name: names.cause(key) })) : [])),
    organizations: [...new Set(members.map(({ shown }) => shown.organization))],
    count: members.length,
    members: members.slice(-MAX_MEMBERS).map(({ id, shown }) => incidentRef(id, shown)),
    drawing: drawingOf(
      members.map(({ id, shown: { started } }) => ({ id, ...extentOf(started) })),
      recurrencesIn(book, ids),
      axis,
    ),
  };
}

/** From the first to the last instant of these incidents. */
export function spanOf({ shown }: Pick<RhymeBook, 'shown'>, ids: readonly string[]): Span {
  const middles = ids.flatMap((id) => own(shown, id) ?? []).map(({ started }: ShownIncident) => middleOf(started));
  return middles.reduce(({ from, to }, instant) => ({ from: Math.min(from, instant), to: Math.max(to, instant) }), {
    from: middles[0] ?? 0,
    to: middles[0] ?? 0,
  });
}

function middleOf({ earliest, latest }: PartialTime): number {
  return (earliest + latest) / 2;
}

/** A year or a month is drawn as long as it is; everything that is known better, as an instant. */
function extentOf(started: PartialTime): Span {
  const isVague = started.precision === 'year' || started.precision === 'month';
  return isVague ? { from: started.earliest, to: started.latest } : { from: middleOf(started), to: middleOf(started) };
}

/** Of each incident only what it came back from last: that is the line which a reader follows. */
function recurrencesIn({ chains }: RhymeBook, ids: readonly string[]): { earlier: string; later: string }[] {
  const inside = new Set(ids);
  const last = new Map<string, string>();
  for (const { recurrences } of chains)
    for (const { earlier, later } of recurrences) if (inside.has(earlier) && inside.has(later)) last.set(later, earlier);
  return [...last].map(([later, earlier]) => ({ earlier, later }));
}

function wordsOf({ rhymes }: RhymeBook, [first = '', second = '']: readonly string[], names: Names): Part[] {
  const rhyme = own(rhymes, first)?.find(({ id }) => id === second) ?? own(rhymes, second)?.find(({ id }) => id === first);
  const reason = rhyme?.reasons.findLast(({ kind }) => kind !== 'related');
  if (!reason) return [{ text: 'Told in much the same words' }];
  const [lead, ...rest] = reasonParts(reason, names);
  return lead ? [{ ...lead, text: lead.text.charAt(0).toUpperCase() + lead.text.slice(1) }, ...rest] : [];
}

/** The rhymes of a whole archive as pages need them: computed once, after everything internal was cut. */
import type { VisiblePostmortem } from '../audience.ts';
import { inlineText } from '../inline.ts';
import type { PartialTime } from '../partial-time.ts';
import type { PageAction, PostmortemPage } from '../postmortem-page.ts';
import type { Postmortem } from '../postmortem.ts';
import { type Chain, chainsOf } from './chains.ts';
import type { Corpus } from './corpus.ts';
import { familiesOf, type Family } from './families.ts';
import { type Features, featuresOf } from './features.ts';
import type { Rhyme } from './reason.ts';
import { recurrencesOf, type RecurrenceSource } from './recurrence.ts';
import { rhymesOf } from './rhymes.ts';

/** What one postmortem gives to the rhymes: what is compared, what is shown of it beside another, and what came of it. */
export interface RhymeSource {
  features: Features;
  shown: ShownIncident;
  history: Pick<Postmortem, 'times' | 'review' | 'related' | 'actions'>;
}

export interface ShownIncident {
  title: string;
  organization: string;
  retelling: boolean;
  started: PartialTime;
  severity: string;
  /** What helped: plain text. */
  resolution?: string;
  mitigations: string[];
  actions: ShownAction[];
}

export type ShownAction = Pick<PageAction, 'anchor' | 'title' | 'status' | 'due' | 'done'>;

export interface RhymeBook {
  /** By the id of the postmortem, the best first. */
  rhymes: Record<string, Rhyme[]>;
  shown: Record<string, ShownIncident>;
  /** Every recurrence is in one of them. */
  chains: Chain[];
  families: Pick<Family, 'ids' | 'shared'>[];
}

export function rhymeSource(visible: VisiblePostmortem, page: PostmortemPage): RhymeSource {
  const { id, data, body } = visible;
  const organization = page.organization.name;
  const mitigations = (data.timeline ?? [])
    .filter(({ marker }) => marker === 'mitigated' || marker === 'resolved')
    .map(({ what }) => inlineText(what));
  return {
    features: featuresOf({ id, data, body, organization }),
    shown: {
      title: page.title,
      organization,
      retelling: page.retelling,
      started: data.times.started,
      severity: page.severity.name,
      ...(data.resolution === undefined ? {} : { resolution: inlineText(data.resolution) }),
      mitigations,
      actions: page.actions.map(({ anchor, title, status, due, done }) => ({
        anchor,
        title,
        status,
        ...(due === undefined ? {} : { due }),
        ...(done === undefined ? {} : { done }),
      })),
    },
    history: historyOf(data),
  };
}

/** `corpus` is that of the same sources, in the same order. */
export function rhymeBook(sources: readonly RhymeSource[], corpus: Corpus): RhymeBook {
  const lists = rhymesOf(corpus);
  const rhymes = new Map(sources.map(({ features: { id } }, index) => [id, lists[index] ?? []]));
  const past = sources.map(recurrenceSource);
  return {
    rhymes: Object.fromEntries([...rhymes].filter(([, list]) => list.length > 0)),
    shown: Object.fromEntries(sources.map(({ features: { id }, shown }) => [id, shown])),
    chains: chainsOf(past, recurrencesOf(past, mayRecur(sources, rhymes))),
    families: familiesOf(rhymes).map(({ ids, shared }) => ({ ids, shared })),
  };
}

/**
 * The rhymes that may be called a recurrence although no author says so: those of our own incidents, of which enough is known, and that no
 * author calls anything else.
 */
function mayRecur(sources: readonly RhymeSource[], rhymes: ReadonlyMap<string, readonly Rhyme[]>): Map<string, Rhyme[]> {
  const own = sources.filter(({ shown }) => !shown.retelling).map(({ features }) => features.id);
  const isCalledElse = ({ reasons }: Rhyme): boolean =>
    reasons.some((reason) => reason.kind === 'related' && reason.relation !== 'recurrence-of');
  return new Map(own.map((id) => [id, (rhymes.get(id) ?? []).filter((rhyme) => !isCalledElse(rhyme))]));
}

function historyOf({ times, review, related, actions }: Postmortem): RhymeSource['history'] {
  return {
    times,
    ...(review?.meeting === undefined ? {} : { review: { meeting: review.meeting } as NonNullable<Postmortem['review']> }),
    ...(related === undefined ? {} : { related }),
    ...(actions === undefined ? {} : { actions }),
  };
}

function recurrenceSource({ features: { id, organization }, shown: { retelling }, history }: RhymeSource): RecurrenceSource {
  return { id, organization, retelling, data: history };
}

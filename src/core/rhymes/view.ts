/** The rhymes of one postmortem as its page tells them. */
import { escapeHtml, type Html } from '../html.ts';
import { inlineText } from '../inline.ts';
import { own } from '../own.ts';
import type { PostmortemPage } from '../postmortem-page.ts';
import type { RhymeBook } from './book.ts';
import { type IncidentRef, incidentRef } from './incident-ref.ts';
import { leftActions, type LeftGroup } from './left-actions.ts';
import type { Rhyme } from './reason.ts';
import type { Names } from './reason-words.ts';
import type { RelatedReason } from './related.ts';
import { type Why, whyOf } from './why.ts';

export interface RhymeView extends Why {
  incident: IncidentRef;
  /** Whether it happened elsewhere. */
  elsewhere: boolean;
  /** How an author relates the two, seen from this page: `A recurrence of`. */
  relation?: string;
  /** What the author says of it. */
  said?: Html;
  left: LeftGroup[];
}

/** What rhymes with a postmortem, the best first. Of `page` come the organization, and the author's own words with their links. */
export function rhymeViews(book: RhymeBook, page: Pick<PostmortemPage, 'id' | 'organization' | 'related'>, names: Names): RhymeView[] {
  return (own(book.rhymes, page.id) ?? []).flatMap((rhyme) => {
    const shown = own(book.shown, rhyme.id);
    if (!shown) return [];
    return [
      {
        incident: incidentRef(rhyme.id, shown),
        elsewhere: shown.organization !== page.organization.name,
        ...relationOf(rhyme, page),
        ...whyOf(rhyme, names),
        left: leftActions(shown.actions),
      },
    ];
  });
}

const RELATIONS: Readonly<Record<RelatedReason['relation'], readonly [said: string, reverse: string]>> = {
  'recurrence-of': ['A recurrence of', 'Came back as'],
  'caused-by': ['Caused by', 'Led to'],
  'similar-to': ['Similar, says the author', 'Similar, says the author'],
};

function relationOf({ id, reasons }: Rhyme, page: Pick<PostmortemPage, 'related'>): Pick<RhymeView, 'relation' | 'said'> {
  const related = reasons.find((reason) => reason.kind === 'related');
  if (!related) return {};
  const rendered = page.related.find((one) => one.id === id && one.relation === related.relation)?.reason;
  const said = related.reverse ? undefined : rendered;
  const plain = related.reason === undefined ? undefined : escapeHtml(inlineText(related.reason));
  return {
    relation: RELATIONS[related.relation][related.reverse ? 1 : 0],
    ...((said ?? plain) === undefined ? {} : { said: (said ?? plain) as Html }),
  };
}

/** The written lists of action items: whole for all but very large archives, and always what waits before what is settled. */
import { actionFacets, type ActionFacets } from './action-facets.ts';
import { actionFigures, type ActionFigure } from './action-figures.ts';
import type { ActionRow } from './action-row.ts';
import { ACTION_STATES, type ActionState, statesOf } from './action-state.ts';
import { type ActionGrouping, plainView, type Whose } from './action-view.ts';
import { type ActionGroup, groupActions } from './group-actions.ts';
import { type ActionMatches, matchActions } from './match-actions.ts';
import { sortActions } from './sort-actions.ts';

/** How many items are written that wait, and how many that are settled. */
export const MOST_PENDING = 500;
export const MOST_SETTLED = 100;

export interface ActionPage {
  /** What is listed unasked; there may be others. */
  whose: Whose;
  /** Whether there are items of the kind that is not listed. */
  hasOthers: boolean;
  figures: ActionFigure[];
  facets: ActionFacets;
  /** How many of the listed items have each value. */
  counts: ActionMatches['counts'];
  /** How many items are listed unasked, written or not. */
  total: number;
  group: ActionGrouping;
  /** What waits, by team, the most overdue first; or what others did, by postmortem. `rows` may be more than the `most` that are written. */
  groups: (ActionGroup & { most: number })[];
  /** What is settled of ours, that which is due for another look first, then the latest. */
  settled: ActionRow[];
  /** How many more there are that do not wait. */
  moreSettled: number;
}

/** @param own whether the archive has incidents of its own organization; else what others did is what it has to show. */
export function actionPage(rows: readonly ActionRow[], own: boolean, asOf: string, unowned: string): ActionPage {
  const plain = plainView(own ? 'ours' : 'others');
  const { whose, group } = plain;
  const matches = matchActions(rows, plain, asOf);
  const listed = sortActions(matches.rows, plain.sort);
  const settled = own ? listed.filter((row) => !row.pending) : [];
  // Of others nothing waits: the latest are written, and the rest is found by filtering.
  const first = own ? listed.filter((row) => row.pending) : listed.slice(0, MOST_SETTLED);
  const groups = groupActions(first, group, unowned);
  const share = first.length > MOST_PENDING ? Math.max(1, Math.floor(MOST_PENDING / groups.length)) : MOST_PENDING;
  return {
    whose,
    hasOthers: own && rows.some(({ incident }) => incident.retelling),
    figures: actionFigures(rows, asOf),
    facets: actionFacets(rows, asOf, unowned),
    group,
    counts: matches.counts,
    total: listed.length,
    groups: groups.map((one) => ({ ...one, most: share })),
    settled: settled.slice(0, MOST_SETTLED),
    moreSettled: Math.max(0, (own ? settled : listed).length - MOST_SETTLED),
  };
}

export interface TeamPage {
  key: string;
  name: string;
  figures: ActionFigure[];
  /** By state, each item once; `rows` may be more than the `most` that are written. */
  sections: { state: ActionState; name: string; rows: ActionRow[]; most: number }[];
}

/** The order of a team's page; an item stands in the first that it is in. */
const SECTIONS: readonly ActionState[] = ['overdue', 'in-progress', 'open', 'recheck', 'done', 'declined'];
const SETTLED: ReadonlySet<ActionState> = new Set(['recheck', 'done', 'declined']);

/** A page for every team of ours that owns an item, by name. */
export function teamPages(rows: readonly ActionRow[], asOf: string): TeamPage[] {
  const own = rows.filter(({ incident }) => !incident.retelling);
  return actionFacets(own, asOf, '').team.flatMap(({ key, name }) => {
    const items = sortActions(
      own.filter(({ owner }) => owner?.key === key),
      'overdue',
    );
    const inFirst = items
      .map((row) => ({ row, states: statesOf(row, asOf) }))
      .map(({ row, states }) => ({ row, state: SECTIONS.find((state) => states.includes(state)) }));
    const sections = SECTIONS.map((state) => ({
      state,
      name: ACTION_STATES.find((one) => one.key === state)?.name ?? state,
      rows: inFirst.filter((one) => one.state === state).map(({ row }) => row),
      most: SETTLED.has(state) ? MOST_SETTLED : MOST_PENDING,
    })).filter((section) => section.rows.length > 0);
    return items.length === 0 ? [] : [{ key, name, figures: actionFigures(items, asOf), sections }];
  });
}

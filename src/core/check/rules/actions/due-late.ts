/** A short-term action is due soon. */
import { quote } from '../../../finding.ts';
import { hasClock, type PartialTime } from '../../../partial-time.ts';
import type { Postmortem } from '../../../postmortem.ts';
import { isPlanned, ownActions } from '../../own-actions.ts';
import type { Rule } from '../../rule.ts';
import { BOTH } from './example-actions.ts';

const MOST_DAYS = 30;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export const dueLate: Rule = {
  id: 'actions/due-late',
  level: 'warning',
  description: `A short-term action is due within ${MOST_DAYS} days of the review meeting or, where there was none, of the resolution.`,
  why: 'What is meant to help soon helps only if it comes before the next time. A later day mostly means that it is long-term work, or that it has to be made smaller.',
  example: { fails: BOTH.replace('2026-04-01', '2026-05-15'), passes: BOTH },
  run({ document, facts, report }) {
    const since = startOf(document.postmortem);
    if (!since) return;
    for (const { index, action } of ownActions(document, facts.site)) {
      if (action.horizon !== 'short' || action.due === undefined || !isPlanned(action)) continue;
      const days = (Date.parse(action.due) - since.day) / DAY;
      if (days <= MOST_DAYS) continue;
      report({
        place: document.place(['actions', index, 'due']),
        reason: `${quote(action.due)} is ${days} days after ${since.name}, which is long for a short-term action.`,
        hint: 'Choose an earlier day or a smaller step, or make it `horizon: long`.',
        cause: { place: document.place(since.path), reason: 'The days are counted from here.' },
      });
    }
  },
};

interface Start {
  /** The first instant of the day in UTC. */
  day: number;
  name: string;
  path: string[];
}

function startOf({ review, times }: Postmortem): Start | undefined {
  if (review?.meeting !== undefined)
    return { day: Date.parse(review.meeting), name: `the review meeting on ${quote(review.meeting)}`, path: ['review', 'meeting'] };
  const { resolved } = times;
  return resolved && { day: lastDay(resolved), name: `the resolution at ${quote(resolved.text)}`, path: ['times', 'resolved'] };
}

/** The last day in UTC that the words allow, so that "in March" counts from its end: the later the start, the fewer the days. */
function lastDay(time: PartialTime): number {
  // A date without a clock ends where the day ends last on earth.
  const last = hasClock(time) ? time.latest : time.latest - 12 * HOUR;
  return Math.floor(last / DAY) * DAY;
}

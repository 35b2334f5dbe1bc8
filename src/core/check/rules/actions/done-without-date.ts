/** An action that is done says since when. */
import { quote } from '../../../finding.ts';
import { ownActions } from '../../own-actions.ts';
import type { Rule } from '../../rule.ts';
import { BOTH } from './example-actions.ts';

const done = (date: string) => BOTH.replace('due: 2026-04-01,', `due: 2026-04-01, status: done,${date}`);

export const doneWithoutDate: Rule = {
  id: 'actions/done-without-date',
  level: 'error',
  description: 'An action that is done has the date on which it was: `done`.',
  why: 'From that day on the same incident should go differently: without it nobody can tell whether a recurrence came before the fix or in spite of it.',
  example: { fails: done(''), passes: done(' done: 2026-03-12,') },
  run({ document, facts, report }) {
    for (const { index, action } of ownActions(document, facts.site)) {
      if (action.status !== 'done' || action.done !== undefined) continue;
      report({
        place: document.place(['actions', index, 'status']),
        reason: `The action ${quote(action.title)} is done without a date.`,
        hint: 'Add `done:` with the day on which it was.',
      });
    }
  },
};

/** An action whose day has passed is looked at again. */
import { quote } from '../../../finding.ts';
import { isPlanned, ownActions } from '../../own-actions.ts';
import type { Rule } from '../../rule.ts';
import { BOTH } from './example-actions.ts';

export const overdue: Rule = {
  id: 'actions/overdue',
  level: 'warning',
  description: 'No action that is open or in progress was due before today.',
  why: 'A day that passed in silence makes all the others weaker. Often the work was done and nobody wrote it down; else it needs a new day, or an honest no.',
  example: {
    fails: BOTH.replace('2026-04-01', '2026-03-20'),
    passes: BOTH.replace('due: 2026-04-01', 'due: 2026-03-20, status: done, done: 2026-03-18'),
  },
  run({ document, facts, report }) {
    for (const { index, action } of ownActions(document, facts.site)) {
      const { due, status = 'open' } = action;
      if (due === undefined || due >= facts.asOf || !isPlanned(action)) continue;
      report({
        place: document.place(['actions', index, 'due']),
        reason: `The action ${quote(action.title)} was due on ${quote(due)} and is still ${status === 'open' ? 'open' : 'in progress'}.`,
        hint: 'Write when it was done (`status: done`, `done:`), choose a new day, or decline it with a reason.',
      });
    }
  },
};

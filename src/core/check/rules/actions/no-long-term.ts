/** Something is done about what made the incident possible. */
import { isDeclined, ownActions } from '../../own-actions.ts';
import type { Rule } from '../../rule.ts';
import { BOTH, SHORT_TERM } from './example-actions.ts';

export const noLongTerm: Rule = {
  id: 'actions/no-long-term',
  level: 'warning',
  description: 'At least one of the actions has `horizon: long`; those that were declined do not count.',
  why: 'Quick fixes treat the incident that there was. What made it possible mostly lies in the design, and stays there unless somebody plans for it.',
  example: { fails: `actions:\n${SHORT_TERM}`, passes: BOTH },
  run({ document, facts, report }) {
    const actions = ownActions(document, facts.site).filter(({ action }) => !isDeclined(action));
    if (actions.length === 0 || actions.some(({ action }) => action.horizon === 'long')) return;
    report({
      place: document.place(['actions']),
      reason: 'None of the actions has `horizon: long`.',
      hint: 'Add what changes the design or the way of working, or mark it as `horizon: long`.',
    });
  },
};

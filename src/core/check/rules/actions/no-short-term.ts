/** A first step can be taken soon. */
import { isDeclined, ownActions } from '../../own-actions.ts';
import type { Rule } from '../../rule.ts';
import { BOTH, LONG_TERM } from './example-actions.ts';

export const noShortTerm: Rule = {
  id: 'actions/no-short-term',
  level: 'warning',
  description: 'At least one of the actions has `horizon: short`; those that were declined do not count.',
  why: 'Long-term work takes months, and until then the same thing can happen again: something small should make it less likely, or shorter, within weeks.',
  example: { fails: `actions:\n${LONG_TERM.replace('medium', 'high')}`, passes: BOTH },
  run({ document, facts, report }) {
    const actions = ownActions(document, facts.site).filter(({ action }) => !isDeclined(action));
    if (actions.length === 0 || actions.some(({ action }) => action.horizon === 'short')) return;
    report({
      place: document.place(['actions']),
      reason: 'None of the actions has `horizon: short`.',
      hint: 'Add what can be done within weeks, or mark it as `horizon: short`.',
    });
  },
};

/** Each action says how one will know that it works. */
import { quote } from '../../../finding.ts';
import { isDeclined, ownActions } from '../../own-actions.ts';
import type { Rule } from '../../rule.ts';
import { BOTH } from './example-actions.ts';

export const noMeasure: Rule = {
  id: 'actions/no-measure',
  level: 'warning',
  description: 'Each action says in `measure` how one will know that it works, unless it was declined.',
  why: 'That a change was made does not show that it helps. Whoever writes down how to see that has mostly made the action more exact as well.',
  example: { fails: BOTH.replace(/, measure: A drill[^}]*/, ' '), passes: BOTH },
  run({ document, facts, report }) {
    for (const { index, action } of ownActions(document, facts.site)) {
      if (action.measure !== undefined || isDeclined(action)) continue;
      report({
        place: document.place(['actions', index]),
        reason: `The action ${quote(action.title)} does not say how one will know that it works.`,
        hint: 'Add `measure:` with what can be counted, or tried in a drill.',
      });
    }
  },
};

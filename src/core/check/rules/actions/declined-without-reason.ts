/** An action that was declined says why. */
import { quote } from '../../../finding.ts';
import { isDeclined, ownActions } from '../../own-actions.ts';
import type { Rule } from '../../rule.ts';
import { BOTH } from './example-actions.ts';

const DECLINED = `${BOTH}  - { title: Run a second cache in another region, status: declined`;

export const declinedWithoutReason: Rule = {
  id: 'actions/declined-without-reason',
  level: 'error',
  description: 'An action that was declined gives its `reason`.',
  why: 'Not doing something is a decision like any other: whoever meets the same incident again needs to know what it was weighed against.',
  example: {
    fails: `${DECLINED} }\n`,
    passes: `${DECLINED},\n      reason: The copy of the catalogue covers the same case at a tenth of the price. }\n`,
  },
  run({ document, facts, report }) {
    for (const { index, action } of ownActions(document, facts.site)) {
      if (!isDeclined(action) || action.reason !== undefined) continue;
      report({
        place: document.place(['actions', index, 'status']),
        reason: `The action ${quote(action.title)} is declined without a reason.`,
        hint: 'Add `reason:` in one sentence.',
      });
    }
  },
};

/** Each action has a team that sees it through. */
import { quote } from '../../../finding.ts';
import { completeness } from '../../completeness.ts';
import { isDeclined, ownActions } from '../../own-actions.ts';
import type { Rule } from '../../rule.ts';
import { BOTH } from './example-actions.ts';

export const noOwner: Rule = {
  id: 'actions/no-owner',
  level: 'error',
  description: 'Each action has an `owner`, unless it was declined.',
  why: 'What belongs to everybody waits for somebody. A team as the owner keeps the action when people change their work.',
  example: { fails: BOTH.replace(' owner: team-platform,', ''), passes: BOTH },
  run({ document, facts, report }) {
    for (const { index, action } of ownActions(document, facts.site)) {
      if (action.owner !== undefined || isDeclined(action)) continue;
      report({
        level: completeness(document),
        place: document.place(['actions', index]),
        reason: `The action ${quote(action.title)} has no owner.`,
        hint: 'Add `owner:` with the team that sees it through.',
      });
    }
  },
};

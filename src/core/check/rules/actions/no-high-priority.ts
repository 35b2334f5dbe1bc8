/** Something that matters will be done, or somebody answers for the risk. */
import { completeness } from '../../completeness.ts';
import { isDeclined, ownActions } from '../../own-actions.ts';
import type { Rule } from '../../rule.ts';
import { BOTH } from './example-actions.ts';

const LOW = BOTH.replace('priority: high', 'priority: low');

export const noHighPriority: Rule = {
  id: 'actions/no-high-priority',
  level: 'error',
  description:
    'At least one action has the priority `critical` or `high` and was not declined, or `risk_accepted` says who accepts the risk.',
  why: 'If everything can wait, the incident can come back. That may be right; then it should be a decision that somebody made and explained.',
  example: { fails: LOW, passes: `${LOW}risk_accepted: { by: Head of Engineering, why: The cache is retired in May. }\n` },
  run({ document, facts, report }) {
    const actions = ownActions(document, facts.site);
    if (actions.length === 0 || document.postmortem.risk_accepted) return;
    if (actions.some(({ action }) => !isDeclined(action) && (action.priority === 'critical' || action.priority === 'high'))) return;
    report({
      level: completeness(document),
      place: document.place(['actions']),
      reason: 'None of the actions has the priority `critical` or `high`.',
      hint: 'Give it to the one that matters most, or say under `risk_accepted:` who accepts the risk, and why.',
    });
  },
};

/** Each action that is still to be done has a day by which it will be. */
import { quote } from '../../../finding.ts';
import { completeness } from '../../completeness.ts';
import { isPlanned, ownActions } from '../../own-actions.ts';
import type { Rule } from '../../rule.ts';
import { BOTH } from './example-actions.ts';

export const noDueDate: Rule = {
  id: 'actions/no-due',
  level: 'error',
  description: 'Each action that is open or in progress has a `due` date.',
  why: 'Work without a day gives way to work with one, until the same incident comes back.',
  example: { fails: BOTH.replace(' due: 2026-06-30,', ''), passes: BOTH },
  run({ document, facts, report }) {
    for (const { index, action } of ownActions(document, facts.site)) {
      if (action.due !== undefined || !isPlanned(action)) continue;
      report({
        level: completeness(document),
        place: document.place(['actions', index]),
        reason: `The action ${quote(action.title)} has no day on which it is due.`,
        hint: `Add \`due:\` as a date, such as \`due: ${facts.asOf}\`, or its \`status\` if it is settled.`,
      });
    }
  },
};

/** Something will change because of an incident. */
import { completeness } from '../../completeness.ts';
import { isOwnIncident } from '../../own-incident.ts';
import type { Rule } from '../../rule.ts';
import { BOTH } from './example-actions.ts';

export const noActions: Rule = {
  id: 'actions/none',
  level: 'error',
  description: 'A postmortem of our own has at least one action.',
  why: 'An incident that changes nothing is paid for and not used. Where nothing is worth doing, one action that was declined, with its reason, says so.',
  example: { fails: 'actions: []\n', passes: BOTH },
  run({ document, facts, report }) {
    const { actions = [] } = document.postmortem;
    if (!isOwnIncident(document, facts.site) || actions.length > 0) return;
    report({
      level: completeness(document),
      place: document.place(['actions']),
      reason: 'This postmortem has no actions.',
      hint: 'Add under `actions:` what will be different, and who sees it through.',
    });
  },
};

/** The title of an action says what will be different when it is done. */
import { quote } from '../../../finding.ts';
import { isDeclined, ownActions } from '../../own-actions.ts';
import type { Rule } from '../../rule.ts';
import { findVague } from '../../vague/language.ts';
import { BOTH } from './example-actions.ts';

export const vagueAction: Rule = {
  id: 'actions/vague',
  level: 'warning',
  partial: true,
  description: 'The `title` of an action says what will be different, so that two people would agree on whether it is done.',
  why: 'An aim such as better monitoring can be worked on for ever, and closed at any time. One that names the step and its measure is finished, or it is not.',
  example: { fails: BOTH.replace(/Page the on-call[^,]*/, 'Improve monitoring of the cache'), passes: BOTH },
  run({ document, facts, report }) {
    for (const { index, action } of ownActions(document, facts.site)) {
      const vague = isDeclined(action) ? undefined : findVague(action.title);
      if (!vague) continue;
      report({
        place: document.place(['actions', index, 'title']),
        reason: `${quote(action.title)} leaves open what will be different.`,
        hint: `${vague.why} Instead of ${quote(vague.rewrite.from)}, for example: ${quote(vague.rewrite.to)}.`,
      });
    }
  },
};

/** The list of actions is short enough to be finished. */
import { isDeclined, ownActions } from '../../own-actions.ts';
import type { Rule } from '../../rule.ts';
import { BOTH, LONG_TERM } from './example-actions.ts';

const MOST = 10;
const EXAMPLES = [
  'billing',
  'search',
  'invoices',
  'returns',
  'gift cards',
  'the help pages',
  'the blog',
  'the newsletter',
  'the shop finder',
];
const LONG = BOTH + EXAMPLES.map((name) => LONG_TERM.replace('the catalogue', name)).join('');

export const tooManyActions: Rule = {
  id: 'actions/too-many',
  level: 'warning',
  description: `There are at most ${MOST} actions; those that were declined do not count.`,
  why: 'Of a long list the easy half is done. A few actions that somebody chose have better prospects, and the reasons for the choice are worth keeping as declined ones.',
  example: { fails: LONG, passes: BOTH },
  run({ document, facts, report }) {
    const actions = ownActions(document, facts.site).filter(({ action }) => !isDeclined(action));
    const beyond = actions[MOST];
    if (!beyond) return;
    report({
      place: document.place(['actions', beyond.index, 'title']),
      reason: `There are ${actions.length} actions, and this is the first beyond ${MOST}.`,
      hint: 'Keep those that change most, and decline the others with a reason, or join what is done together.',
    });
  },
};

/** Action items can be told apart: their ids are unique in the file. */
import { actionIds } from '../../../action-id.ts';
import { quote } from '../../../finding.ts';
import type { Rule } from '../../rule.ts';
import { BOTH } from './example-actions.ts';

export const uniqueActionIds: Rule = {
  id: 'actions/duplicate-id',
  level: 'error',
  description: 'The id of an action, given or made from its title, is unique in the file.',
  why: 'Each action has an address of its own, made from its id, which tickets point at: two with the same id cannot be told apart there.',
  example: {
    fails: BOTH.replace('{ title: Page', '{ id: drill, title: Page').replace('{ title: Serve', '{ id: drill, title: Serve'),
    passes: BOTH.replace('{ title: Page', '{ id: page-on-misses, title: Page'),
  },
  partial: true,
  run({ document, report }) {
    const actions = document.postmortem.actions ?? [];
    const seen = new Map<string, number>();
    for (const [index, id] of actionIds(actions).entries()) {
      const first = seen.get(id);
      if (first === undefined) seen.set(id, index);
      else {
        report({
          place: document.place(['actions', index, actions[index]?.id === undefined ? 'title' : 'id']),
          reason: `The action id ${quote(id)} is used twice in this file.`,
          hint: 'Give one of the two another `id`.',
          cause: { place: document.place(['actions', first]), reason: 'The first one is here.' },
        });
      }
    }
  },
};

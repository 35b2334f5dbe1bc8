/** Action items can be told apart: their ids are unique in the file. */
import { actionIds } from '../../action-id.ts';
import { quote } from '../../finding.ts';
import type { Rule } from '../rule.ts';

export const uniqueActionIds: Rule = {
  id: 'actions/duplicate-id',
  description: 'The id of an action, given or made from its title, is unique in the file.',
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

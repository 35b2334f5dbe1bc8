/** A postmortem that is named in `related` or in a link is one of the archive. */
import { quote } from '../../../finding.ts';
import { mentionsOf } from '../../../mentions.ts';
import { didYouMean } from '../../../nearest.ts';
import type { Rule } from '../../rule.ts';

export const unknownPostmortem: Rule = {
  id: 'reference/unknown-postmortem',
  level: 'error',
  fixed: true,
  partial: true,
  description: 'Each postmortem that `related` or a link names is one of the archive.',
  why: 'A reader follows these links to learn what came before, and the chains of recurrences are made from them: a name that leads nowhere breaks both.',
  example: {
    fails: 'related:\n  - { id: 2026-01-10-chache-evicted, relation: similar-to }\n',
    passes: 'related:\n  - { id: 2026-01-10-cache-evicted, relation: similar-to }\n',
    others: { '2026-01-10-cache-evicted': 'times: { started: 2026-01-10T09:00Z, detected: 2026-01-10T09:00Z }\n' },
  },
  run({ document, facts, report }) {
    for (const { id, place, internal } of mentionsOf(document)) {
      if (id === document.id || facts.ids.has(id)) continue;
      report({
        place,
        reason: internal ? 'A link in this internal value leads to no postmortem.' : `There is no postmortem ${quote(id)}.`,
        hint: (internal ? '' : didYouMean(id, [...facts.ids])) || 'Write the name of its file, without the folder.',
      });
    }
  },
};

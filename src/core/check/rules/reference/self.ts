/** A postmortem is related to others, never to itself. */
import { quote } from '../../../finding.ts';
import type { Rule } from '../../rule.ts';

export const relatedToItself: Rule = {
  id: 'reference/self',
  level: 'error',
  fixed: true,
  partial: true,
  description: '`related` names other postmortems, not the one that it stands in.',
  why: 'An incident that comes back to itself would make a chain of recurrences without an end. Mostly the entry was copied, and another id was meant.',
  example: {
    fails: 'related:\n  - { id: 2026-03-02-example, relation: similar-to }\n',
    passes: 'related:\n  - { id: 2026-01-10-cache-evicted, relation: similar-to }\n',
    others: { '2026-01-10-cache-evicted': 'times: { started: 2026-01-10T09:00Z, detected: 2026-01-10T09:00Z }\n' },
  },
  run({ document, report }) {
    for (const [index, { id }] of (document.postmortem.related ?? []).entries()) {
      if (id !== document.id) continue;
      report({
        place: document.place(['related', index, 'id']),
        reason: `${quote(id)} is this postmortem, which cannot be related to itself.`,
        hint: 'Name the postmortem that was meant, or remove the entry.',
      });
    }
  },
};

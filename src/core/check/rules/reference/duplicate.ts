/** Another postmortem stands in `related` once for each relation. */
import { quote } from '../../../finding.ts';
import type { Rule } from '../../rule.ts';

export const duplicateRelated: Rule = {
  id: 'reference/duplicate',
  level: 'warning',
  partial: true,
  description: '`related` names another postmortem once for each relation.',
  why: 'A reader would see the same line twice. Mostly the entry was copied, and another id or another relation was meant.',
  example: {
    fails: `related:
  - { id: 2026-01-10-cache-evicted, relation: similar-to, reason: The database took the load of the cache. }
  - { id: 2026-01-10-cache-evicted, relation: similar-to, reason: Both times orders failed first. }
`,
    passes: `related:
  - { id: 2026-01-10-cache-evicted, relation: similar-to, reason: The database took the load of the cache. }
  - { id: 2026-01-10-cache-evicted, relation: caused-by }
`,
    others: { '2026-01-10-cache-evicted': 'times: { started: 2026-01-10T09:00Z, detected: 2026-01-10T09:00Z }\n' },
  },
  run({ document, report }) {
    const seen = new Map<string, number>();
    for (const [index, { id, relation }] of (document.postmortem.related ?? []).entries()) {
      const key = `${relation} ${id}`;
      const first = seen.get(key);
      if (first === undefined) {
        seen.set(key, index);
        continue;
      }
      report({
        place: document.place(['related', index, 'id']),
        reason: `${quote(id)} is already \`${relation}\` further up.`,
        hint: 'Keep one of the two entries, or name the postmortem that was meant.',
        cause: { place: document.place(['related', first, 'id']), reason: 'The first entry is here.' },
      });
    }
  },
};

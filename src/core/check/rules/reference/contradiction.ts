/** Two incidents are similar or they are not. */
import { quote } from '../../../finding.ts';
import type { Rule } from '../../rule.ts';

export const contradictoryRelated: Rule = {
  id: 'reference/contradiction',
  level: 'error',
  partial: true,
  description: '`related` does not call the same postmortem `similar-to` and `not-similar-to`.',
  why: 'Where the archive looks for similar incidents, an author’s word counts for more than any likeness of texts: it has to be one word.',
  example: {
    fails: `related:
  - { id: 2026-01-10-cache-evicted, relation: similar-to }
  - { id: 2026-01-10-cache-evicted, relation: not-similar-to, reason: That time the cache was empty. }
`,
    passes: `related:
  - { id: 2026-01-10-cache-evicted, relation: not-similar-to, reason: That time the cache was empty. }
`,
    others: { '2026-01-10-cache-evicted': 'times: { started: 2026-01-10T09:00Z, detected: 2026-01-10T09:00Z }\n' },
  },
  run({ document, report }) {
    const related = document.postmortem.related ?? [];
    const first = (id: string, relation: string) => related.findIndex((other) => other.id === id && other.relation === relation);
    for (const id of new Set(related.map((entry) => entry.id))) {
      const [similar, different] = [first(id, 'similar-to'), first(id, 'not-similar-to')];
      if (similar === -1 || different === -1) continue;
      const [earlier, later] = similar < different ? [similar, different] : [different, similar];
      report({
        place: document.place(['related', later, 'relation']),
        reason: `${quote(id)} is \`${related[later]?.relation}\` here and \`${related[earlier]?.relation}\` further up.`,
        hint: 'Keep the one that is true.',
        cause: { place: document.place(['related', earlier, 'relation']), reason: 'The other entry is here.' },
      });
    }
  },
};

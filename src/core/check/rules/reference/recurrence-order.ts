/** What comes back was there before: a recurrence points at an incident that began earlier. */
import { quote } from '../../../finding.ts';
import { isAfter, parsePartialTime } from '../../../partial-time.ts';
import type { ArchiveRule } from '../../archive-rule.ts';

export const recurrenceOrder: ArchiveRule = {
  id: 'reference/recurrence-order',
  level: 'error',
  archive: true,
  description: 'A `recurrence-of` or `caused-by` points at an incident that began earlier.',
  why: 'Chains of recurrences are drawn and counted in the order of time: one that points forwards would count the later incident as the first.',
  example: {
    fails: `status: published
related:
  - { id: 2026-03-20-cache-again, relation: recurrence-of }
`,
    passes: `status: published
related:
  - { id: 2026-01-10-cache-before, relation: recurrence-of }
`,
    others: {
      '2026-01-10-cache-before': 'times: { started: 2026-01-10T09:00Z, detected: 2026-01-10T09:00Z }\n',
      '2026-03-20-cache-again': 'times: { started: 2026-03-20T09:00Z, detected: 2026-03-20T09:00Z }\n',
    },
  },
  run({ document, archive, report }) {
    for (const { id, relation, place } of document.mentions) {
      if (relation !== 'recurrence-of' && relation !== 'caused-by') continue;
      const other = archive.get(id);
      const [mine, theirs] = [document.started, other?.started ?? ''].map(parsePartialTime);
      if (typeof mine !== 'object' || typeof theirs !== 'object' || !isAfter(theirs, mine)) continue;
      report({
        place,
        reason: `${quote(id)} began at ${quote(theirs.text)}, after this incident (${quote(mine.text)}), so this one cannot be ${relation === 'recurrence-of' ? 'its recurrence' : 'caused by it'}.`,
        hint: 'Name the earlier incident here, and this one in the later postmortem.',
      });
    }
  },
};

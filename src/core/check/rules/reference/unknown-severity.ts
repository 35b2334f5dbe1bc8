/** The severity is one of the organization's own scale. */
import { STAND_IN } from '../../../salvage.ts';
import type { Rule } from '../../rule.ts';
import { reportUnknown } from '../../unknown-word.ts';

export const unknownSeverity: Rule = {
  id: 'reference/unknown-severity',
  level: 'error',
  fixed: true,
  partial: true,
  description: 'The `severity` is one of site.yaml.',
  why: 'Severities are compared across the whole archive: one that is spelt in two ways is counted as two, and neither count is right.',
  example: { fails: 'severity: sev-1\n', passes: 'severity: sev1\n' },
  run(context) {
    const { document, facts } = context;
    const { severity } = document.postmortem;
    // Where the severity itself could not be read, the schema has said so.
    if (document.whole || severity !== STAND_IN) reportUnknown(context, facts.site.severities, 'severity', severity, ['severity']);
  },
};

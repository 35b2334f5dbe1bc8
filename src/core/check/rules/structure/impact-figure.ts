/** How bad it was, in a number. */
import { isRetelling } from '../../../organization.ts';
import { completeness } from '../../completeness.ts';
import { holdsFigure } from '../../figures.ts';
import type { Rule } from '../../rule.ts';

export const impactFigure: Rule = {
  id: 'structure/impact-figure',
  level: 'warning',
  description: 'The impact of an incident of our own has a figure: in `impact.figures`, or in the words of `impact.summary`.',
  why: '"Some customers" means five to one reader and half of them to another. Even a rough share lets incidents be compared, and work be weighed.',
  example: {
    fails: `impact:
  summary: Some customers could not pay for a while.
`,
    passes: `impact:
  summary: Four in ten customers could not pay for 27 minutes.
  figures:
    - { label: Orders not placed, value: "about 1,900" }
`,
  },
  run({ document, facts, report }) {
    const { postmortem } = document;
    if (isRetelling(postmortem, facts.site)) return;
    const { impact, status } = postmortem;
    const { summary, figures = [] } = impact ?? {};
    if (figures.length > 0 || (summary !== undefined && holdsFigure(summary))) return;
    // Somebody who has not come to the impact yet is not asked for it.
    if (summary === undefined && status === 'draft') return;
    report({
      level: completeness(document, 'warning'),
      place: document.place(summary !== undefined ? ['impact', 'summary'] : impact ? ['impact'] : ['summary']),
      reason: summary === undefined ? 'Nothing here says how large the impact was.' : 'The impact is told in words only, without a figure.',
      hint: 'Add one to `impact.figures`, even a rough one: `{ label: Customers affected, value: about 40 % }`.',
    });
  },
};

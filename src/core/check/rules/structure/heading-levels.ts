/** The headings of a body are an outline: `##` for its parts, `###` for the parts of these. */
import { quote } from '../../../finding.ts';
import { bodyNodes } from '../../body-nodes.ts';
import type { Rule } from '../../rule.ts';

// The page's title is the only first-level heading, and what stands before the first `##` gets a second-level one.
const TOP = 2;

export const headingLevels: Rule = {
  id: 'structure/heading-levels',
  level: 'error',
  description: 'A heading is at most one level below the one before it, and `#` is left to the title of the page.',
  why: 'Many readers go from heading to heading, by screen reader or by the table of contents; a missing level looks like a part that they cannot find.',
  example: {
    fails: `---

## What happened

#### The first ten minutes

The cache emptied faster than it was filled.
`,
    passes: `---

## What happened

### The first ten minutes

The cache emptied faster than it was filled.
`,
  },
  partial: true,
  run({ document, report }) {
    let before = TOP;
    for (const { node, inside } of bodyNodes(document)) {
      // A quotation has an outline of its own.
      if (node.type !== 'heading' || inside.includes('Quote')) continue;
      const { depth } = node;
      if (depth < TOP || depth > before + 1) {
        const expected = '#'.repeat(depth < TOP ? TOP : before + 1);
        report({
          place: document.placeOfNode(node),
          reason:
            depth < TOP
              ? `${quote('#')} is the level of the page’s title, which is \`title\` in the front matter.`
              : `This heading (${quote('#'.repeat(depth))}) skips a level: after ${quote('#'.repeat(before))} comes ${quote(expected)}.`,
          hint: `Write ${quote(expected)}.`,
        });
      }
      before = Math.max(TOP, depth);
    }
  },
};

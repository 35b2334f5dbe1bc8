/** What a picture shows, for those who do not see it. */
import { quote } from '../../../finding.ts';
import { bodyNodes } from '../../body-nodes.ts';
import type { Rule } from '../../rule.ts';

export const imageAlt: Rule = {
  id: 'structure/image-alt',
  level: 'error',
  description: 'An image has a text that says what it shows.',
  why: 'Readers with a screen reader, in a terminal or on a slow line have nothing else, and search finds a graph only by its words.',
  example: {
    fails: `---

## What the graphs showed

![](connections.png)
`,
    passes: `---

## What the graphs showed

![Connections climb from 40 to their limit of 200 between 10:05 and 10:12 UTC](connections.png)
`,
  },
  partial: true,
  run({ document, report }) {
    for (const { node, inside } of bodyNodes(document)) {
      if (node.type !== 'image' && node.type !== 'imageReference') continue;
      if ((node.alt ?? '').trim() !== '') continue;
      const name = node.type === 'image' ? node.url : (node.label ?? node.identifier);
      report({
        place: document.placeOfNode(node),
        reason: inside.includes('Internal')
          ? 'An image has no text that says what it shows.'
          : `The image ${quote(name)} has no text that says what it shows.`,
        hint: 'Write what a reader should see in it between the brackets: `![Connections reach their limit](connections.png)`.',
      });
    }
  },
};

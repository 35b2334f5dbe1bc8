/** Long logs are there for those who want them, folded. */
import type { MdxNode } from '../../../mdx.ts';
import { bodyNodes } from '../../body-nodes.ts';
import { holdsStackTrace, logLines } from '../../log.ts';
import type { Document } from '../../../document.ts';
import type { Rule } from '../../rule.ts';

const MAX_LINES = 20;

export const logLength: Rule = {
  id: 'structure/log-length',
  level: 'warning',
  description: `A stack trace, or more than ${MAX_LINES} lines of log, is folded into \`<Details>\`.`,
  why: 'A reader who scrolls through a log loses the story. Folded it is still there, for search engines and for whoever meets the same lines.',
  example: {
    fails: `---

The pool had nothing left to give:

\`\`\`
java.util.concurrent.TimeoutException: no connection after 5000 ms
    at shop.db.Pool.take(Pool.java:87)
    at shop.checkout.Orders.place(Orders.java:41)
    at shop.web.CheckoutHandler.post(CheckoutHandler.java:29)
\`\`\`
`,
    passes: `---

The pool had nothing left to give:

<Details summary="The exception, with its stack trace">

\`\`\`
java.util.concurrent.TimeoutException: no connection after 5000 ms
    at shop.db.Pool.take(Pool.java:87)
    at shop.checkout.Orders.place(Orders.java:41)
    at shop.web.CheckoutHandler.post(CheckoutHandler.java:29)
\`\`\`

</Details>
`,
  },
  run({ document, report }) {
    for (const { node, inside } of bodyNodes(document)) {
      if (inside.includes('Details') || (node.type !== 'code' && node.type !== 'paragraph')) continue;
      const text = node.type === 'code' ? node.value : sourceOf(document, node);
      const lines = logLines(text, node.type === 'code' ? node.lang : undefined);
      const trace = holdsStackTrace(text);
      if (!trace && lines <= MAX_LINES) continue;
      report({
        place: document.placeOfNode(node),
        reason: trace ? 'A stack trace stands in the middle of the text.' : `${lines} lines of log stand in the middle of the text.`,
        hint: 'Put it between `<Details summary="…">` and `</Details>`, and keep only the lines here that the story needs.',
      });
    }
  },
};

function sourceOf({ body }: Document, { position }: MdxNode): string {
  return body.slice(position?.start.offset, position?.end.offset);
}

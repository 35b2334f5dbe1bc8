/** A summary is read by people who have a minute. */
import { proseOf } from '../../../prose.ts';
import { countSentences } from '../../sentences.ts';
import type { Rule } from '../../rule.ts';

const MAX_SENTENCES = 5;

export const summaryLength: Rule = {
  id: 'structure/summary-length',
  level: 'warning',
  description: `The summary has at most ${MAX_SENTENCES} sentences: what, how long, who was affected, why.`,
  why: 'It stands on cards, in feeds and in search results, and it is all that most readers see. The story has its place in the body.',
  example: {
    fails: `summary: >-
  Checkout failed for 40 % of customers for 27 minutes. A cache change had gone out at 10:05 UTC. It halved the time to live.
  The database then took every read. Its pool of connections was used up. The change was rolled back.
  Nobody lost an order.
`,
    passes: `summary: >-
  Checkout failed for 40 % of customers for 27 minutes. A cache change had halved the time to live, so that the database took
  every read and ran out of connections. No order was lost.
`,
  },
  partial: true,
  run({ document, report }) {
    const summary = proseOf(document).find(({ path }) => path?.length === 1 && path[0] === 'summary');
    const sentences = countSentences(summary?.text ?? '');
    if (sentences <= MAX_SENTENCES) return;
    report({
      place: document.place(['summary']),
      reason: `The summary has ${sentences} sentences; at most ${MAX_SENTENCES} are read as one.`,
      hint: 'Keep what happened, how long, who was affected and why, and tell the rest in the body.',
    });
  },
};

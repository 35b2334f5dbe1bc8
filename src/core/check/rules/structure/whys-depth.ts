/** A chain of whys that ends too soon. */
import { completeness } from '../../completeness.ts';
import type { Rule } from '../../rule.ts';

const MIN_WHYS = 3;

export const whysDepth: Rule = {
  id: 'structure/whys-depth',
  level: 'warning',
  description: `Where there are \`causes.whys\`, there are at least ${MIN_WHYS}.`,
  why: 'The first answers say what broke. What made it possible, and would let something else break next time, mostly lies further down.',
  example: {
    fails: `causes:
  whys:
    - why: Why did checkout fail?
      because: The database ran out of connections.
`,
    passes: `causes:
  whys:
    - why: Why did checkout fail?
      because: The database ran out of connections.
    - why: Why did it run out of them?
      because: The cache change had halved the time to live, so every read went to the database.
    - why: Why did the load test not show it?
      because: It runs with a warm cache only.
`,
  },
  run({ document, report }) {
    const { whys = [] } = document.postmortem.causes ?? {};
    if (whys.length === 0 || whys.length >= MIN_WHYS) return;
    report({
      level: completeness(document, 'warning'),
      place: document.place(['causes', 'whys']),
      reason: `The chain ends after ${whys.length === 1 ? 'one why' : 'two whys'}.`,
      hint: 'Ask why of the last answer, until you come to something that can be changed; or leave `whys` out.',
    });
  },
};

/** A chain of whys that ends at a person has stopped one question too soon. */
import { quote } from '../../../finding.ts';
import { proseOf } from '../../../prose.ts';
import type { BlameKind } from '../../blameless/phrase.ts';
import { findBlame } from '../../blameless/language.ts';
import type { Rule } from '../../rule.ts';

const PERSONAL: ReadonlySet<BlameKind> = new Set(['human-error', 'person', 'individual']);

export const whysPerson: Rule = {
  id: 'structure/whys-person',
  level: 'warning',
  description: 'The last answer of `causes.whys` is about the system, not about a person or "human error".',
  why: 'Where the chain ends is where the work begins. People will always slip; what can be changed is what made the slip easy to make and hard to see.',
  example: {
    fails: `causes:
  whys:
    - why: Why did checkout fail?
      because: The database ran out of connections.
    - why: Why did it run out of them?
      because: The cache change had halved the time to live.
    - why: Why was it halved?
      because: Human error.
`,
    passes: `causes:
  whys:
    - why: Why did checkout fail?
      because: The database ran out of connections.
    - why: Why did it run out of them?
      because: The cache change had halved the time to live.
    - why: Why was it halved?
      because: The setting takes seconds in one file and minutes in the other, and neither says so.
`,
    // Words are looked at by rules of their own.
    site: `rules: { language/human-error: off }
`,
  },
  run({ document, report }) {
    const last = (document.postmortem.causes?.whys ?? []).length - 1;
    const answer = proseOf(document).find(({ path = [] }) => path.join(' ') === `causes whys ${last} because`);
    const blame = findBlame(answer?.text ?? '').find(({ phrase }) => PERSONAL.has(phrase.kind));
    if (!answer || !blame) return;
    report({
      place: document.place(['causes', 'whys', last, 'because']),
      reason: `The chain of whys ends at ${blame.phrase.kind === 'human-error' ? 'human error' : 'a person'}: ${quote(answer.text.slice(blame.start, blame.end))}.`,
      hint: 'Ask once more: what made this look right, and what would have shown that it was not?',
    });
  },
};

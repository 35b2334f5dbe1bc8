/** What the rules of language share: where the words of one kind stand, why they hide the second story, and what to ask instead. */
import { quote } from '../../finding.ts';
import { type Prose, proseOf } from '../../prose.ts';
import type { RuleContext } from '../rule.ts';
import { type Blame, findBlame } from './language.ts';
import type { BlameKind } from './phrase.ts';

/** Reports every use of words of this kind in the document's prose. */
export function reportBlame(kind: BlameKind, { document, report }: RuleContext): void {
  for (const prose of proseOf(document)) {
    for (const { start, end, phrase } of blameIn(prose)) {
      if (phrase.kind !== kind) continue;
      const words = prose.internal ? 'A phrase in this internal text' : quote(prose.text.slice(start, end).replace(/\s+/g, ' '));
      report({ place: prose.place(start, end), reason: `${words} hides the second story. ${phrase.why}`, hint: phrase.ask });
    }
  }
}

const memo = new WeakMap<Prose, Blame[]>();

/** Several rules ask about the same text. */
function blameIn(prose: Prose): Blame[] {
  const known = memo.get(prose) ?? findBlame(prose.text);
  memo.set(prose, known);
  return known;
}

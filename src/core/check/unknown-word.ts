/** Says that a governed word is not one of site.yaml, and which one was probably meant. */
import { oneOf, quote } from '../finding.ts';
import { didYouMean } from '../nearest.ts';
import { canonical, type Vocabulary, words } from '../vocabulary.ts';
import type { Path } from '../yaml-place.ts';
import type { RuleContext } from './rule.ts';

/** Reports a word that is neither a key nor an alias of the vocabulary; `kind` names it in the sentence: "tag". */
export function reportUnknown({ document, report }: RuleContext, vocabulary: Vocabulary, kind: string, word: string, path: Path): void {
  if (canonical(vocabulary, word) !== undefined) return;
  const list = words(vocabulary);
  report({
    place: document.place(path),
    reason: `The ${kind} ${quote(word)} is not in site.yaml.`,
    hint: didYouMean(word, list) || choices(list),
    expected: list,
  });
}

function choices(list: readonly string[]): string {
  if (list.length === 0) return 'Add it to site.yaml.';
  return list.length <= 8 ? `Use ${oneOf(list)}, or add it there.` : `Use one of its ${list.length} words for this, or add it there.`;
}

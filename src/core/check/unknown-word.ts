/** Says that a governed word is not one of site.yaml, and which one was probably meant. */
import { oneOf, quote } from '../finding.ts';
import { didYouMean } from '../nearest.ts';
import { canonical, type Vocabulary, words } from '../vocabulary.ts';
import type { Path } from '../yaml-place.ts';
import type { RuleContext } from './rule.ts';

/** Reports a word that is neither a key nor an alias of the vocabulary; `kind` names it in the sentence: "tag". */
export function reportUnknown({ document, report }: RuleContext, vocabulary: Vocabulary, kind: string, word: string, path: Path): void {
  const problem = unknownWord(vocabulary, kind, word);
  if (problem) report({ place: document.place(path), ...problem });
}

/** The same as words of a finding; undefined where the word is known. */
export function unknownWord(
  vocabulary: Vocabulary,
  kind: string,
  word: string,
): { reason: string; hint: string; expected: string[] } | undefined {
  if (canonical(vocabulary, word) !== undefined) return undefined;
  const list = words(vocabulary);
  const hint = didYouMean(word, list) || choices(list);
  return {
    reason: `The ${kind} ${quote(word)} is not in site.yaml.`,
    // Whoever takes a service out of site.yaml would take its history along.
    hint: kind === 'service' ? `${hint} One that is gone stays there, with \`retired:\` and its last day.` : hint,
    expected: list,
  };
}

function choices(list: readonly string[]): string {
  if (list.length === 0) return 'Add it to site.yaml.';
  return list.length <= 8 ? `Use ${oneOf(list)}, or add it there.` : `Use one of its ${list.length} words for this, or add it there.`;
}

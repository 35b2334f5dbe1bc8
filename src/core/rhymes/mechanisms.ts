/** Which of the known mechanisms a text speaks of. */
import { CONCEPTS } from './concepts.ts';
import { termOf } from './terms.ts';

interface Way {
  concept: string;
  lists: ReadonlySet<string>[];
}

/** By the terms of its first list, so that a sentence looks only at what it could mean. */
const WAYS = new Map<string, Way[]>();
for (const { id, ways } of CONCEPTS) {
  for (const way of ways) {
    const lists = way.map((list) => new Set(list.split('|').flatMap((word) => termOf(word) ?? [])));
    for (const term of lists[0] ?? []) WAYS.set(term, [...(WAYS.get(term) ?? []), { concept: id, lists }]);
  }
}

export const MECHANISM_NAMES: ReadonlyMap<string, string> = new Map(CONCEPTS.map(({ id, name }) => [id, name]));

/** How many of the sentences, given as terms, speak of each mechanism. */
export function mechanismsIn(sentences: readonly (readonly string[])[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const sentence of sentences) {
    const here = new Set<string>();
    const terms = new Set(sentence);
    for (const term of terms) {
      for (const { concept, lists } of WAYS.get(term) ?? []) {
        // A word that stands for the first list does not stand for the second as well.
        if (!here.has(concept) && lists.every((list, index) => index === 0 || hasAnother(terms, list, term))) here.add(concept);
      }
    }
    for (const concept of here) found.set(concept, (found.get(concept) ?? 0) + 1);
  }
  return found;
}

function hasAnother(terms: ReadonlySet<string>, list: ReadonlySet<string>, not: string): boolean {
  for (const term of terms) if (term !== not && list.has(term)) return true;
  return false;
}

/** The governed words of site.yaml: a key, or one of its aliases, leads to the key. */
import { own } from './own.ts';

interface Entry {
  name: string;
  aliases?: readonly string[] | undefined;
}

export type Vocabulary = Readonly<Record<string, Entry>>;

const indexes = new WeakMap<Vocabulary, Map<string, string>>();

/** The canonical key for what an author wrote, or undefined. */
export function canonical(vocabulary: Vocabulary, word: string): string | undefined {
  if (own(vocabulary, word)) return word;
  let index = indexes.get(vocabulary);
  if (!index) {
    index = new Map(
      Object.entries(vocabulary).flatMap(([key, { aliases = [] }]) => aliases.map((alias) => [alias.toLowerCase(), key] as const)),
    );
    indexes.set(vocabulary, index);
  }
  return index.get(word.toLowerCase());
}

/** All words that may be written. */
export function words(vocabulary: Vocabulary): string[] {
  return Object.entries(vocabulary).flatMap(([key, { aliases = [] }]) => [key, ...aliases]);
}

/** The rhymes of an archive, computed when somebody first asks: most checks have no draft, and need none. */
import { corpusOf } from './corpus.ts';
import type { Features } from './features.ts';
import type { Rhyme } from './reason.ts';
import { rhymesOf } from './rhymes.ts';

/** `features` is called at most once. */
export function lazyRhymes(features: () => readonly Features[]): (id: string) => readonly Rhyme[] {
  let found: ReadonlyMap<string, readonly Rhyme[]> | undefined;
  return (id) => {
    if (!found) {
      const documents = features();
      const rhymes = rhymesOf(corpusOf(documents));
      found = new Map(documents.map((document, index) => [document.id, rhymes[index] ?? []]));
    }
    return found.get(id) ?? [];
  };
}

/** What of a pasted text the archive knows, so that a person can judge the answers, and what to search for where there are none. */
import { isTelling } from '../lexicon.ts';
import { MECHANISM_NAMES } from '../mechanisms.ts';
import type { Asked } from './answer.ts';
import type { Pasted } from './pasted.ts';
import { MECHANISM_SIGN } from './postings.ts';

const MAX_RECOGNISED = 12;

/** The words of the text that the archive knows, the rarest first, and what it speaks of. */
export function recognisedIn({ terms }: Asked, { words, mechanisms }: Pasted): { words: string[]; mechanisms: string[] } {
  const known = [...words].flatMap(([term, word]) => (terms.has(term) ? [{ word, worth: terms.get(term)?.worth ?? 0 }] : []));
  return {
    words: [...new Set(known.toSorted((a, b) => b.worth - a.worth).map(({ word }) => word))].slice(0, MAX_RECOGNISED),
    mechanisms: [...mechanisms.keys()].flatMap((id) => (terms.has(MECHANISM_SIGN + id) ? (MECHANISM_NAMES.get(id) ?? []) : [])),
  };
}

/** The few words of a text to search for in full: telling ones that the archive knows, then what is telling, then what is known. */
export function searchWords({ terms }: Asked, { words }: Pasted, most = 3): string[] {
  const rank = (term: string, word: string): number => Number(isTelling(word, term)) * 2 + Number(terms.has(term));
  const ranked = [...words].filter(([, word]) => !word.includes(' ')).map(([term, word]) => ({ word, rank: rank(term, word) }));
  return [...new Set(ranked.toSorted((a, b) => b.rank - a.rank).map(({ word }) => word))].slice(0, most);
}

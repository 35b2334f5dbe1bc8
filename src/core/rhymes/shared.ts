/** What two incidents have in common, as the reasons give it: weighed by how rare it is in the archive, in the words of the first. */
import { stemmer } from 'stemmer';
import { type Corpus, type DocumentLines, frequencyOf, type Line } from './corpus.ts';
import { overlapOf } from './evidence.ts';
import type { Features } from './features.ts';
import { isCommonplace } from './rarity.ts';
import type { Reason } from './reason.ts';
import { plainTerms } from './terms.ts';

const LEAST_OVERLAP = 0.4;
const MAX_WORDS = 3;
/** A word that more than this share of the archive has is no reason; in a tiny archive, two always may. */
const RARE_SHARE = 0.12;
const ALWAYS_RARE = 3;

export function sharedOf(a: readonly string[], b: readonly string[]): string[] {
  return [...new Set(a)].filter((word) => b.includes(word));
}

/** The words of the symptom lines that are most alike, else of the titles, if any are. */
export function sharedSymptom(corpus: Corpus, a: number, b: number): Extract<Reason, { kind: 'symptom' }> | undefined {
  const [one, two] = [corpus.documents[a] as Features, corpus.documents[b] as Features];
  const [mine, theirs] = [corpus.lines[a] as DocumentLines, corpus.lines[b] as DocumentLines];
  const lines = mostAlike(corpus, mine.symptoms, theirs.symptoms);
  const titles = overlapOf(corpus, mine.title, theirs.title) >= LEAST_OVERLAP;
  if (!lines && !titles) return undefined;
  const terms = lines ? sharedOf(one.symptoms[lines[0]] ?? [], two.symptoms[lines[1]] ?? []) : sharedOf(one.title, two.title);
  const telling = terms.filter((term) => !isCommonplace(term));
  const words = byWorth(corpus, telling.length > 0 ? telling : terms).flatMap((term) => wordOfBoth(one, two, term));
  return words.length > 0 ? { kind: 'symptom', words: words.slice(0, MAX_WORDS) } : undefined;
}

/** The two action items that are most alike, if any are. */
export function sharedAction(corpus: Corpus, a: number, b: number): Reason[] {
  const alike = mostAlike(corpus, (corpus.lines[a] as DocumentLines).actions, (corpus.lines[b] as DocumentLines).actions);
  if (!alike) return [];
  const [mine, theirs] = [corpus.documents[a]?.actions[alike[0]], corpus.documents[b]?.actions[alike[1]]];
  return mine && theirs ? [{ kind: 'action', title: mine.title, other: theirs.title }] : [];
}

/**
 * Words that both say outside of their bodies and few others do, the most telling first. Never an organization's own name, and nothing that
 * `told` says already.
 */
export function sharedWords(corpus: Corpus, a: Features, b: Features, told: string): string[] {
  const most = Math.max(ALWAYS_RARE, corpus.documents.length * RARE_SHARE);
  const rare = sharedOf(a.telling, b.telling).filter((term) => frequencyOf(corpus, term) <= most);
  if (rare.length === 0) return [];
  const names = new Set(plainTerms(`${a.organization} ${b.organization} ${told}`));
  const terms = rare.filter((term) => !names.has(term));
  return byWorth(corpus, terms)
    .flatMap((term) => wordOfBoth(a, b, term))
    .slice(0, MAX_WORDS);
}

/** "Both mention" has to be true to the letter, endings aside: where one says `disk` and the other `volume`, neither is given. */
function wordOfBoth(a: Features, b: Features, term: string): string[] {
  const [mine, theirs] = [a.words[term], b.words[term]];
  if (mine === undefined || theirs === undefined) return [];
  return mine === theirs || stemmer(mine.toLowerCase()) === stemmer(theirs.toLowerCase()) ? [mine] : [];
}

/** The rarest first; ties in the order of the alphabet. */
function byWorth({ worth, numbers }: Corpus, terms: readonly string[]): string[] {
  const of = (term: string): number => worth[numbers.get(term) ?? -1] ?? 0;
  return terms.toSorted((a, b) => of(b) - of(a) || (a < b ? -1 : 1));
}

/** The places of the two lines that are most alike, the first of equals. */
function mostAlike(corpus: Corpus, a: readonly Line[], b: readonly Line[]): [mine: number, theirs: number] | undefined {
  let found: [number, number] | undefined;
  let most = LEAST_OVERLAP;
  for (const [i, mine] of a.entries()) {
    for (const [j, theirs] of b.entries()) {
      const overlap = overlapOf(corpus, mine, theirs);
      if (overlap < most || (found && overlap === most)) continue;
      most = overlap;
      found = [i, j];
    }
  }
  return found;
}

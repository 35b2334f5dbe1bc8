/** The archive as a pasted text is held against it: only the most telling terms of each postmortem, so that a browser can load it. */
import { CONCEPTS } from '../concepts.ts';
import type { Corpus } from '../corpus.ts';
import type { Features, Weighted } from '../features.ts';
import { rarity } from '../rarity.ts';
import { isOwnStem } from '../terms.ts';
import { IN_SYMPTOM, IN_THESE_WORDS, MAX_WEIGHT, MECHANISM_SIGN, type QueryIndex, WORTH_STEPS } from './postings.ts';
import type { QueryDocument } from './query-document.ts';

/** Terms of a document; of a large archive fewer, since all of it is loaded before anything can be answered. */
const MAX_TERMS = 44;
const MAX_TERMS_LARGE = 28;
const LARGE = 1_500;
/** A word that only tells of the cause says less about what a responder sees. */
const CAUSE_SHARE = 0.5;
const SYMPTOM_LIFT = 1.5;
/** Saturation as in the engine's BM25F: this many plain occurrences count half. */
const K = 2;
const B = 0.4;
/** A mechanism that is spoken of this much is half established. */
const HALF = 3;
/** Mechanisms that this many of ten postmortems speak of tell nothing. */
const TOO_COMMON = 3;
const TELLING: ReadonlySet<string> = new Set(CONCEPTS.flatMap(({ id, common = 1 }) => (common < TOO_COMMON ? [id] : [])));

/** `documents` are those of the corpus, in any order. */
export function queryIndexOf(corpus: Corpus, documents: readonly QueryDocument[]): QueryIndex {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const found = new Map<string, { worth: number; documents: number[]; marks: number[] }>();
  const add = (term: string, worth: () => number, document: number, mark: number): void => {
    const postings = found.get(term) ?? { worth: rounded(worth()), documents: [], marks: [] };
    found.set(term, postings);
    postings.documents.push(document);
    postings.marks.push(mark);
  };
  const counts = corpus.documents.map(({ terms }) => occurrences(terms));
  const average = counts.reduce((sum, { length }) => sum + length, 0) / Math.max(1, counts.length) || 1;
  for (const [number, features] of corpus.documents.entries()) {
    const { terms, length } = counts[number] as Occurrences;
    const norm = K * (1 - B + (B * length) / average);
    for (const { term, weight, flags } of mostTelling(corpus, features, terms, norm)) {
      add(term, () => worthOf(corpus, term), number, quantised(weight) | flags);
    }
    for (const [place, id] of features.mechanisms.terms.entries()) {
      if (!TELLING.has(id)) continue;
      const spoken = features.mechanisms.weights[place] as number;
      const specificity = (): number => corpus.specificity[corpus.numbers.get(id) ?? -1] ?? 0;
      add(MECHANISM_SIGN + id, specificity, number, quantised(spoken / (spoken + HALF)));
    }
  }
  return {
    documents: corpus.documents.map(({ id }) => byId.get(id) ?? missing(id)),
    terms: new Map([...found].toSorted(([a], [b]) => (a < b ? -1 : 1))),
    unknown: rounded(rarity('term', '', 0, corpus.documents.length)),
  };
}

interface Occurrences {
  terms: ReadonlyMap<string, number>;
  length: number;
}

function occurrences({ symptom, cause }: Features['terms']): Occurrences {
  const terms = new Map<string, number>();
  const count = ({ terms: list, weights }: Weighted, share: number): void => {
    for (const [place, term] of list.entries()) terms.set(term, (terms.get(term) ?? 0) + share * (weights[place] as number));
  };
  count(symptom, 1);
  count(cause, CAUSE_SHARE);
  return { terms, length: [...terms.values()].reduce((sum, weight) => sum + weight, 0) };
}

function mostTelling(corpus: Corpus, { symptoms, title, words }: Features, terms: ReadonlyMap<string, number>, norm: number) {
  const symptom = new Set([...symptoms.flat(), ...title]);
  return [...terms]
    .map(([term, count]) => {
      const weight = count / (count + norm);
      const word = Object.hasOwn(words, term) ? words[term] : undefined;
      const flags = (symptom.has(term) ? IN_SYMPTOM : 0) | (word !== undefined && isOwnStem(word, term) ? IN_THESE_WORDS : 0);
      return { term, weight, flags, rank: weight * worthOf(corpus, term) * (symptom.has(term) ? SYMPTOM_LIFT : 1) };
    })
    .toSorted((a, b) => b.rank - a.rank || (a.term < b.term ? -1 : 1))
    .slice(0, corpus.documents.length > LARGE ? MAX_TERMS_LARGE : MAX_TERMS);
}

function worthOf({ worth, numbers }: Corpus, term: string): number {
  return worth[numbers.get(term) ?? -1] ?? 0;
}

function quantised(share: number): number {
  return Math.min(MAX_WEIGHT, Math.floor(share * (MAX_WEIGHT + 1)));
}

function rounded(worth: number): number {
  return Math.round(worth * WORTH_STEPS) / WORTH_STEPS;
}

function missing(id: string): never {
  throw new Error(`There is nothing to show of ${id}.`);
}

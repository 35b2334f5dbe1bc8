/**
 * All postmortems as vectors: each term counts by how often it occurs (saturating, and less in longer texts) and how rare it is in the
 * archive. That is BM25F: Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009, with fields weighted before
 * saturation.
 */
import { type Aspect, ASPECTS, type Features, type Weighted } from './features.ts';
import { rarity, specificity } from './rarity.ts';
import { backgroundOf, similarities, type Vector } from './vector.ts';

const K1 = 1.2;
const B = 0.6;
/** A mechanism that is spoken of this much is half established. */
const HALF = 3;

export type VectorKind = Aspect | 'mechanism';

export const VECTOR_KINDS: readonly VectorKind[] = [...ASPECTS, 'mechanism'];

export interface Corpus {
  documents: readonly Features[];
  /** The number of a document by its id. */
  positions: ReadonlyMap<string, number>;
  vectors: Record<VectorKind, readonly Vector[]>;
  /** The cosine of two documents' vectors. */
  cosine: Record<VectorKind, (a: number, b: number) => number>;
  /** For each document, how well each mechanism of its vector is established: from 0 to 1. */
  established: readonly Float32Array[];
  /** The short texts of each document that are held against each other one by one. */
  lines: readonly DocumentLines[];
  /** The terms behind the numbers, and back. */
  terms: readonly string[];
  numbers: ReadonlyMap<string, number>;
  /** In how many documents each term occurs, by kind of vector. */
  frequency: Record<VectorKind, Uint32Array>;
  /** How rare each term is, and how close to the rarest mechanism if it is one. */
  worth: Float64Array;
  specificity: Float64Array;
  /** How close to the rarest each cause category is. */
  categories: ReadonlyMap<string, number>;
  /** The share of the archive that noticed in each way. */
  detections: ReadonlyMap<string, number>;
  /** How much alike two documents are that have nothing to do with each other. */
  background: Record<Aspect, number>;
}

export interface DocumentLines {
  title: Line;
  symptoms: readonly Line[];
  actions: readonly Line[];
}

/** A short text: its terms, ascending, and how much they are worth together. */
export interface Line {
  terms: Uint32Array;
  worth: number;
}

export function corpusOf(documents: readonly Features[]): Corpus {
  const numbers = new Map<string, number>();
  const lists: Record<VectorKind, Vector[]> = {
    symptom: documents.map(({ terms }) => numbered(terms.symptom, numbers)),
    cause: documents.map(({ terms }) => numbered(terms.cause, numbers)),
    mechanism: documents.map(({ mechanisms }) => numbered(mechanisms, numbers)),
  };
  // Lines are made of words that the fields have as well, so that every term has its number by now.
  const terms = [...numbers.keys()];
  const count = documents.length;
  const frequency = mapKinds((kind) => frequencies(lists[kind], terms.length));
  const established = lists.mechanism.map(({ weights }) => weights.map((weight) => weight / (weight + HALF)));
  const vectors = mapKinds((kind) => {
    const idf = terms.map((term, number) =>
      rarity(kind === 'mechanism' ? 'mechanism' : 'term', term, frequency[kind][number] as number, count),
    );
    return weigh(lists[kind], idf);
  });
  const cosine = mapKinds((kind) => similarities(vectors[kind], terms.length));
  const anywhere = (number: number): number => Math.max(frequency.symptom[number] as number, frequency.cause[number] as number);
  const worth = Float64Array.from(terms, (term, number) => rarity('term', term, anywhere(number), count));
  return {
    documents,
    positions: new Map(documents.map(({ id }, position) => [id, position])),
    vectors,
    cosine,
    established,
    lines: documents.map((document) => linesOf(document, numbers, worth)),
    terms,
    numbers,
    frequency,
    worth,
    specificity: Float64Array.from(terms, (term, number) => specificity('mechanism', term, frequency.mechanism[number] as number, count)),
    categories: mapValues(counted(documents.map(({ causes }) => causes)), (seen, cause) => specificity('category', cause, seen, count)),
    detections: sharesOf(documents.flatMap(({ detection }) => detection ?? [])),
    background: { symptom: backgroundOf(cosine.symptom, count), cause: backgroundOf(cosine.cause, count) },
  };
}

/** In how many documents a term occurs, whichever of the two it tells. */
export function frequencyOf({ numbers, frequency }: Corpus, term: string): number {
  const number = numbers.get(term);
  return number === undefined ? 0 : Math.max(frequency.symptom[number] as number, frequency.cause[number] as number);
}

function mapKinds<T>(make: (kind: VectorKind) => T): Record<VectorKind, T> {
  return { symptom: make('symptom'), cause: make('cause'), mechanism: make('mechanism') };
}

function mapValues<A, B>(map: ReadonlyMap<string, A>, change: (value: A, key: string) => B): Map<string, B> {
  return new Map([...map].map(([key, value]) => [key, change(value, key)]));
}

function numberOf(term: string, numbers: Map<string, number>): number {
  const known = numbers.get(term);
  if (known !== undefined) return known;
  numbers.set(term, numbers.size);
  return numbers.size - 1;
}

function numbered({ terms, weights }: Weighted, numbers: Map<string, number>): Vector {
  const found = new Uint32Array(terms.length);
  for (let place = 0; place < terms.length; place++) found[place] = numberOf(terms[place] as string, numbers);
  return { terms: found, weights: Float32Array.from(weights) };
}

function linesOf({ title, symptoms, actions }: Features, numbers: ReadonlyMap<string, number>, worth: Float64Array): DocumentLines {
  const line = (terms: readonly string[]): Line => {
    const found = Uint32Array.from(terms.flatMap((term) => numbers.get(term) ?? [])).toSorted();
    return { terms: found, worth: found.reduce((sum, term) => sum + (worth[term] as number), 0) };
  };
  return { title: line(title), symptoms: symptoms.map(line), actions: actions.map(({ terms }) => line(terms)) };
}

function frequencies(lists: readonly Vector[], size: number): Uint32Array {
  const found = new Uint32Array(size);
  for (const { terms } of lists) for (const term of terms) found[term] = (found[term] as number) + 1;
  return found;
}

function counted(lists: readonly (readonly string[])[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const list of lists) for (const word of new Set(list)) found.set(word, (found.get(word) ?? 0) + 1);
  return found;
}

function sharesOf(words: readonly string[]): Map<string, number> {
  return new Map([...counted(words.map((word) => [word]))].map(([word, count]) => [word, count / words.length]));
}

/** Weighs in place: at ten thousand documents, copies would take more memory than the result. */
function weigh(lists: readonly Vector[], idf: readonly number[]): readonly Vector[] {
  const lengths = lists.map(({ weights }) => weights.reduce((sum, weight) => sum + weight, 0));
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lists.length) || 1;
  for (const [index, { terms, weights }] of lists.entries()) {
    const norm = K1 * (1 - B + (B * (lengths[index] as number)) / average);
    let squares = 0;
    for (let i = 0; i < terms.length; i++) {
      const count = weights[i] as number;
      const weight = (count / (count + norm)) * (idf[terms[i] as number] as number);
      weights[i] = weight;
      squares += weight * weight;
    }
    const length = Math.sqrt(squares) || 1;
    for (let i = 0; i < weights.length; i++) weights[i] = (weights[i] as number) / length;
  }
  return lists;
}

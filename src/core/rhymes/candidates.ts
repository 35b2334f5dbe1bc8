/**
 * Which documents are worth a closer look, for all documents at once: an inverted index adds up what pairs share, term by term. Both sides of
 * it are cut, so that the cost grows with the archive and not with its square: of a document only the terms that tell most are followed, and
 * of a term only the documents in which it counts most are kept.
 */
import { type Corpus, VECTOR_KINDS, type VectorKind } from './corpus.ts';
import type { Vector } from './vector.ts';

/** How much each kind counts when candidates are chosen: about as in the comparison that follows. */
const WEIGHT: Record<VectorKind, number> = { symptom: 0.5, cause: 1, mechanism: 0.5 };
/** Small archives are looked at more closely: what is spent on all documents together, and the least and the most for one. */
const CANDIDATES = { all: 80_000, least: 8, most: 64 };
/** The same for the terms of a document that are followed, and for the documents that are kept of a term. */
const FOLLOWED = { all: 160_000, least: 16, most: 40 };
const KEPT = { all: 640_000, least: 64, most: 256 };

interface Index {
  vectors: readonly Vector[];
  factor: number;
  /** For each document the places of the terms in its vector that are followed. */
  followed: readonly Uint32Array[];
  /** For each term, from where to where its documents stand in the other two lists. */
  starts: Uint32Array;
  ends: Uint32Array;
  documents: Uint32Array;
  weights: Float32Array;
}

/** For a document the numbers of others, the most promising first. In an archive of up to 64, these are all that share a followed term. */
export function candidatesOf(corpus: Corpus): (document: number) => number[] {
  const indexes = VECTOR_KINDS.map((kind) => indexOf(corpus.vectors[kind], corpus.terms.length, WEIGHT[kind]));
  const scores = new Float64Array(corpus.documents.length);
  const touched = new Uint32Array(corpus.documents.length);
  const most = share(CANDIDATES, corpus.documents.length);
  return (document) => {
    let size = 0;
    for (const { vectors, factor, followed, starts, ends, documents, weights } of indexes) {
      const vector = vectors[document] as Vector;
      for (const place of followed[document] as Uint32Array) {
        const term = vector.terms[place] as number;
        const weight = (vector.weights[place] as number) * factor;
        const end = ends[term] as number;
        for (let i = starts[term] as number; i < end; i++) {
          const other = documents[i] as number;
          const before = scores[other] as number;
          if (before === 0) touched[size++] = other;
          scores[other] = before + weight * (weights[i] as number);
        }
      }
    }
    scores[document] = 0;
    const found = best(size, (index) => touched[index] as number, scores, most);
    for (let i = 0; i < size; i++) scores[touched[i] as number] = 0;
    return [...found].filter((other) => other !== document);
  };
}

/** `share({ all: 100, least: 2, most: 20 }, 10)` is 10. */
function share({ all, least, most }: { all: number; least: number; most: number }, documents: number): number {
  return Math.min(most, Math.max(least, Math.floor(all / Math.max(1, documents))));
}

function indexOf(vectors: readonly Vector[], size: number, factor: number): Index {
  const kept = share(KEPT, vectors.length);
  const most = share(FOLLOWED, vectors.length);
  const followed = vectors.map(({ weights }) => heaviest(weights, most));
  const counts = new Uint32Array(size);
  for (const [document, places] of followed.entries()) {
    const { terms } = vectors[document] as Vector;
    for (const place of places) counts[terms[place] as number] = (counts[terms[place] as number] as number) + 1;
  }
  const starts = new Uint32Array(size);
  for (let term = 1; term < size; term++) starts[term] = (starts[term - 1] as number) + (counts[term - 1] as number);
  const ends = starts.slice();
  const total = size === 0 ? 0 : (starts[size - 1] as number) + (counts[size - 1] as number);
  const documents = new Uint32Array(total);
  const weights = new Float32Array(total);
  for (const [document, places] of followed.entries()) {
    const vector = vectors[document] as Vector;
    for (const place of places) {
      const term = vector.terms[place] as number;
      const at = ends[term] as number;
      documents[at] = document;
      weights[at] = vector.weights[place] as number;
      ends[term] = at + 1;
    }
  }
  for (let term = 0; term < size; term++) {
    const [start, end] = [starts[term] as number, ends[term] as number];
    if (end - start > kept) ends[term] = keepHeaviest(documents, weights, start, end, kept);
  }
  return { vectors, factor, followed, starts, ends, documents, weights };
}

/** Moves the documents with the highest weights to the front of their stretch; gives its new end. */
function keepHeaviest(documents: Uint32Array, weights: Float32Array, start: number, end: number, most: number): number {
  const [allDocuments, allWeights] = [documents.slice(start, end), weights.slice(start, end)];
  for (const [index, place] of heaviest(allWeights, most).entries()) {
    documents[start + index] = allDocuments[place] as number;
    weights[start + index] = allWeights[place] as number;
  }
  return start + most;
}

/** The places of the highest weights, highest first; ties in order. */
function heaviest(weights: Float32Array, most: number): Uint32Array {
  return best(weights.length, (index) => index, weights, most);
}

/** One pass with a short sorted list: most of what is looked at does not come near it. */
function best(size: number, at: (index: number) => number, scores: Float32Array | Float64Array, most: number): Uint32Array {
  const found = new Uint32Array(Math.min(size, most));
  let length = 0;
  let least = -1;
  for (let index = 0; index < size; index++) {
    const one = at(index);
    const score = scores[one] as number;
    if (length === most && !(score > least || (score === least && one < (found[length - 1] as number)))) continue;
    let place = length === most ? length - 1 : length++;
    for (; place > 0 && isBefore(one, score, found[place - 1] as number, scores); place--) found[place] = found[place - 1] as number;
    found[place] = one;
    if (length === most) least = scores[found[length - 1] as number] as number;
  }
  return found.subarray(0, length);
}

function isBefore(a: number, score: number, b: number, scores: Float32Array | Float64Array): boolean {
  const other = scores[b] as number;
  return score > other || (score === other && a < b);
}

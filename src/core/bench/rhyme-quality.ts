/** How well rhymes find what belongs together in a labelled archive, beside plain BM25 on the bodies and chance. */
import { candidatesOf } from '../rhymes/candidates.ts';
import { corpusOf } from '../rhymes/corpus.ts';
import { evaluate, type Quality } from '../rhymes/evaluate.ts';
import { featuresOf } from '../rhymes/features.ts';
import { plainBm25 } from '../rhymes/plain-bm25.ts';
import { ranked } from '../rhymes/rhymes.ts';
import type { LabelledDocument } from './labelled.ts';
import { randomFrom } from '../random.ts';

export interface RhymeQuality {
  engine: Quality;
  bm25: Quality;
  /** The mean of `SHUFFLES` random orders. */
  random: Quality;
}

const SHUFFLES = 100;

/** `seed` is only for chance. */
export function rhymeQuality(documents: readonly LabelledDocument[], seed: number): RhymeQuality {
  const labels = documents.map((document) => document.labels);
  const corpus = corpusOf(documents.map(({ source }) => featuresOf(source)));
  const candidates = candidatesOf(corpus);
  return {
    engine: evaluate(labels, (query) => ranked(corpus, query, candidates(query)).map(({ id }) => corpus.positions.get(id) as number)),
    bm25: evaluate(labels, plainBm25(documents.map(({ source }) => source.body))),
    random: mean(Array.from({ length: SHUFFLES }, (_, round) => evaluate(labels, shuffled(documents.length, seed, round)))),
  };
}

function shuffled(count: number, seed: number, round: number): (query: number) => number[] {
  return (query) => {
    const others = Array.from({ length: count }, (_, index) => index).filter((index) => index !== query);
    return randomFrom(seed, 'rhymes', round, query).sample(others, others.length);
  };
}

function mean(all: readonly Quality[]): Quality {
  const of = (value: (quality: Quality) => number): number => all.reduce((sum, one) => sum + value(one), 0) / all.length;
  return {
    precisionAt5: of((one) => one.precisionAt5),
    meanReciprocalRank: of((one) => one.meanReciprocalRank),
    queries: all[0]?.queries ?? 0,
  };
}

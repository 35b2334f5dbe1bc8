/** For each term the postmortems in which it counts, and how much. */
import type { QueryDocument } from './query-document.ts';

export interface QueryIndex {
  documents: readonly QueryDocument[];
  terms: ReadonlyMap<string, Postings>;
  /** How much a word is worth that no postmortem has. */
  unknown: number;
}

export interface Postings {
  /** How rare the term is in the archive, in steps of 1 / `WORTH_STEPS`; of a mechanism, how telling. */
  worth: number;
  /** The numbers of the documents, ascending. */
  documents: readonly number[];
  /** For each document a weight from 0 to `MAX_WEIGHT`, and the flags below. */
  marks: readonly number[];
}

export const WORTH_STEPS = 8;
export const MAX_WEIGHT = 7;
/** It stands in a symptom line or in the title. */
export const IN_SYMPTOM = 8;
/** Outside of the body the author wrote this very word, and not another for the same. */
export const IN_THESE_WORDS = 16;

/** Mechanisms stand among the terms, behind a sign that no term has. */
export const MECHANISM_SIGN = '#';

/** What the archive answers to a pasted text. */
import type { Reason } from '../reason.ts';
import type { QueryIndex } from './postings.ts';

/** What of the index has to be there to answer. */
export type Asked = Pick<QueryIndex, 'terms' | 'unknown'>;

export interface Answer {
  /** The document's number in the index. */
  document: number;
  /** Only good for an order. */
  score: number;
  /** It looked alike. */
  sameSymptom: boolean;
  /** It came of what the text speaks of. */
  sameCause: boolean;
  /** Never empty. */
  reasons: Reason[];
}

/** What a document shares with the text, before anything is decided. */
export interface Match {
  document: number;
  score: number;
  terms: { term: string; mark: number; value: number }[];
  mechanisms: { id: string; strength: number }[];
}

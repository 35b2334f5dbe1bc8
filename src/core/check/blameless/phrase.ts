/** What an entry of the vocabulary is. */

export type BlameKind = 'counterfactual' | 'person' | 'judgement' | 'human-error' | 'individual' | 'single-cause';

export interface Phrase {
  /** Permanent, kebab-case, unique. */
  id: string;
  kind: BlameKind;
  /** How it is said, in the little language that pattern.ts explains. One of them is enough. */
  pattern: readonly string[];
  /** Why it hides the second story: one sentence. */
  why: string;
  /** What to ask or write instead: one sentence, a question where possible. */
  ask: string;
  /** A key of SOURCES. */
  source: string;
  /** Sentences in which it is found. The tests are made of these. */
  blames: readonly string[];
  /** Sentences in which it is not. */
  spares: readonly string[];
}

/** Why two incidents rhyme, as data: what a page, a check or the browser turns into words. */
import type { DetectionMethod, Relation } from '../postmortem.ts';
import type { PhaseShape } from './phase-shape.ts';
import type { TriggerKind } from './trigger-names.ts';

export type Reason =
  /** An author says so: of the other incident, or with `reverse` the other one's author of this. */
  | { kind: 'related'; relation: Exclude<Relation, 'not-similar-to'>; reverse?: true; reason?: string }
  | { kind: 'causes'; causes: string[] }
  | { kind: 'mechanisms'; mechanisms: string[] }
  | { kind: 'symptom'; words: string[] }
  | { kind: 'action'; title: string; other: string }
  | { kind: 'services'; services: string[] }
  | { kind: 'trigger'; trigger: TriggerKind }
  | { kind: 'detection'; method: DetectionMethod }
  | { kind: 'shape'; shape: PhaseShape }
  /** Words that few others have. */
  | { kind: 'terms'; words: string[] };

export interface Rhyme {
  id: string;
  /** From 0 to 1; only good for an order. */
  score: number;
  /** It looked alike; it was alike. */
  sameSymptom: boolean;
  sameCause: boolean;
  /** It looked alike, and what is known of the causes says that they were others. */
  differentCause: boolean;
  reasons: Reason[];
}

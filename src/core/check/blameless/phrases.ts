/** The vocabulary of blame: every phrase, why it hides the second story and what to ask instead. */
import { counterfactuals } from './phrases/counterfactual.ts';
import { humanErrors } from './phrases/human-error.ts';
import { individuals } from './phrases/individual.ts';
import { judgements } from './phrases/judgement.ts';
import { people } from './phrases/person.ts';
import { singleCauses } from './phrases/single-cause.ts';
import type { Phrase } from './phrase.ts';

export type { BlameKind, Phrase } from './phrase.ts';

export const phrases: readonly Phrase[] = [...counterfactuals, ...people, ...judgements, ...humanErrors, ...individuals, ...singleCauses];

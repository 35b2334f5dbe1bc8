/**
 * The mechanisms by which systems fail, as the field knows them: what a text has to say in one sentence to speak of one. They let two authors
 * meet who use different words, and they give a rhyme its reason in words. Data: a row can be added without touching code.
 */
import { CHANGES } from './concepts/changes.ts';
import type { Concept } from './concepts/concept.ts';
import { LIMITS } from './concepts/limits.ts';
import { PATHS } from './concepts/paths.ts';
import { STATE } from './concepts/state.ts';

export const CONCEPTS: readonly Concept[] = [...LIMITS, ...CHANGES, ...STATE, ...PATHS];

/**
 * The kinds of incidents of a synthetic archive. Each has words of its own, so that its incidents are alike in the way real ones are: a
 * search finds them together, and so does whatever compares postmortems.
 */
import type { Scenario } from './scenario.ts';
import { CHANGES } from './scenarios/changes.ts';
import { PATHS } from './scenarios/paths.ts';
import { STATE } from './scenarios/state.ts';

export const SCENARIOS: readonly Scenario[] = [...STATE, ...PATHS, ...CHANGES];

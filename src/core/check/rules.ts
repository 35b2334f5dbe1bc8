/** The rules, in the order in which the guide lists them. */
import { uniqueActionIds } from './rules/action-ids.ts';
import { markerContradiction } from './rules/marker-contradiction.ts';
import { phaseOrder } from './rules/phase-order.ts';
import { namesInternal } from './rules/publication.ts';
import { references } from './rules/references.ts';
import { required } from './rules/required.ts';
import { timelineOrder } from './rules/timeline-order.ts';
import type { Rule } from './rule.ts';

export const RULES: readonly Rule[] = [
  phaseOrder,
  timelineOrder,
  markerContradiction,
  required,
  references,
  uniqueActionIds,
  namesInternal,
];

/** The figures at the head of a list of action items, each with the states that it counts, so that it leads to exactly those. */
import type { ActionRow } from './action-row.ts';
import { type ActionState, LATELY, SOON, statesOf } from './action-state.ts';

export interface ActionFigure {
  label: string;
  count: number;
  states: readonly ActionState[];
}

const FIGURES: readonly Omit<ActionFigure, 'count'>[] = [
  { label: 'Open or in progress', states: ['open', 'in-progress'] },
  { label: 'Overdue', states: ['overdue'] },
  { label: `Due within ${SOON} days`, states: ['due-soon'] },
  { label: 'Due for another look', states: ['recheck'] },
  { label: `Done in the last ${LATELY} days`, states: ['done-lately'] },
];

/** Of our own items only: nobody here follows those of others. `asOf`: the day of the edition. */
export function actionFigures(rows: readonly ActionRow[], asOf: string): ActionFigure[] {
  const own = rows.filter(({ incident }) => !incident.retelling).map((row) => new Set(statesOf(row, asOf)));
  return FIGURES.map((figure) => ({ ...figure, count: own.filter((states) => figure.states.some((state) => states.has(state))).length }));
}

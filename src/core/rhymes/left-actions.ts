/** The action items that an incident left, as another page tells them: what is open in full, what is done by count. */
import type { PageAction } from '../postmortem-page.ts';
import type { ShownAction } from './book.ts';

export interface LeftGroup {
  status: PageAction['status'];
  actions: ShownAction[];
  /** How many more there are, of which nothing is told. */
  more: number;
}

/** In the order in which they are told, with how many of each are named; more than `few` are not named at all. */
const TOLD: readonly { status: PageAction['status']; named: number; few: number }[] = [
  { status: 'open', named: 5, few: Infinity },
  { status: 'in-progress', named: 5, few: Infinity },
  { status: 'announced', named: 2, few: Infinity },
  { status: 'done', named: 2, few: 2 },
  { status: 'declined', named: 1, few: 1 },
];

export function leftActions(actions: readonly ShownAction[]): LeftGroup[] {
  return TOLD.flatMap(({ status, named, few }) => {
    const all = actions.filter((action) => action.status === status);
    // "And one more" takes the room of the one.
    const shown = all.length > few ? [] : all.slice(0, all.length === named + 1 ? all.length : named);
    return all.length === 0 ? [] : [{ status, actions: shown, more: all.length - shown.length }];
  });
}

/** Recurrence debt as it is told: each later incident with the action items of earlier ones that were still open when it began. */
import type { RhymeBook, ShownIncident } from './book.ts';
import { counted } from './gap.ts';
import { type IncidentRef, incidentRef } from './incident-ref.ts';
import type { OpenAction, Recurrence } from './recurrence.ts';
import { own } from '../own.ts';
import type { PageAction } from '../postmortem-page.ts';

export interface DebtView {
  later: IncidentRef;
  actions: DebtAction[];
  /** How many more were open. */
  more: number;
}

export interface DebtAction {
  anchor: string;
  title: string;
  /** `open for 4 days`; only `open` where the days are not known. */
  age: string;
  /** The earlier incident, which left it. */
  from: IncidentRef;
  /** How it stands today, and since when if it is done. */
  status: PageAction['status'];
  done?: string;
}

/** The most that one later incident shows. */
const MAX_ACTIONS = 5;

/** The latest incident first; ids that the book does not show are passed over. */
export function debtViews({ shown }: Pick<RhymeBook, 'shown'>, recurrences: readonly Recurrence[]): DebtView[] {
  return [...Map.groupBy(recurrences, ({ later }) => later)]
    .flatMap(([id, toIt]) => {
      const later = own(shown, id);
      const actions = toIt.flatMap(({ earlier, debt }) => {
        const left = own(shown, earlier);
        return left ? debt.map((action) => debtAction(action, earlier, left)) : [];
      });
      if (!later || actions.length === 0) return [];
      const more = Math.max(0, actions.length - MAX_ACTIONS);
      return [{ instant: later.started.earliest, view: { later: incidentRef(id, later), actions: actions.slice(0, MAX_ACTIONS), more } }];
    })
    .toSorted((a, b) => b.instant - a.instant || (a.view.later.id < b.view.later.id ? -1 : 1))
    .map(({ view }) => view);
}

function debtAction({ id, title, days }: OpenAction, earlier: string, left: ShownIncident): DebtAction {
  const anchor = `action-${id}`;
  const today = left.actions.find((action) => action.anchor === anchor);
  return {
    anchor,
    title,
    age: days === undefined || days === 0 ? 'open' : `open for ${counted(days, 'day')}`,
    from: incidentRef(earlier, left),
    status: today?.status ?? 'open',
    ...(today?.done === undefined ? {} : { done: today.done }),
  };
}

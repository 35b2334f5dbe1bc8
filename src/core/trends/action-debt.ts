/** What came back while an action item of the earlier incident was still open. */
import { formatDay } from '../format.ts';
import { calendarOf } from '../partial-time.ts';
import { counted } from '../rhymes/gap.ts';
import { numberCell } from './cells.ts';
import type { Cell, ChartView } from './chart-view.ts';
import type { TrendContext } from './context.ts';
import { itemTarget } from './own-items.ts';
import type { TrendData, TrendIncident } from './trend-data.ts';

/** A table of more rows is read by nobody. */
const MOST_ROWS = 100;

/** Undefined where none of our own incidents came back. */
export function debtChart({ recurrences }: TrendData, { whole }: TrendContext): ChartView | undefined {
  const own = new Map(whole.incidents.flatMap((incident) => (incident.retelling ? [] : [[incident.id, incident] as const])));
  const pairs = recurrences.flatMap(({ earlier: before, later: after, debt }) => {
    const [earlier, later] = [own.get(before), own.get(after)];
    return earlier && later ? [{ earlier, later, debt }] : [];
  });
  if (pairs.length === 0) return undefined;

  const owing = pairs.filter(({ debt }) => debt.length > 0);
  const rows = owing
    .flatMap(({ earlier, later, debt }) => debt.map((item) => ({ earlier, later, item })))
    .toSorted((a, b) => b.later.started.earliest - a.later.started.earliest);
  const items = new Set(rows.map(({ earlier, item }) => `${earlier.id}/${item.id}`)).size;
  const hidden = rows.length - MOST_ROWS;
  return {
    id: 'action-debt',
    title: 'What came back while an action item was open',
    sentence: sentenceOf(owing.length, pairs.length, items),
    notes: [
      'A recurrence is an incident whose author says that it repeats an earlier one, or whose account rhymes with it in its cause. That an action item was open does not say that it would have prevented what followed.',
      ...(hidden > 0 ? [`${counted(hidden, 'older row')} ${hidden === 1 ? 'is' : 'are'} not shown.`] : []),
    ],
    table: {
      caption: 'Action items that were open when an incident came back',
      columns:
        rows.length === 0
          ? []
          : [
              { name: 'Action item' },
              { name: 'Agreed on after' },
              { name: 'Came back as' },
              { name: 'Began' },
              { name: 'Had been open for', unit: 'days', numeric: true },
            ],
      rows: rows
        .slice(0, MOST_ROWS)
        .map(({ earlier, later, item }): Cell[] => [
          { text: item.title, target: itemTarget({ id: item.id, incident: earlier }) },
          { text: earlier.title, target: { kind: 'postmortem', id: earlier.id } },
          { text: later.title, target: { kind: 'postmortem', id: later.id } },
          { text: dayOf(later) },
          item.days === undefined ? { text: 'not known' } : { ...numberCell(item.days), text: counted(item.days, 'day') },
        ]),
    },
  };
}

function dayOf({ started }: TrendIncident): string {
  const { year, month = year, day = month } = calendarOf(started);
  return formatDay(day);
}

/** @example `3 of 9 recurrences began while an action item of the earlier incident was still open: 5 action items in all.` */
function sentenceOf(owing: number, of: number, items: number): string {
  if (owing === 0) {
    const none = of === 1 ? 'The only recurrence did not begin' : `None of ${counted(of, 'recurrence')} began`;
    return `${none} while an action item of the earlier incident was still open.`;
  }
  const which =
    of === 1
      ? 'The only recurrence'
      : owing === of
        ? `All ${counted(of, 'recurrence')}`
        : `${owing.toLocaleString('en-GB')} of ${counted(of, 'recurrence')}`;
  return `${which} began while an action item of the earlier incident was still open: ${counted(items, 'action item')} in all.`;
}

/** Action items opened and closed over time, and how many were open at the end of each month, quarter or year. */
import type { ActionItem } from '../actions/action-item.ts';
import { counted } from '../rhymes/gap.ts';
import type { Bucket } from './buckets.ts';
import { unitColumn } from './cells.ts';
import type { ChartView } from './chart-view.ts';
import type { TrendContext } from './context.ts';
import { itemsCell, PENDING } from './own-items.ts';
import { timeNotes } from './time-notes.ts';

/** Midnights in milliseconds since 1970 UTC. */
interface Stay {
  item: ActionItem;
  opened: number;
  closed: number;
}

/** Undefined where no item's days are known. */
export function flowChart(items: readonly ActionItem[], asOf: string, context: TrendContext): ChartView | undefined {
  const { buckets } = context;
  const stays = items.flatMap((item) => stayOf(item, asOf) ?? []);
  const [first, last] = [buckets.list[0], buckets.list.at(-1)];
  if (stays.length === 0 || !first || !last) return undefined;

  const declined = items.filter(({ status }) => status === 'declined').length;
  const undated = items.length - stays.length - declined;
  const openAt = (end: number): ActionItem[] => itemsOf(stays.filter(({ opened, closed }) => opened < end && closed >= end));
  return {
    id: 'action-flow',
    title: 'Action items opened and closed',
    sentence: sentenceOf(stays, { ...last, start: first.start }, openAt, asOf),
    notes: [
      'An action item counts as opened on the day of the review meeting, else on the day on which the incident ended, and as closed on the day on which it was done.',
      ...(declined > 0 ? [`${counted(declined, 'declined action item')} ${declined === 1 ? 'is' : 'are'} left out.`] : []),
      ...(undated > 0
        ? [
            `${counted(undated, 'action item')} ${undated === 1 ? 'is' : 'are'} left out because the day on which ${undated === 1 ? 'it was' : 'they were'} opened or done is not known.`,
          ]
        : []),
      ...timeNotes({ incidents: [], asOf }, buckets),
    ],
    table: {
      caption: `Action items opened, closed and left open by ${buckets.unit}`,
      columns: [
        unitColumn(buckets.unit),
        ...['Opened', 'Closed', 'Open at the end'].map((name) => ({ name, unit: 'action items', numeric: true })),
      ],
      rows: buckets.list.map((bucket) => {
        const open = openAt(bucket.end);
        // Those that are open today are a list of their own, unless some have no day and are in that list as well.
        const isToday = bucket.running && open.length === items.filter(({ pending }) => pending).length;
        return [
          { text: bucket.name },
          itemsCell(context, itemsOf(stays.filter(({ opened }) => isIn(opened, bucket)))),
          itemsCell(context, itemsOf(stays.filter(({ closed }) => isIn(closed, bucket)))),
          itemsCell(context, open, isToday ? { state: PENDING } : undefined),
        ];
      }),
    },
    drawing: {
      kind: 'bars',
      label: 0,
      series: [
        { column: 1, colour: 'one' },
        { column: 2, colour: 'two' },
        { column: 3, colour: 'other' },
      ],
      stacked: false,
    },
  };
}

/** What was done before the meeting, or is to be talked over in one that lies ahead, was opened by then at the latest. */
function stayOf(item: ActionItem, asOf: string): Stay | undefined {
  const { status, pending, since, done } = item;
  const end = pending ? asOf : done;
  if (status === 'declined' || since === undefined || end === undefined) return undefined;
  return { item, opened: Date.parse(since < end ? since : end), closed: pending ? Infinity : Date.parse(end) };
}

const itemsOf = (stays: readonly Stay[]): ActionItem[] => stays.map(({ item }) => item);
const isIn = (at: number, { start, end }: Pick<Bucket, 'start' | 'end'>): boolean => start <= at && at < end;

/** @example `Of 54 action items that were opened, 21 have been closed. 33 are open, 5 more than a year ago.` */
function sentenceOf(stays: readonly Stay[], period: Bucket, openAt: (end: number) => ActionItem[], asOf: string): string {
  const opened = stays.filter((stay) => isIn(stay.opened, period)).length;
  const closed = stays.filter((stay) => isIn(stay.closed, period)).length;
  const open = openAt(period.end).length;
  const isNow = period.end > Date.parse(asOf);
  const flow = `${counted(opened, 'action item')} ${opened === 1 ? 'was' : 'were'} opened and ${closed === 0 ? 'none' : closed.toLocaleString('en-GB')} closed.`;
  const left = `${open === 0 ? 'None' : open.toLocaleString('en-GB')} ${isNow ? (open < 2 ? 'is' : 'are') : open < 2 ? 'was' : 'were'} open ${isNow ? 'now' : 'at the end of the period'}`;
  const end = new Date(period.end);
  const yearAgo = Date.UTC(end.getUTCFullYear() - 1, end.getUTCMonth(), end.getUTCDate());
  if (yearAgo <= period.start) return `${flow} ${left}.`;
  const before = openAt(yearAgo).length;
  const difference =
    open === before ? 'as many as' : `${Math.abs(open - before).toLocaleString('en-GB')} ${open > before ? 'more' : 'fewer'} than`;
  return `${flow} ${left}, ${difference} a year before.`;
}

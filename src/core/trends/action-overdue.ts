/** How many of the open action items are overdue, by team and by priority. */
import { type ActionFacetKey, NOT_GIVEN } from '../actions/action-facets.ts';
import type { ActionItem } from '../actions/action-item.ts';
import { counted } from '../rhymes/gap.ts';
import { ENOUGH } from '../stats/enough.ts';
import { PRIORITIES } from './action-age.ts';
import { shareCells, shareColumns, shareInWords, shareNote } from './cells.ts';
import type { ChartView } from './chart-view.ts';
import type { TrendContext } from './context.ts';
import { ranked } from './lists.ts';
import { itemsCell, PENDING } from './own-items.ts';

/** So many teams have a row. */
const MOST_TEAMS = 20;

interface Group {
  /** As the list of action items writes it. */
  key: string;
  name: string;
  items: ActionItem[];
}

/** A chart for teams and one for priorities; none where nothing is open. */
export function overdueCharts(items: readonly ActionItem[], context: TrendContext): ChartView[] {
  const open = items.filter(({ pending }) => pending);
  if (open.length === 0) return [];
  const byPriority = PRIORITIES.map(({ key, name }): Group => {
    return { key: key ?? NOT_GIVEN, name, items: open.filter(({ priority }) => priority === key) };
  });
  const teams = teamsOf(open);
  const more = teams.length - MOST_TEAMS;
  const hidden = more > 0 ? [`${counted(more, 'further team')} ${more === 1 ? 'is' : 'are'} not shown.`] : [];
  return [
    chartOf('team', 'Overdue action items by team', teams.slice(0, MOST_TEAMS), open, hidden, context),
    chartOf(
      'priority',
      'Overdue action items by priority',
      byPriority.filter(({ items: { length } }) => length > 0),
      open,
      [],
      context,
    ),
  ];
}

function chartOf(
  facet: ActionFacetKey,
  title: string,
  groups: readonly Group[],
  open: readonly ActionItem[],
  hidden: readonly string[],
  context: TrendContext,
): ChartView {
  return {
    id: `overdue-by-${facet}`,
    title,
    sentence: sentenceOf(facet, groups, open),
    notes: [
      'The share is of all that are open; what has no due date is never overdue.',
      `${shareNote(open.length)} Where two intervals overlap widely, the difference tells little.`,
      ...hidden,
    ],
    table: {
      caption: `${title}, with their share of the open ones`,
      columns: [
        { name: facet === 'team' ? 'Team' : 'Priority' },
        ...['Open', 'Overdue', 'No due date'].map((name) => ({ name, unit: 'action items', numeric: true })),
        ...shareColumns('Overdue share'),
      ],
      rows: groups.map(({ key, name, items }) => {
        const late = overdueOf(items);
        return [
          { text: name },
          itemsCell(context, items, { state: PENDING, [facet]: key }),
          itemsCell(context, late, { state: 'overdue', [facet]: key }),
          itemsCell(
            context,
            items.filter(({ due }) => due === undefined),
          ),
          ...shareCells(late.length, items.length),
        ];
      }),
    },
    drawing: { kind: 'bars', label: 0, series: [{ column: 4, colour: 'one' }], stacked: false, interval: { low: 5, high: 6 } },
  };
}

/** Those with most overdue items first. In the public edition a team may be hidden, which is not the same as missing. */
function teamsOf(open: readonly ActionItem[]): Group[] {
  const byTeam = Map.groupBy(open, ({ owner }) => owner?.key ?? NOT_GIVEN);
  const names = new Map(open.map(({ owner }) => [owner?.key ?? NOT_GIVEN, owner?.name ?? 'No team named']));
  // By overdue ones, then by open ones.
  const amounts = new Map([...byTeam].map(([key, items]) => [key, overdueOf(items).length * (open.length + 1) + items.length]));
  return ranked(amounts, names).map((key) => ({ key, name: names.get(key) ?? key, items: byTeam.get(key) ?? [] }));
}

const overdueOf = (items: readonly ActionItem[]): ActionItem[] => items.filter(({ overdue }) => overdue !== undefined);

/** @example `8 of 24 open action items are overdue: 33 % (95 % interval 18 to 53 %). The largest part, 4, is with “Platform”, which has 9 open.` */
function sentenceOf(facet: ActionFacetKey, groups: readonly Group[], open: readonly ActionItem[]): string {
  const late = overdueOf(open).length;
  const of = counted(open.length, 'open action item');
  if (late === 0) return open.length === 1 ? 'The only open action item is not overdue.' : `None of the ${of} is overdue.`;
  if (open.length === 1) return 'The only open action item is overdue.';
  const share = open.length < ENOUGH.shares ? 'too few to call that a share' : shareInWords(late, open.length);
  const many = late < open.length ? `${late.toLocaleString('en-GB')} of ${of}` : late === 2 ? 'Both open action items' : `All ${of}`;
  const first = `${many} ${late === 1 ? 'is' : 'are'} overdue: ${share}.`;
  const counts = groups.map(({ key, name, items }) => ({ key, name, late: overdueOf(items).length, of: items.length }));
  const [most, next] = counts.toSorted((a, b) => b.late - a.late);
  if (!most || counts.length === 1 || most.late === next?.late || late === 1) return first;
  const all = most.late === late;
  return `${first} ${all ? 'All of them' : `The largest part, ${most.late.toLocaleString('en-GB')},`} ${whose(facet, most, all)}.`;
}

/** @example `is with “Platform team”, which has 11 open`, `has high priority, of which 15 are open` */
function whose(facet: ActionFacetKey, { key, name, of }: { key: string; name: string; of: number }, plural: boolean): string {
  const [is, has] = plural ? ['are', 'have'] : ['is', 'has'];
  const open = of.toLocaleString('en-GB');
  if (facet === 'priority') return `${has} ${name.toLowerCase()}, of which ${open} are open`;
  return key === NOT_GIVEN ? `${has} no team named, of which ${open} are open` : `${is} with “${name}”, which has ${open} open`;
}

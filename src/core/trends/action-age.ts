/** How long the open action items have been open, by priority. */
import type { ActionItem } from '../actions/action-item.ts';
import { PRIORITY_NAMES } from '../labels.ts';
import { counted } from '../rhymes/gap.ts';
import type { Cell, ChartView, Colour } from './chart-view.ts';
import type { TrendContext } from './context.ts';
import { itemsCell } from './own-items.ts';

/** In days, both included. */
const AGES = [
  { name: 'Up to 30 days', from: 0, to: 30 },
  { name: '31 to 90 days', from: 31, to: 90 },
  { name: '91 to 180 days', from: 91, to: 180 },
  { name: '181 to 365 days', from: 181, to: 365 },
  { name: 'Over a year', from: 366, to: Infinity },
] as const;

export const PRIORITIES: readonly { key: ActionItem['priority']; name: string; colour: Colour }[] = [
  { key: 'critical', name: PRIORITY_NAMES.critical, colour: 'severity-0' },
  { key: 'high', name: PRIORITY_NAMES.high, colour: 'severity-1' },
  { key: 'medium', name: PRIORITY_NAMES.medium, colour: 'severity-2' },
  { key: 'low', name: PRIORITY_NAMES.low, colour: 'severity-3' },
  { key: undefined, name: 'No priority', colour: 'other' },
];

/** Undefined where nothing is open, or of nothing open the day is known. */
export function ageChart(items: readonly ActionItem[], context: TrendContext): ChartView | undefined {
  const open = items.filter(({ pending }) => pending);
  const dated = open.filter(({ age }) => age !== undefined);
  if (dated.length === 0) return undefined;
  const undated = open.length - dated.length;
  const priorities = PRIORITIES.filter(({ key }) => dated.some(({ priority }) => priority === key));
  const inAge = ({ from, to }: (typeof AGES)[number]): ActionItem[] => dated.filter(({ age = -1 }) => from <= age && age <= to);
  return {
    id: 'action-age',
    title: 'Open action items by age',
    sentence: sentenceOf(dated, inAge(AGES[4])),
    notes: [
      'An action item is open from the day of the review meeting on, else from the day on which the incident ended.',
      ...(undated > 0
        ? [
            `${counted(undated, 'further open action item')} ${undated === 1 ? 'is' : 'are'} left out, because the day since when is not known.`,
          ]
        : []),
    ],
    table: {
      caption: 'Open action items by age and priority',
      columns: [
        { name: 'Open for' },
        ...[...priorities.map(({ name }) => name), 'All'].map((name) => ({ name, unit: 'action items', numeric: true })),
      ],
      rows: AGES.map((band): Cell[] => {
        const own = inAge(band);
        return [
          { text: band.name },
          ...priorities.map(({ key }) =>
            itemsCell(
              context,
              own.filter(({ priority }) => priority === key),
            ),
          ),
          itemsCell(context, own),
        ];
      }),
    },
    drawing: { kind: 'bars', label: 0, series: priorities.map(({ colour }, i) => ({ column: i + 1, colour })), stacked: true },
  };
}

function sentenceOf(open: readonly ActionItem[], old: readonly ActionItem[]): string {
  const all = `${counted(open.length, 'action item')} ${open.length === 1 ? 'is' : 'are'} open`;
  if (old.length === 0) return `${all}, ${open.length === 1 ? 'for' : 'none for'} ${open.length === 1 ? 'less' : 'more'} than a year.`;
  const urgent = old.filter(({ priority }) => priority === 'critical' || priority === 'high').length;
  const much = open.length === 1 ? '' : old.length === open.length ? 'all of them ' : `${old.length.toLocaleString('en-GB')} of them `;
  const which =
    urgent === 0
      ? ''
      : `, ${urgent === old.length && urgent === 1 ? 'with' : `${urgent.toLocaleString('en-GB')} of these with`} critical or high priority`;
  return `${all}, ${much}for more than a year${which}.`;
}

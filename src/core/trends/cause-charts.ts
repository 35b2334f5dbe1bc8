/** Why incidents happened: their causes over time, causes against services, and what set them off. */
import { counted } from '../rhymes/gap.ts';
import { ENOUGH } from '../stats/enough.ts';
import { causeMap } from './cause-map.ts';
import { incidentsCell, unitColumn } from './cells.ts';
import type { ChartView } from './chart-view.ts';
import { countCell, type TrendContext } from './context.ts';
import { listed } from './figures.ts';
import { greatest, seriesOf } from './lists.ts';
import { keysOf, tally, type Tally } from './tally.ts';
import { timeNotes } from './time-notes.ts';
import type { TrendData, TrendIncident } from './trend-data.ts';
import { triggerChart } from './trigger-charts.ts';

/** Each chart where there is anything to count. */
export function causeCharts(scoped: TrendData, context: TrendContext): ChartView[] {
  return [causesOverTime(scoped, context), causeMap(scoped, context), triggerChart(scoped)].flatMap((chart) => chart ?? []);
}

function causesOverTime(scoped: TrendData, context: TrendContext): ChartView | undefined {
  const { scope, buckets } = context;
  const { incidents } = scoped;
  // Where every incident has the cause of the scope, the others beside it are what there is to tell.
  const causesOf = ({ causes }: TrendIncident): TrendIncident['causes'] => causes.filter(({ key }) => key !== scope.cause);
  const found = tally(incidents, causesOf);
  const series = seriesOf(found.counts, found.names, 'Other causes');
  if (series.length === 0) return undefined;

  const without = incidents.length - found.some;
  const byBucket = Map.groupBy(incidents, ({ started }) => buckets.find(started)?.key);
  const rows = buckets.list.map(({ key, name, from, to }) => {
    const own = (byBucket.get(key) ?? []).map((incident) => ({ incident, causes: keysOf(causesOf(incident)) }));
    const having = (has: (causes: Set<string>) => boolean): TrendIncident[] =>
      own.flatMap(({ incident, causes }) => (has(causes) ? [incident] : []));
    return [
      { text: name },
      ...series.map(({ keys }) =>
        countCell(
          context,
          having((causes) => keys.some((cause) => causes.has(cause))),
          { cause: keys.length === 1 ? (keys[0] as string) : keys, from, to },
        ),
      ),
      ...(without > 0 ? [incidentsCell(having(({ size }) => size === 0))] : []),
      countCell(context, byBucket.get(key) ?? [], { from, to }),
    ];
  });
  const other = scope.cause === undefined ? '' : ' other';
  return {
    id: 'causes',
    title: scope.cause === undefined ? 'Causes over time' : 'Other causes of the same incidents',
    sentence: sentenceOf(found, incidents.length, scope.cause !== undefined),
    notes: [
      'An incident with several causes counts in each of them, so that a bar may be taller than the number of incidents. Between causes with few incidents, chance alone makes differences.',
      ...(without > 0 ? [`${counted(without, 'incident')} ${without === 1 ? 'has' : 'have'} no${other} cause written.`] : []),
      ...timeNotes(scoped, buckets),
    ],
    table: {
      caption: `Incidents by ${buckets.unit} and${other} cause`,
      columns: [
        unitColumn(buckets.unit),
        ...[...series.map(({ name }) => name), ...(without > 0 ? [`No${other} cause`] : []), 'All incidents'].map((name) => ({
          name,
          unit: 'incidents',
          numeric: true,
        })),
      ],
      rows,
    },
    drawing: { kind: 'bars', label: 0, series: series.map(({ colour }, i) => ({ column: i + 1, colour })), stacked: true },
  };
}

/** @example `The most frequent cause is “Capacity”, in 9 of 44 incidents, before “DNS” (7).` */
function sentenceOf({ names, counts, some }: Tally, of: number, beside: boolean): string {
  const other = beside ? ' other' : '';
  const quoted = (key: string): string => `“${names.get(key) ?? key}”`;
  const most = greatest(counts, names);
  const amount = counts.get(most[0] ?? '') ?? 0;
  const share = of === 1 ? 'the only incident' : `${amount} of ${counted(of, 'incident')}`;
  if (counts.size === 1) return `The only${other} cause is ${quoted(most[0] ?? '')}, in ${share}.`;
  if (some < ENOUGH.interval) {
    const have =
      some === 1 ? `1 incident has several${other} causes` : `${counted(some, 'incident')} have${beside ? ' another' : ' a'} cause written`;
    return `${have}: too few to say which is the most frequent.`;
  }
  if (most.length > 3) return `No${other} cause stands out: ${most.length} causes are the most frequent, in ${share} each.`;
  if (most.length > 1) return `The most frequent${other} causes are ${listed(most.map(quoted))}, in ${share} each.`;
  const next = new Map([...counts].filter(([key]) => key !== most[0]));
  const second = greatest(next, names);
  const before = second.length > 2 ? counted(second.length, 'other') : listed(second.map(quoted));
  return `The most frequent${other} cause is ${quoted(most[0] ?? '')}, in ${share}, before ${before} (${next.get(second[0] ?? '') ?? 0}${second.length > 1 ? ' each' : ''}).`;
}

/** How long services were down, over time: weighted minutes of merged outages. */
import { downtimeMinutes, mergeByService, type MergedWindow, outageWindows, type OutageWindow } from '../downtime.ts';
import { calendarOf } from '../partial-time.ts';
import { ENOUGH } from '../stats/enough.ts';
import type { Bucket } from './buckets.ts';
import { minutesCell, unitColumn } from './cells.ts';
import type { ChartView } from './chart-view.ts';
import type { TrendContext } from './context.ts';
import { downtimeNotes, downtimeSentence, withoutDowntime } from './downtime-words.ts';
import { namesOf, seriesOf, servicesOf } from './lists.ts';
import { monthName, type Period } from './month.ts';
import { timeNotes } from './time-notes.ts';
import type { TrendData } from './trend-data.ts';

/** One chart, or none where no outage of the scope's services is written. */
export function downtimeCharts(scoped: TrendData, { scope, buckets, link }: TrendContext): ChartView[] {
  // Of other services a scope of one service knows only the incidents that touched both.
  const isInScope = ({ service }: { service: string }): boolean => scope.service === undefined || service === scope.service;
  const found = outageWindows(scoped.incidents, scoped.asOf);
  const [windows, leftOut] = [found.windows.filter(isInScope), found.leftOut.filter(isInScope)];
  if (windows.length === 0 && leftOut.length === 0) return [];

  const { list, unit } = buckets;
  const period = { start: list[0]?.start ?? 0, end: list.at(-1)?.end ?? 0 };
  const merged = mergeByService(windows);
  const minutes = new Map([...merged].map(([service, own]) => [service, weighted(own, period)]));
  const outside = sum([...merged.values()].map((own) => weighted(own, { start: -Infinity, end: Infinity }))) - sum([...minutes.values()]);
  const names = namesOf(scoped.incidents.flatMap(servicesOf));
  const series = seriesOf(minutes, names, 'Other services');
  const chart = {
    id: 'downtime',
    title: 'Downtime of services',
    notes: [...downtimeNotes(windows, leftOut, { outside, asOf: scoped.asOf }), ...timeNotes({ ...scoped, incidents: [] }, buckets)],
  };
  const caption = `Weighted downtime by ${unit} and service`;
  if (series.length === 0) return [{ ...chart, sentence: withoutDowntime(windows), table: { caption, columns: [], rows: [] } }];

  const monthOf = new Map(scoped.incidents.map(({ id, started }) => [id, calendarOf(started).month]));
  const rows = list.map((bucket) => {
    const cells = series.map(({ keys }) => {
      const own = keys.map((key) => merged.get(key) ?? []);
      const query = { service: keys.length === 1 ? (keys[0] as string) : keys, ...monthsBehind(own.flat(), bucket, monthOf) };
      return { minutes: sum(own.map((one) => weighted(one, bucket))), target: link(query) };
    });
    const target = link(
      monthsBehind(
        series.flatMap(({ keys }) => keys.flatMap((key) => merged.get(key) ?? [])),
        bucket,
        monthOf,
      ),
    );
    return { bucket, cells, total: sum(cells.map((cell) => cell.minutes)), target };
  });
  const most = Math.max(...rows.map(({ total }) => total));
  const worst = { names: rows.filter(({ total }) => total === most).map(({ bucket }) => inWords(bucket, unit)), minutes: most };
  const hasSeveral = series.length > 1;
  return [
    {
      ...chart,
      sentence: downtimeSentence({ minutes, names, unit, worst, ...longestOf(scoped, windows, period) }),
      table: {
        caption,
        columns: [
          unitColumn(unit),
          ...[...series.map(({ name }) => name), ...(hasSeveral ? ['All'] : [])].map((name) => ({ name, unit: 'minutes', numeric: true })),
        ],
        rows: rows.map(({ bucket, cells, total, target }) => [
          { text: bucket.name },
          ...cells.map((cell) => minutesCell(cell.minutes, cell.target)),
          ...(hasSeveral ? [minutesCell(total, target)] : []),
        ]),
      },
      drawing: { kind: 'bars', label: 0, series: series.map(({ colour }, i) => ({ column: i + 1, colour })), stacked: true },
    },
  ];
}

type Span = Pick<Bucket, 'start' | 'end'>;

const weighted = (merged: readonly MergedWindow[], { start, end }: Span): number => downtimeMinutes(merged, start, end).weighted;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The months of the bucket, and those in which the incidents behind its downtime began: an outage may last from one into the next. */
function monthsBehind(
  merged: readonly MergedWindow[],
  { from, to, start, end }: Bucket,
  monthOf: ReadonlyMap<string, string | undefined>,
): Period {
  const ids = merged.filter((window) => window.from < end && window.to > start).flatMap(({ incidents }) => incidents);
  const months = [from, to, ...ids.flatMap((id) => monthOf.get(id) ?? [])].toSorted();
  return { from: months[0] ?? from, to: months.at(-1) ?? to };
}

/** The incident with the most minutes by itself, where there are enough of them that it tells something. */
function longestOf(
  { incidents }: TrendData,
  windows: readonly OutageWindow[],
  period: Span,
): { longest?: { title: string; minutes: number } } {
  const own = [...Map.groupBy(windows, ({ incident }) => incident)]
    .map(([id, some]) => ({ id, minutes: sum([...mergeByService(some).values()].map((merged) => weighted(merged, period))) }))
    .filter(({ minutes }) => minutes > 0);
  if (own.length < ENOUGH.interval) return {};
  const { id, minutes } = own.reduce((longest, one) => (one.minutes > longest.minutes ? one : longest));
  const title = incidents.find((incident) => incident.id === id)?.title;
  return title === undefined ? {} : { longest: { title, minutes } };
}

/** In a sentence there is room for the name of the month, and the running one needs no mark. */
function inWords({ name, from }: Bucket, unit: string): string {
  return unit === 'month' ? monthName(from) : name.replace(', so far', '');
}

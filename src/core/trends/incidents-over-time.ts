/** How many incidents began in each month, quarter or year, by severity, with the range that chance allows each count. */
import { counted } from '../rhymes/gap.ts';
import { ENOUGH } from '../stats/enough.ts';
import { poissonInterval } from '../stats/poisson.ts';
import { compareRates } from '../stats/rates.ts';
import { type Bucket, BUCKET_MONTHS, BUCKET_NAMES, type Buckets } from './buckets.ts';
import type { ChartView, Colour } from './chart-view.ts';
import { countCell, type TrendContext } from './context.ts';
import { chanceInWords, rounded } from './figures.ts';
import { isWithin, monthName, monthNumber, monthsIn, periodName, type Period } from './month.ts';
import { defaultPeriods, monthsPassed } from './periods.ts';
import { timeNotes } from './time-notes.ts';
import type { TrendData, TrendIncident } from './trend-data.ts';

/** @param scoped the incidents of the context's scope */
export function incidentCharts(scoped: TrendData, context: TrendContext): ChartView[] {
  const { buckets } = context;
  const severities = severitiesOf(scoped.incidents);
  const byBucket = new Map<Bucket, TrendIncident[]>(buckets.list.map((bucket) => [bucket, []]));
  for (const incident of scoped.incidents) {
    const bucket = buckets.find(incident.started);
    if (bucket) byBucket.get(bucket)?.push(incident);
  }
  const rows = [...byBucket].map(([bucket, incidents]) => {
    const { from, to } = bucket;
    const { low, high } = poissonInterval(incidents.length);
    return [
      { text: bucket.name },
      ...severities.map(({ key }) =>
        countCell(
          context,
          incidents.filter(({ severity }) => severity.key === key),
          { severity: key, from, to },
        ),
      ),
      countCell(context, incidents, { from, to }),
      { text: low.toFixed(1), value: low },
      { text: high.toFixed(1), value: high },
    ];
  });
  const total = severities.length + 1;
  const unit = BUCKET_NAMES[buckets.unit];
  const dated = [...byBucket.values()].reduce((sum, incidents) => sum + incidents.length, 0);
  return [
    {
      id: 'incidents',
      title: 'Incidents over time',
      sentence: sentenceOf(scoped, context, dated),
      notes: notesOf(scoped, buckets),
      table: {
        caption: `Incidents by ${unit.toLowerCase()} and severity`,
        columns: [
          { name: unit },
          ...severities.map(({ name }) => ({ name, unit: 'incidents', numeric: true })),
          { name: 'All', unit: 'incidents', numeric: true },
          { name: 'Interval from', unit: 'incidents', numeric: true },
          { name: 'Interval to', unit: 'incidents', numeric: true },
        ],
        rows,
      },
      ...(rows.length === 0
        ? {}
        : {
            drawing: {
              kind: 'bars',
              label: 0,
              series: severities.map(({ rank }, index) => ({ column: index + 1, colour: severityColour(rank) })),
              stacked: true,
              interval: { low: total + 1, high: total + 2 },
            },
          }),
    },
  ];
}

/** Worst first. */
function severitiesOf(incidents: readonly TrendIncident[]): TrendIncident['severity'][] {
  const found = new Map(incidents.map(({ severity }) => [severity.key, severity]));
  return [...found.values()].toSorted((a, b) => a.rank - b.rank);
}

function severityColour(rank: number): Colour {
  return (['severity-0', 'severity-1', 'severity-2', 'severity-3'] as const)[rank] ?? 'other';
}

function sentenceOf(scoped: TrendData, context: TrendContext, dated: number): string {
  const { list } = context.buckets;
  const [first, last] = [list[0], list.at(-1)];
  if (!first || !last) return 'Of no incident here the month is known in which it began.';
  const months = monthsPassed({ from: first.from, to: last.to }, scoped.asOf);
  const whole = Math.round(months);
  const rate = dated >= ENOUGH.interval && whole > 1 ? `, ${rounded(dated / months)} a month` : '';
  const total = `${counted(dated, 'incident')} in ${whole === 0 ? 'less than a month' : counted(whole, 'month')}${rate}.`;
  return `${total} ${comparisonOf(scoped, context)}`;
}

function comparisonOf({ incidents, asOf }: TrendData, { whole, scope }: TrendContext): string {
  const tooFew = 'That is too few to compare one period with another.';
  const periods = defaultPeriods(whole, scope);
  if (!periods) return tooFew;
  const rate = (period: Period) => ({
    count: incidents.filter(({ started }) => isWithin(started, period)).length,
    exposure: monthsPassed(period, asOf),
  });
  const [earlier, later] = [rate(periods.earlier), rate(periods.later)];
  if (earlier.count + later.count < ENOUGH.together) return tooFew;
  const length = monthsIn(periods.later);
  const before = length === 1 ? 'the month before' : `the ${length} months before`;
  const now = `${periodName(periods.later)} had ${later.count}`;
  if (earlier.count === later.count) return `${now}, and so had ${before}.`;
  return `${now}, ${before} ${earlier.count}: ${chanceInWords(compareRates(earlier, later).p)}.`;
}

function notesOf(scoped: TrendData, buckets: Buckets): string[] {
  const { list, unit } = buckets;
  const months = BUCKET_MONTHS[unit];
  const [first, last] = [list[0], list.at(-1)];
  return [
    'The thin line at each bar spans the averages that would make such a count unsurprising: the exact 95 % Poisson interval (Garwood), as if incidents came independently of each other. The fewer incidents, the longer the line, and the less a single bar says.',
    ...(first && monthNumber(first.from) % months !== 0 ? [`The first ${unit} counts from ${monthName(first.from)} on.`] : []),
    ...(last && !last.running && (monthNumber(last.to) + 1) % months !== 0 ? [`The last ${unit} counts up to ${monthName(last.to)}.`] : []),
    ...timeNotes(scoped, buckets),
  ];
}

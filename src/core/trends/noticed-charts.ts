/** How incidents were noticed, over time and in all, and how often customers were the first. */
import { DETECTION_NAMES } from '../labels.ts';
import type { DetectionMethod } from '../postmortem.ts';
import { counted } from '../rhymes/gap.ts';
import { ENOUGH } from '../stats/enough.ts';
import { shareCells, shareColumns, shareInWords, shareNote, unitColumn } from './cells.ts';
import type { ChartView, Colour } from './chart-view.ts';
import { countCell, type TrendContext } from './context.ts';
import { timeNotes } from './time-notes.ts';
import type { TrendData, TrendIncident } from './trend-data.ts';

const COLOURS: Record<DetectionMethod, Colour> = {
  alert: 'one',
  'customer-report': 'two',
  'employee-report': 'three',
  'partner-report': 'four',
  'security-report': 'five',
  unknown: 'other',
};
const METHODS = Object.keys(COLOURS) as DetectionMethod[];

/** Two charts, or none where it is not known of any incident. */
export function noticedCharts(scoped: TrendData, context: TrendContext): ChartView[] {
  const { incidents } = scoped;
  const { buckets } = context;
  const found = METHODS.map((method) => ({ method, own: incidents.filter(({ detection }) => detection === method) })).filter(
    ({ own }) => own.length > 0,
  );
  const unknown = countBy(found, 'unknown');
  const known = incidents.length - unknown;
  if (known === 0) return [];

  const notKnown =
    unknown === 0 ? [] : [`How ${unknown === 1 ? '1 incident was' : `${counted(unknown, 'incident')} were`} noticed is not known.`];
  const byBucket = Map.groupBy(incidents, ({ started }) => buckets.find(started)?.key);
  const customers = countBy(found, 'customer-report');
  const hasShares = known >= ENOUGH.shares;
  return [
    {
      id: 'noticed',
      title: 'How incidents were noticed, over time',
      sentence: alertsFirst(countBy(found, 'alert'), customers, known),
      notes: [...notKnown, ...timeNotes(scoped, buckets)],
      table: {
        caption: `Incidents by ${buckets.unit} and by who or what noticed them`,
        columns: [
          unitColumn(buckets.unit),
          ...[...found.map(({ method }) => DETECTION_NAMES[method]), 'All'].map((name) => ({ name, unit: 'incidents', numeric: true })),
        ],
        rows: buckets.list.map(({ key, name, from, to }) => {
          const own = byBucket.get(key) ?? [];
          const counts = found.map(({ method }) =>
            countCell(
              context,
              own.filter(({ detection }) => detection === method),
              { detection: method, from, to },
            ),
          );
          return [{ text: name }, ...counts, countCell(context, own, { from, to })];
        }),
      },
      drawing: {
        kind: 'bars',
        label: 0,
        series: found.map(({ method }, i) => ({ column: i + 1, colour: COLOURS[method] })),
        stacked: true,
      },
    },
    {
      id: 'noticed-first',
      title: 'Who or what noticed incidents first',
      sentence: customersFirst(customers, known),
      notes: [
        hasShares
          ? shareNote(known)
          : `The share is given from ${ENOUGH.shares} incidents on: with fewer, a single one moves it by more than ten percentage points.`,
        ...notKnown,
      ],
      table: {
        caption: `Incidents${hasShares ? ' and their share' : ''} by who or what noticed them first`,
        columns: [
          { name: 'Noticed by' },
          { name: 'Incidents', unit: 'incidents', numeric: true },
          ...(hasShares ? shareColumns('Share') : []),
        ],
        rows: found
          .filter(({ method }) => method !== 'unknown')
          .map(({ method, own }) => [
            { text: DETECTION_NAMES[method] },
            countCell(context, own, { detection: method }),
            ...(hasShares ? shareCells(own.length, known) : []),
          ]),
      },
      drawing: {
        kind: 'bars',
        label: 0,
        series: [{ column: hasShares ? 2 : 1, colour: 'one' }],
        stacked: false,
        ...(hasShares ? { interval: { low: 3, high: 4 } } : {}),
      },
    },
  ];
}

const countBy = (found: readonly { method: DetectionMethod; own: readonly TrendIncident[] }[], wanted: DetectionMethod): number =>
  found.find(({ method }) => method === wanted)?.own.length ?? 0;

/** @example `An alert noticed 20 of 44 incidents first, customers 12.` */
function alertsFirst(alerts: number, customers: number, known: number): string {
  if (known > 1)
    return `An alert noticed ${countOf(alerts, known)} first, customers ${customers === 0 ? 'none' : customers.toLocaleString('en-GB')}.`;
  const who = alerts > 0 ? 'An alert' : customers > 0 ? 'Customers' : 'Neither an alert nor customers';
  return `${who} noticed the only incident first.`;
}

/** @example `Customers noticed 12 of 44 incidents first: 27 % (95 % interval 16 to 42 %).` */
function customersFirst(customers: number, known: number): string {
  const count =
    known === 1
      ? `Customers ${customers === 0 ? 'did not notice' : 'noticed'} the only incident first`
      : `Customers noticed ${countOf(customers, known)} first`;
  if (known < ENOUGH.shares) return `${count}: too few incidents to call that a share.`;
  return `${count}: ${shareInWords(customers, known)}.`;
}

function countOf(count: number, of: number): string {
  return `${count === 0 ? 'none' : count.toLocaleString('en-GB')} of ${counted(of, 'incident')}`;
}

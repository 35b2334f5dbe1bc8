/** The medians and ninetieth percentiles of all durations, each with the interval within which it may well lie. */
import type { Duration, DurationKey } from '../duration.ts';
import { ENOUGH, ENOUGH_RULES } from '../stats/enough.ts';
import type { Cell, ChartView, Column } from './chart-view.ts';
import { countCell, type TrendContext } from './context.ts';
import { type DurationFigures, type Figure, NINETIETH_FROM } from './duration-figures.ts';
import { DONE, within, zeroNote } from './duration-words.ts';
import type { DurationValues } from './duration-values.ts';
import { listed, minutesInWords } from './figures.ts';
import type { TrendIncident } from './trend-data.ts';

const COLUMNS: Column[] = [
  { name: 'Duration' },
  { name: 'Known of', unit: 'incidents', numeric: true },
  ...['Median', 'Median from', 'Median to', '90 % within', '90 % from', '90 % to'].map((name) => ({
    name,
    unit: 'minutes',
    numeric: true,
  })),
  ...['Not known', 'To the day only', 'Still open'].map((name) => ({ name, unit: 'incidents', numeric: true })),
];
const REASONS = ['not-known', 'not-to-the-minute', 'open'] as const satisfies NonNullable<Duration['missing']>[];

export function durationSummary(
  all: readonly DurationValues[],
  figures: ReadonlyMap<DurationKey, DurationFigures>,
  incidents: readonly TrendIncident[],
  context: TrendContext,
): ChartView {
  const isDrawn = [...figures.values()].some(({ median }) => median.value !== undefined);
  return {
    id: 'durations',
    title: 'All durations',
    sentence: sentenceOf(all, figures),
    notes: [
      `The intervals are 95 % percentile intervals from resampling the incidents at hand (bootstrap). The 90th percentile is given from ${NINETIETH_FROM} values on.`,
      ENOUGH_RULES.interval,
      ENOUGH_RULES.ninetieth,
      'No average is given: a few very long incidents decide it, so that it jumps from month to month without anything having changed.',
      ...zeroNote(all.flatMap(({ values }) => values)),
    ],
    table: {
      caption: 'Durations of incidents: medians and 90th percentiles',
      columns: COLUMNS,
      rows: all.map(({ key, label, values, missing }) => [
        { text: label },
        countOf(values.map(({ incident }) => incident).toReversed(), incidents, context),
        ...figureCells(figures.get(key)?.median),
        ...figureCells(figures.get(key)?.ninetieth),
        ...REASONS.map((reason) => countOf(missing[reason].toReversed(), incidents, context)),
      ]),
    },
    ...(isDrawn ? { drawing: { kind: 'spans', label: 0, low: 3, middle: 2, high: 4, far: 5, log: true, unit: 'duration' } } : {}),
  };
}

function sentenceOf(all: readonly DurationValues[], figures: ReadonlyMap<DurationKey, DurationFigures>): string {
  const parts = all.flatMap(({ key, values }) => {
    const middle = figures.get(key)?.median.value;
    return middle === undefined ? [] : [`${DONE[key]} ${within(middle)} (n = ${values.length})`];
  });
  return parts.length === 0
    ? `Too few incidents to say how long they take: a median needs at least ${ENOUGH.interval} known times.`
    : `Half of the incidents were ${listed(parts)}.`;
}

function figureCells(figure: Figure | undefined): Cell[] {
  return [figure?.value, figure?.interval?.low, figure?.interval?.high].map((minutes) =>
    minutes === undefined ? { text: 'too few' } : { text: minutesInWords(minutes), value: minutes },
  );
}

/** The archive has all of the scope, or all that are still open; else they are a list. Newest first. */
function countOf(some: readonly TrendIncident[], all: readonly TrendIncident[], context: TrendContext): Cell {
  if (some.length < 2) return countCell(context, some);
  const open = all.filter(({ stage }) => stage === 'in-progress');
  const areOpen = some.length === open.length && some.every(({ stage }) => stage === 'in-progress');
  return countCell(context, some, some.length === all.length ? {} : areOpen ? { status: 'in-progress' } : undefined);
}

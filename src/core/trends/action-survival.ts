/** How long it takes until action items are done, those included that are still open. */
import type { ActionItem } from '../actions/action-item.ts';
import { counted } from '../rhymes/gap.ts';
import { ENOUGH, ENOUGH_RULES } from '../stats/enough.ts';
import { kaplanMeier, type SurvivalStep } from '../stats/survival.ts';
import { numberCell, percentCell } from './cells.ts';
import type { Cell, ChartView } from './chart-view.ts';
import { percent } from './figures.ts';
import { itemListCell } from './own-items.ts';

/** A table of more rows is read by nobody. */
const MOST_ROWS = 200;
/** What a quarter leaves open is told in words. */
const QUARTER = 90;

type Observation = Parameters<typeof kaplanMeier>[0][number];

/** Undefined where of no item the days are known. */
export function survivalChart(items: readonly ActionItem[]): ChartView | undefined {
  const followed = items.filter(({ status }) => status !== 'declined');
  const observations = followed.flatMap(({ age, pending }): Observation[] => (age === undefined ? [] : [{ days: age, ended: !pending }]));
  if (observations.length === 0) return undefined;

  const declined = items.length - followed.length;
  const undated = followed.length - observations.length;
  const chart = { id: 'action-survival', title: 'How long action items stay open' };
  const notes = [
    ...(declined > 0 ? [`${counted(declined, 'declined action item')} ${declined === 1 ? 'is' : 'are'} left out.`] : []),
    ...(undated > 0 ? [`${counted(undated, 'action item')} ${undated === 1 ? 'is' : 'are'} left out because the days are not known.`] : []),
  ];
  const caption = 'Share of action items still open after so many days';
  if (observations.length < ENOUGH.interval) {
    const few = `${counted(observations.length, 'action item')} ${observations.length === 1 ? 'is' : 'are'} too few to say how long they stay open.`;
    return { ...chart, sentence: few, notes: [ENOUGH_RULES.interval, ...notes], table: { caption, columns: [], rows: [] } };
  }
  const { steps, median } = kaplanMeier(observations);
  const rows = thinned(wholeCurve(steps, observations));
  return {
    ...chart,
    sentence: sentenceOf(observations, steps, median),
    notes: [
      'Items that are still open count for as long as they have been open (Kaplan–Meier), so that slow ones are not forgotten; the band is the 95 % interval (Greenwood).',
      'Still followed on a day are those that were done on that day or later, and those that have been open for at least as long.',
      ...notes,
      ...(rows.length === MOST_ROWS ? [`Of all the steps of the curve ${MOST_ROWS} are shown.`] : []),
    ],
    table: {
      caption,
      columns: [
        { name: 'Days', unit: 'days', numeric: true },
        { name: 'Still followed', unit: 'action items', numeric: true },
        { name: 'Done on that day', unit: 'action items', numeric: true },
        ...['Still open', 'Interval from', 'Interval to'].map((name) => ({ name, unit: '%', numeric: true })),
      ],
      rows: rows.map(({ days, atRisk, ended, survival, low, high }): Cell[] => [
        ...[days, atRisk].map((count) => numberCell(count)),
        itemListCell(ended === 0 ? [] : followed.filter(({ age, pending }) => age === days && !pending)),
        ...[survival, low, high].map(percentCell),
      ]),
    },
    drawing: { kind: 'steps', x: 0, y: 3, log: false, unit: 'days', interval: { low: 4, high: 5 } },
  };
}

/** From the first day, when all were open, to the last on which any was followed. */
function wholeCurve(steps: readonly SurvivalStep[], observations: readonly Observation[]): SurvivalStep[] {
  const last = observations.reduce((most, { days }) => Math.max(most, days), 0);
  const start: SurvivalStep = { days: 0, atRisk: observations.length, ended: 0, survival: 1, low: 1, high: 1 };
  const rows: SurvivalStep[] = steps[0]?.days === 0 ? [...steps] : [start, ...steps];
  const end = rows.at(-1) ?? start;
  const atEnd = observations.filter(({ days }) => days === last).length;
  return end.days === last ? rows : [...rows, { ...end, days: last, atRisk: atEnd, ended: 0 }];
}

/** The first, the last, and as many evenly between them as there is room for. */
function thinned(rows: readonly SurvivalStep[]): SurvivalStep[] {
  if (rows.length <= MOST_ROWS) return [...rows];
  return Array.from({ length: MOST_ROWS }, (_, i) => rows[Math.round((i * (rows.length - 1)) / (MOST_ROWS - 1))] as SurvivalStep);
}

/** @example `Half of the 60 action items were done within 41 days. After 90 days 37 % were still open (95 % interval 25 to 50 %).` */
function sentenceOf(observations: readonly Observation[], steps: readonly SurvivalStep[], median: number | undefined): string {
  const all = counted(observations.length, 'action item');
  const longest = observations.reduce((most, { days }) => Math.max(most, days), 0);
  if (steps.length === 0) return `None of the ${all} has been done so far; the oldest has been open for ${counted(longest, 'day')}.`;
  const half =
    median === undefined
      ? `Fewer than half of the ${all} were done within ${counted(longest, 'day')}, which is as far as they can be followed.`
      : `Half of the ${all} were done ${median === 0 ? 'on the day on which they were opened' : `within ${counted(median, 'day')}`}.`;
  if (longest < QUARTER) return half;
  const step = steps.findLast(({ days }) => days <= QUARTER);
  if (!step) return `${half} After ${QUARTER} days all were still open.`;
  if (step.survival === 0) return `${half} After ${QUARTER} days none was open any more.`;
  const band = `95 % interval ${Math.round(step.low * 100)} to ${Math.round(step.high * 100)} %`;
  return `${half} After ${QUARTER} days ${percent(step.survival)} were still open (${band}).`;
}

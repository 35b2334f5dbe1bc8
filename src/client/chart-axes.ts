/** The axes of each kind of chart: which marks they have and what stands beside them. */
import type { Scale } from 'chart.js';
import type { Drawing, Unit } from '../core/trends/chart-view.ts';
import type { Palette } from './chart-colours.ts';
import { areLying, least, type Series } from './chart-series.ts';
import type { ReadTable } from './chart-table.ts';
import { monthText, monthTicks, tickText, ticksFor } from './chart-ticks.ts';

type Axis = Record<string, unknown>;

/** Between an axis and its words. */
const GAP = 6;

export function axesOf(table: ReadTable, drawing: Drawing, series: readonly Series[], palette: Palette): { x: Axis; y: Axis } {
  const points = series.flatMap((one) => one.points);
  const xs = points.map(({ x }) => x);
  const ys = points.flatMap(({ y }) => y ?? []);
  switch (drawing.kind) {
    case 'bars': {
      const unit = table.columns[drawing.series[0]?.column ?? -1]?.unit;
      const { stacked } = drawing;
      const values = bounded(0, highest(table, drawing), unit === '%' ? undefined : unitOf(unit), false, palette);
      const labels = { ...plain(palette), type: 'category', stacked, grid: { display: false } };
      if (areLying(table, drawing)) return { x: values, y: { ...labels, ticks: { color: palette.ink, padding: GAP, autoSkip: false } } };
      return {
        x: { ...labels, ticks: { color: palette.quiet, padding: GAP, maxRotation: 0, autoSkipPadding: 12 } },
        y: { ...values, stacked },
      };
    }
    case 'steps':
      return {
        x: bounded(drawing.log ? min(xs) : 0, max(xs), drawing.unit, drawing.log, palette),
        y: bounded(0, 100, undefined, false, palette),
      };
    case 'points':
      return { x: months(min(xs), max(xs), palette), y: bounded(drawing.log ? min(ys) : 0, max(ys), drawing.unit, drawing.log, palette) };
    case 'spans': {
      const ends = table.rows.flatMap((row) => [drawing.low, drawing.high].flatMap((column) => row[column]?.value ?? []));
      const all = [...xs, ...ends.map((value) => least(value, drawing.log))];
      const names = table.rows.map((row) => row[drawing.label]?.text ?? '');
      return { x: bounded(drawing.log ? min(all) : 0, max(all), drawing.unit, drawing.log, palette), y: rows(names, palette) };
    }
  }
}

/** From mark to mark. Without a unit in per cent. */
function bounded(low: number, high: number, unit: Unit | undefined, log: boolean, palette: Palette): Axis {
  const ticks = unit === undefined ? [0, 25, 50, 75, 100] : ticksFor(low, high, unit, log);
  return {
    ...plain(palette),
    type: log ? 'logarithmic' : 'linear',
    min: ticks[0] ?? 0,
    max: ticks.at(-1) ?? 1,
    afterBuildTicks: (scale: Scale) => {
      scale.ticks = ticks.map((value) => ({ value }));
    },
    ticks: {
      color: palette.quiet,
      padding: GAP,
      maxRotation: 0,
      autoSkip: true,
      autoSkipPadding: 16,
      callback: (value: string | number) => (unit === undefined ? `${value} %` : tickText(Number(value), unit)),
    },
  };
}

/** Time, with a little room at both ends, so that no point is cut in half. */
function months(low: number, high: number, palette: Palette): Axis {
  const room = Math.max((high - low) * 0.03, 86_400_000);
  const ticks = monthTicks(low - room, high + room);
  return {
    ...plain(palette),
    type: 'linear',
    min: low - room,
    max: high + room,
    grid: { display: false },
    afterBuildTicks: (scale: Scale) => {
      scale.ticks = ticks.map((value) => ({ value }));
    },
    ticks: {
      color: palette.quiet,
      padding: GAP,
      maxRotation: 0,
      autoSkip: true,
      autoSkipPadding: 12,
      callback: (value: string | number) => monthText(Number(value)),
    },
  };
}

function rows(names: readonly string[], palette: Palette): Axis {
  return {
    ...plain(palette),
    type: 'linear',
    reverse: true,
    min: -0.5,
    max: names.length - 0.5,
    grid: { display: false },
    afterBuildTicks: (scale: Scale) => {
      scale.ticks = names.map((_, value) => ({ value }));
    },
    ticks: { color: palette.ink, padding: GAP, autoSkip: false, callback: (value: string | number) => names[Number(value)] ?? '' },
  };
}

function plain(palette: Palette): Axis {
  return { border: { color: palette.edge }, grid: { color: palette.rule, tickColor: palette.rule, drawTicks: false } };
}

/** The top of the highest bar or stack, or of its interval. */
function highest({ rows: all }: ReadTable, { series, stacked, interval }: Extract<Drawing, { kind: 'bars' }>): number {
  return max(
    all.map((row) => {
      const bars = series.map(({ column }) => row[column]?.value ?? 0);
      const top = stacked ? bars.reduce((sum, value) => sum + value, 0) : max(bars);
      return Math.max(top, (interval && row[interval.high]?.value) ?? 0);
    }),
  );
}

function unitOf(unit: string | undefined): Unit {
  return unit === 'minutes' ? 'duration' : unit === 'days' ? 'days' : 'count';
}

function min(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b), Infinity);
}

function max(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b), 0);
}

/** What the charting library has not: how sure a number is, drawn as a thin line on a bar, a band around a line or a span beside a mark. */
import type { Chart, Plugin } from 'chart.js';
import type { Drawing } from '../core/trends/chart-view.ts';
import type { Palette } from './chart-colours.ts';
import { areLying, grouped, least } from './chart-series.ts';
import type { ReadTable } from './chart-table.ts';

const CAP = 4;
const SPAN = 7;
const BAND = 0.18;

export function intervalMarks(table: ReadTable, drawing: Drawing, palette: Palette): Plugin {
  const draw = (chart: Chart, job: (brush: CanvasRenderingContext2D) => void): void => {
    const { ctx: brush, chartArea } = chart;
    brush.save();
    brush.beginPath();
    brush.rect(chartArea.left, chartArea.top - CAP, chartArea.width + CAP, chartArea.height + CAP);
    brush.clip();
    job(brush);
    brush.restore();
  };
  return {
    id: 'interval-marks',
    beforeDatasetsDraw(chart) {
      if (drawing.kind === 'steps') draw(chart, (brush) => drawBands(chart, brush, table, drawing, palette));
      if (drawing.kind === 'spans') draw(chart, (brush) => drawSpans(chart, brush, table, drawing, palette));
    },
    afterDatasetsDraw(chart) {
      if (drawing.kind === 'bars') draw(chart, (brush) => drawWhiskers(chart, brush, table, drawing, palette));
    },
  };
}

function drawWhiskers(
  chart: Chart,
  brush: CanvasRenderingContext2D,
  table: ReadTable,
  drawing: Extract<Drawing, { kind: 'bars' }>,
  palette: Palette,
): void {
  const { interval } = drawing;
  const lying = areLying(table, drawing);
  const [bars, scale] = [chart.getDatasetMeta(0).data, chart.scales[lying ? 'x' : 'y']];
  if (!interval || !scale) return;
  brush.strokeStyle = palette.ink;
  brush.lineWidth = 1.25;
  const line = (along: number, across: number, toAlong: number, toAcross: number): void => {
    brush.moveTo(...(lying ? ([along, across] as const) : ([across, along] as const)));
    brush.lineTo(...(lying ? ([toAlong, toAcross] as const) : ([toAcross, toAlong] as const)));
  };
  for (const [at, row] of table.rows.entries()) {
    const [low, high, bar] = [row[interval.low]?.value, row[interval.high]?.value, bars[at]];
    if (low === undefined || high === undefined || !bar) continue;
    const middle = lying ? bar.y : bar.x;
    const ends = [scale.getPixelForValue(low), scale.getPixelForValue(high)] as const;
    brush.beginPath();
    line(ends[0], middle, ends[1], middle);
    for (const end of ends) line(end, middle - CAP, end, middle + CAP);
    brush.stroke();
  }
}

function drawSpans(
  chart: Chart,
  brush: CanvasRenderingContext2D,
  { rows }: ReadTable,
  { low, high, log }: Extract<Drawing, { kind: 'spans' }>,
  palette: Palette,
): void {
  const { x, y } = chart.scales;
  if (!x || !y) return;
  brush.fillStyle = palette.of('one');
  brush.globalAlpha = 0.35;
  for (const [at, row] of rows.entries()) {
    const [from, to] = [row[low]?.value, row[high]?.value];
    if (from === undefined || to === undefined) continue;
    const [left, right] = [x.getPixelForValue(least(from, log)), x.getPixelForValue(least(to, log))];
    brush.fillRect(left, y.getPixelForValue(at) - SPAN / 2, Math.max(1, right - left), SPAN);
  }
}

function drawBands(
  chart: Chart,
  brush: CanvasRenderingContext2D,
  table: ReadTable,
  drawing: Extract<Drawing, { kind: 'steps' }>,
  palette: Palette,
): void {
  const { interval, group, x: at, log } = drawing;
  const { x, y } = chart.scales;
  if (!interval || !x || !y) return;
  brush.globalAlpha = BAND;
  for (const [place, { rows }] of grouped(table, group).entries()) {
    brush.fillStyle = (chart.data.datasets[place]?.borderColor as string | undefined) ?? palette.of('one');
    const cells = rows.map((row) => table.rows[row] ?? []);
    // Each value holds until the next: a rectangle from here to there.
    for (const [index, row] of cells.entries()) {
      const [value, low, high] = [row[at]?.value, row[interval.low]?.value, row[interval.high]?.value];
      if (value === undefined || low === undefined || high === undefined) continue;
      const next = cells[index + 1]?.[at]?.value ?? value;
      const [left, right] = [x.getPixelForValue(least(value, log)), x.getPixelForValue(least(next, log))];
      brush.fillRect(left, y.getPixelForValue(high), right - left, y.getPixelForValue(low) - y.getPixelForValue(high));
    }
  }
}

/** Draws a chart from its table. Loaded when the first chart comes near: the charting library is most of what the page loads. */
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  type ChartDataset,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  LogarithmicScale,
  PointElement,
  Tooltip,
  type TooltipItem,
} from 'chart.js';
import type { Drawing } from '../core/trends/chart-view.ts';
import { axesOf } from './chart-axes.ts';
import { type Palette, texture } from './chart-colours.ts';
import { intervalMarks } from './chart-marks.ts';
import { areLying, type Series, type SeriesPoint, seriesOf } from './chart-series.ts';
import type { ReadCell, ReadTable } from './chart-table.ts';

Chart.register(
  BarController,
  LineController,
  BarElement,
  LineElement,
  PointElement,
  CategoryScale,
  LinearScale,
  LogarithmicScale,
  Legend,
  Tooltip,
);

const DASHES = [[], [7, 3], [2, 3], [9, 3, 2, 3], [4, 2], [1, 2]];
const SHAPES = ['circle', 'rectRot', 'triangle', 'rect', 'crossRot', 'star'] as const;
const TEXT = 12;

export interface Drawn {
  destroy: () => void;
}

/** @param go called with the address of what was clicked, and whether a new tab is wanted */
export function drawChart(
  canvas: HTMLCanvasElement,
  table: ReadTable,
  drawing: Drawing,
  palette: Palette,
  go: (address: string, apart: boolean) => void,
): Drawn {
  const series = seriesOf(table, drawing);
  const lying = areLying(table, drawing);
  const cellAt = (place: number, index: number): ReadCell | undefined => {
    const { column = 0, points = [] } = series[place] ?? {};
    const row = table.rows[points[index]?.row ?? -1];
    // The row of a point or a step is one incident; that of a bar or a span is many.
    return row?.[column]?.href === undefined && (drawing.kind === 'points' || drawing.kind === 'steps')
      ? (row?.find(({ href }) => href !== undefined) ?? row?.[column])
      : row?.[column];
  };
  const hit = (chart: Chart, event: Event): ReadCell | undefined => {
    const [found] = chart.getElementsAtEventForMode(event, 'nearest', { intersect: true }, false);
    return found && cellAt(found.datasetIndex, found.index);
  };
  const config: ChartConfiguration<'bar' | 'line', SeriesPoint[]> = {
    type: drawing.kind === 'bars' ? 'bar' : 'line',
    data: {
      ...(drawing.kind === 'bars' ? { labels: table.rows.map((row) => row[drawing.label]?.text ?? '') } : {}),
      datasets: series.map((one, place) => datasetOf(one, place, drawing, palette)),
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      font: { family: palette.font, size: TEXT },
      indexAxis: lying ? 'y' : 'x',
      interaction:
        drawing.kind === 'bars' ? { mode: 'index', axis: lying ? 'y' : 'x', intersect: false } : { mode: 'nearest', intersect: true },
      scales: axesOf(table, drawing, series, palette) as never,
      onClick: ({ native }, _, chart) => {
        const cell = native && hit(chart as Chart, native);
        if (cell?.href !== undefined) go(cell.href, (native as MouseEvent).ctrlKey || (native as MouseEvent).metaKey);
      },
      onHover: ({ native }, _, chart) => {
        chart.canvas.style.cursor = native && hit(chart as Chart, native)?.href !== undefined ? 'pointer' : '';
      },
      plugins: {
        legend: {
          display: series.length > 1,
          position: 'bottom',
          align: 'start',
          onClick: () => {},
          labels: { color: palette.ink, usePointStyle: true, boxHeight: drawing.kind === 'bars' ? 10 : 6, boxWidth: 14, padding: 12 },
        },
        tooltip: tooltipOf(table, drawing, series, palette) as never,
      },
    },
    plugins: [intervalMarks(table, drawing, palette) as never],
  };
  const chart = new Chart(canvas, config as ChartConfiguration);
  return { destroy: () => chart.destroy() };
}

function datasetOf(
  { name, colour, kind, points }: Series,
  place: number,
  drawing: Drawing,
  palette: Palette,
): ChartDataset<'bar' | 'line', SeriesPoint[]> {
  const ink = palette.of(colour);
  const shared = { label: name, data: points, clip: kind === 'points' ? 8 : 2, borderColor: ink, hoverBorderColor: ink };
  if (kind === 'bars') {
    const fill = texture(ink, palette.paper, drawing.kind === 'bars' && drawing.series.length > 1 ? place : 0);
    const stacked = drawing.kind === 'bars' && drawing.stacked;
    return {
      ...shared,
      type: 'bar',
      backgroundColor: fill,
      hoverBackgroundColor: fill,
      pointStyle: 'rect',
      maxBarThickness: 34,
      categoryPercentage: 0.84,
      // A thin line of paper between the parts of a stack.
      borderColor: palette.paper,
      hoverBorderColor: palette.paper,
      borderWidth: stacked ? { top: 1 } : 0,
      borderSkipped: false,
    };
  }
  const marks = {
    pointStyle: kind === 'points' ? (SHAPES[drawing.kind === 'spans' ? place : 0] ?? 'circle') : ('line' as const),
    pointRadius: kind === 'points' ? (drawing.kind === 'spans' ? 5 : 3.5) : 0,
    pointHoverRadius: kind === 'line' ? 0 : 6,
    pointHitRadius: kind === 'line' ? 0 : 8,
    pointBackgroundColor: kind === 'points' && drawing.kind === 'points' ? ink.replace('rgb(', 'rgba(').replace(')', ', 0.55)') : ink,
    pointBorderColor: ink,
    pointHoverBackgroundColor: ink,
  };
  return {
    ...shared,
    ...marks,
    type: 'line',
    backgroundColor: ink,
    showLine: kind !== 'points',
    borderWidth: 2,
    borderDash: DASHES[place % DASHES.length] ?? [],
    ...(kind === 'line' ? { borderDash: [], tension: 0 } : {}),
    ...(kind === 'steps' ? { stepped: 'before' } : {}),
  };
}

/** In the words of the table's own cells. */
function tooltipOf(table: ReadTable, drawing: Drawing, series: readonly Series[], palette: Palette): object {
  const rowOf = ({ datasetIndex, dataIndex }: TooltipItem<'line'>): ReadCell[] =>
    table.rows[series[datasetIndex]?.points[dataIndex]?.row ?? -1] ?? [];
  return {
    backgroundColor: palette.paper,
    borderColor: palette.edge,
    borderWidth: 1,
    titleColor: palette.ink,
    bodyColor: palette.ink,
    padding: 10,
    footerColor: palette.quiet,
    footerFont: { weight: 'normal' },
    usePointStyle: true,
    boxPadding: 4,
    multiKeyBackground: 'transparent',
    filter: (item: TooltipItem<'line'>) =>
      rowOf(item).length > 0 && !(drawing.kind === 'bars' && series.length > 1 && (item.raw as SeriesPoint).y === 0),
    callbacks: {
      title: ([item]: TooltipItem<'line'>[]) => (item ? (rowOf(item)[0]?.text ?? '') : ''),
      label: (item: TooltipItem<'line'>) => {
        const { name, column } = series[item.datasetIndex] ?? { name: '', column: 0 };
        return ` ${drawing.kind === 'steps' ? (table.columns[column]?.name ?? name) : name}: ${rowOf(item)[column]?.text ?? ''}`;
      },
      footer: ([item]: TooltipItem<'line'>[]) => {
        const interval = 'interval' in drawing ? drawing.interval : undefined;
        const row = item && rowOf(item);
        if (!interval || !row) return '';
        return [interval.low, interval.high].map((column) => `${table.columns[column]?.name ?? ''}: ${row[column]?.text ?? ''}`).join('\n');
      },
    },
  };
}

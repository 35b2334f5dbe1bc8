/** A small chart drawn at build time, with the incident's phases and the table of its values; nothing runs in the browser for it. */
import type { Element } from 'hast';
import type { Series } from '../csv.ts';
import { hasClock, parsePartialTime, type PartialTime } from '../partial-time.ts';
import { PHASE_NAMES } from '../labels.ts';
import type { Phase } from '../postmortem.ts';
import { element, text } from './element.ts';

const WIDTH = 640;
const HEIGHT = 220;
const BOX = { left: 48, right: 8, top: 44, bottom: 22 };
const LABEL_ROWS = 3;
/** A character of a label at 11 px, roughly. */
const LABEL_WIDTH = 6.2;
/** Longer tables are for the file, which can be downloaded. */
const TABLE_ROWS = 200;

export interface SeriesChart {
  series: Series;
  title: string;
  unit: string | undefined;
  times: Partial<Record<Phase, PartialTime | undefined>>;
  /** Where the CSV file is published. */
  href: string;
}

export function seriesChart({ series, title, unit, times, href }: SeriesChart): Element {
  const instants = series.rows.map(([first = '']) => instantOf(first));
  const timed = instants.every((instant) => instant !== undefined);
  const xs = timed ? (instants as number[]) : series.rows.map((_, index) => index);
  const columns = series.header
    .slice(1)
    .map((_, column) => series.rows.map((row) => (row[column + 1]?.trim() ? Number(row[column + 1]) : undefined)));
  const values = columns.flat().filter((value) => value !== undefined);
  const [low, high] = extent([0, ...values]);
  const [first, last] = extent(xs);
  const x = (value: number) => round(BOX.left + ((value - first) / (last - first || 1)) * (WIDTH - BOX.left - BOX.right));
  const y = (value: number) => round(HEIGHT - BOX.bottom - ((value - low) / (high - low || 1)) * (HEIGHT - BOX.top - BOX.bottom));
  const name = unit === undefined ? title : `${title} (${unit})`;
  const phases = timed ? phaseLines(times, first, last, x) : [];
  const lines = columns.map((column, index) =>
    element(
      'polyline',
      {
        className: ['series-line', `series-line-${index + 1}`],
        fill: 'none',
        points: column.flatMap((value, at) => (value === undefined ? [] : [`${x(xs[at] as number)},${y(value)}`])).join(' '),
      },
      [],
    ),
  );
  const svg = element(
    'svg',
    {
      className: ['series-chart'],
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      role: 'img',
      ariaLabel: `${name}: from ${format(low)} to ${format(high)}`,
    },
    [
      element(
        'path',
        { className: ['series-axis'], fill: 'none', d: `M${BOX.left} ${BOX.top}V${HEIGHT - BOX.bottom}H${WIDTH - BOX.right}` },
        [],
      ),
      label(BOX.left - 6, y(high) + 4, format(high), 'end'),
      label(BOX.left - 6, y(low) + 4, format(low), 'end'),
      label(BOX.left, HEIGHT - 6, series.rows[0]?.[0] ?? '', 'start'),
      label(WIDTH - BOX.right, HEIGHT - 6, series.rows.at(-1)?.[0] ?? '', 'end'),
      ...phases,
      ...lines,
    ],
  );
  return element('figure', { className: ['series'] }, [element('figcaption', {}, [text(name)]), svg, table(series, href)]);
}

/** Lines at the phases; their names stand in rows, so that near ones do not cover each other. */
function phaseLines(times: SeriesChart['times'], first: number, last: number, x: (value: number) => number): Element[] {
  const inside = (Object.entries(times) as [Phase, PartialTime | undefined][])
    .flatMap(([phase, time]) =>
      time && hasClock(time) && time.earliest >= first && time.earliest <= last ? [{ phase, at: x(time.earliest) }] : [],
    )
    .toSorted((a, b) => a.at - b.at);
  const ends: number[] = Array.from({ length: LABEL_ROWS }, () => 0);
  return inside.flatMap(({ phase, at }) => {
    const name = PHASE_NAMES[phase];
    const width = name.length * LABEL_WIDTH;
    const left = at + 3 + width > WIDTH ? at - 3 - width : at + 3;
    const row = ends.findIndex((end) => end <= left);
    const line = element(
      'line',
      { className: ['series-phase'], x1: `${at}`, x2: `${at}`, y1: `${BOX.top}`, y2: `${HEIGHT - BOX.bottom}` },
      [element('title', {}, [text(name)])],
    );
    if (row === -1) return [line];
    ends[row] = left + width + 6;
    return [line, label(left, 12 + row * 13, name, 'start')];
  });
}

function table(series: Series, href: string): Element {
  const row = (cells: string[], tag: 'th' | 'td') =>
    element(
      'tr',
      {},
      cells.map((cell, index) => element(tag, index > 0 ? { className: ['align-right'] } : {}, [text(cell)])),
    );
  const shown = series.rows.slice(0, TABLE_ROWS);
  const rest = series.rows.length - shown.length;
  return element('details', { className: ['details'] }, [
    element('summary', {}, [text('The values as a table')]),
    element('div', { className: ['table-scroll'], tabIndex: 0, role: 'region', ariaLabel: 'Values' }, [
      element('table', {}, [
        element('thead', {}, [row(series.header, 'th')]),
        element(
          'tbody',
          {},
          shown.map((cells) => row(cells, 'td')),
        ),
      ]),
    ]),
    element('p', {}, [
      ...(rest > 0 ? [text(`${rest === 1 ? '1 more row is' : `${rest} more rows are`} in the file. `)] : []),
      element('a', { href, download: '' }, [text('Download the CSV file')]),
    ]),
  ]);
}

function label(x: number, y: number, value: string, anchor: string): Element {
  return element('text', { className: ['series-label'], x: `${round(x)}`, y: `${round(y)}`, textAnchor: anchor }, [text(value)]);
}

function instantOf(value: string): number | undefined {
  const parsed = parsePartialTime(value.trim());
  return typeof parsed === 'string' || !hasClock(parsed) ? undefined : parsed.earliest;
}

function format(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** The smallest and the largest; a loop, because a function takes only so many arguments. */
function extent(values: readonly number[]): [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}

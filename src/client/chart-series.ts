/** What of a table is drawn: the lines, points and bars, each number still knowing the cell that it came from. */
import type { Colour, Drawing } from '../core/trends/chart-view.ts';
import type { ReadCell, ReadTable } from './chart-table.ts';
import { LEAST } from './chart-ticks.ts';

export interface SeriesPoint {
  x: number;
  y: number | null;
  /** The row of the table; -1 for the point at which a line begins. */
  row: number;
}

export interface Series {
  name: string;
  colour: Colour;
  /** The column whose cells its points stand for. */
  column: number;
  /** Bars; points without a line; a line in steps; a line from point to point. */
  kind: 'bars' | 'points' | 'steps' | 'line';
  points: SeriesPoint[];
}

/** As long as `Sept 2026`. */
const UPRIGHT = 9;
const COLOURS: readonly Colour[] = ['one', 'two', 'three', 'four', 'five', 'six', 'other'];

/** Whether bars lie: one series whose labels are words, which would not fit below upright ones. What follows `, ` is a remark. */
export function areLying({ rows }: ReadTable, drawing: Drawing): boolean {
  if (drawing.kind !== 'bars' || drawing.stacked || drawing.series.length > 1) return false;
  return rows.some((row) => (row[drawing.label]?.text.replace(/, .*/, '').length ?? 0) > UPRIGHT);
}

/** In `spans` and lying bars, x is the value and y the row, counted from 0. */
export function seriesOf(table: ReadTable, drawing: Drawing): Series[] {
  const { rows } = table;
  const name = (column: number): string => table.columns[column]?.name ?? '';
  switch (drawing.kind) {
    case 'bars':
      return drawing.series.map(({ column, colour }) => ({
        name: name(column),
        colour,
        column,
        kind: 'bars',
        points: rows.map((row, at) => {
          const value = row[column]?.value ?? null;
          return areLying(table, drawing) ? { x: value ?? 0, y: at, row: at } : { x: at, y: value, row: at };
        }),
      }));
    case 'points': {
      const { x, y, line } = drawing;
      const at = (column: number): SeriesPoint[] =>
        rows
          .flatMap((row, index) => {
            const [when, value] = [row[x]?.value, row[column]?.value];
            return when === undefined || value === undefined ? [] : [{ x: when, y: least(value, drawing.log), row: index }];
          })
          .toSorted((a, b) => a.x - b.x);
      const points: Series = { name: name(y), colour: 'one', column: y, kind: 'points', points: at(y) };
      return line === undefined ? [points] : [{ name: name(line), colour: 'two', column: line, kind: 'line', points: at(line) }, points];
    }
    case 'steps':
      return grouped(table, drawing.group).map(({ name: group, rows: indexes }, at) => ({
        name: group ?? name(drawing.y),
        colour: COLOURS[at % COLOURS.length] ?? 'other',
        column: drawing.x,
        kind: 'steps',
        points: steps(rows, indexes, drawing),
      }));
    case 'spans': {
      const marks = (column: number, colour: Colour): Series => ({
        name: name(column),
        colour,
        column,
        kind: 'points',
        points: rows.flatMap((row, at) => {
          const value = row[column]?.value;
          return value === undefined ? [] : [{ x: least(value, drawing.log), y: at, row: at }];
        }),
      });
      return [marks(drawing.middle, 'one'), marks(drawing.far, 'two')].filter(({ points }) => points.length > 0);
    }
  }
}

/** The rows of each value of a column, in the order in which they come; one group without a name where there is no such column. */
export function grouped({ rows }: ReadTable, column: number | undefined): { name?: string; rows: number[] }[] {
  if (column === undefined) return [{ rows: [...rows.keys()] }];
  const groups = new Map<string, number[]>();
  for (const [at, row] of rows.entries()) {
    const name = row[column]?.text ?? '';
    groups.set(name, [...(groups.get(name) ?? []), at]);
  }
  return [...groups].map(([name, indexes]) => ({ name, rows: indexes }));
}

/** A logarithmic axis has no nought. */
export function least(value: number, log: boolean): number {
  return log ? Math.max(value, LEAST) : value;
}

/** A distribution rises from nothing at its first value; what survives falls from all at the very beginning. */
function steps(rows: readonly ReadCell[][], indexes: readonly number[], { x, y, log }: Extract<Drawing, { kind: 'steps' }>): SeriesPoint[] {
  const points = indexes
    .flatMap((row) => {
      const [at, share] = [rows[row]?.[x]?.value, rows[row]?.[y]?.value];
      return at === undefined || share === undefined ? [] : [{ x: least(at, log), y: share, row }];
    })
    .toSorted((a, b) => a.x - b.x || a.row - b.row);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return [];
  const rises = log || (last.y === 100 && first.y < 100);
  return [rises ? { x: first.x, y: 0, row: -1 } : { x: 0, y: 100, row: -1 }, ...points];
}

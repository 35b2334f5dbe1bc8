/**
 * A chart as data: its title, the sentence that says what it shows, and the table that it draws. The same view is written into the page at build
 * time and in the browser when the reader changes the scope; the drawing takes its numbers from the table, so that the two cannot disagree.
 */
import type { ArchiveQuery } from './archive-query.ts';

export interface ChartView {
  /** Unique on the page: its anchor, and the name of the files that are exported from it. */
  id: string;
  title: string;
  /** What the chart shows, in one or two plain sentences with the figures that matter. */
  sentence: string;
  /** How it was computed and what was left out, each in a plain sentence. */
  notes: string[];
  table: TableView;
  /** Absent where the table is the drawing (a heat map) or where there is nothing to draw. */
  drawing?: Drawing;
}

export interface TableView {
  /** What the rows and columns are, for screen readers. */
  caption: string;
  columns: Column[];
  rows: Cell[][];
  /** How many rows were left out; they are in the archive's trends.csv. */
  more?: number;
}

export interface Column {
  name: string;
  /** The unit of its values: `incidents`, `minutes`, `days`, `%`. */
  unit?: string;
  /** Set flush right; its cells have values. */
  numeric?: boolean;
}

export interface Cell {
  text: string;
  /** The number that a drawing takes and a CSV file holds; times in milliseconds since 1970 UTC. */
  value?: number;
  /** Where the number comes from. */
  target?: Target;
  /** How dark a cell of a heat map is: 0 to 5. */
  heat?: number;
}

/** The postmortems, or the action items, behind a number. */
export type Target =
  | { kind: 'archive'; query: ArchiveQuery }
  | { kind: 'postmortem'; id: string; anchor?: string }
  | { kind: 'actions'; query: string }
  /** A set that no page can be asked for, told in the cell itself; `more` counts those beyond the first of them. */
  | { kind: 'list'; items: ListItem[]; more?: number };

export interface ListItem {
  /** Of the postmortem. */
  id: string;
  /** On its page, where it is an action item. */
  anchor?: string;
  title: string;
}

/** Numbers are positions of columns in the table. */
export type Drawing =
  /** Bars, one for every row and series; with `stacked` one upon the other. `interval` is drawn as a line at the top of each bar, or of the stack. */
  | {
      kind: 'bars';
      label: number;
      series: { column: number; colour: Colour }[];
      stacked: boolean;
      interval?: { low: number; high: number };
    }
  /** A step line for every value of `group` (or one for all): a distribution or a survival curve; `y` in per cent; `interval` is a band around it. */
  | { kind: 'steps'; x: number; y: number; group?: number; log: boolean; unit: Unit; interval?: { low: number; high: number } }
  /** A point for every row, and a line through the values of `line` where they are known. */
  | { kind: 'points'; x: number; y: number; line?: number; log: boolean; unit: Unit }
  /** For every row a horizontal span from `low` to `high` with a mark at `middle` and another at `far`. */
  | { kind: 'spans'; label: number; low: number; middle: number; high: number; far: number; log: boolean; unit: Unit };

/** How an axis names its values: `duration` in minutes as `2 h 5 min`, `days`, or a plain count. */
export type Unit = 'duration' | 'days' | 'count';

/** By purpose; the browser takes the colours themselves from the tokens of the page. */
export type Colour =
  'severity-0' | 'severity-1' | 'severity-2' | 'severity-3' | 'one' | 'two' | 'three' | 'four' | 'five' | 'six' | 'other';

/** Cells of tables of trends: a number has its value beside its words, so that a drawing and a CSV file hold what the reader sees. */
import type { BucketUnit } from './buckets.ts';
import type { Cell, Column, ListItem, Target } from './chart-view.ts';
import { minutesInWords, percent } from './figures.ts';
import { ENOUGH } from '../stats/enough.ts';
import { wilsonInterval } from '../stats/shares.ts';

/** A list in a cell names so many; the rest are counted. */
export const MOST_LISTED = 50;

/** `1,204`. */
export function numberCell(value: number, target?: Target): Cell {
  return withTarget({ text: value.toLocaleString('en-GB'), value }, target);
}

/**
 * A number that no page can be asked for: one leads to its postmortem or action item, several are a list in the cell.
 * @param items as many as the number says, newest first, or at least the first `MOST_LISTED` of them
 */
export function listCell(value: number, items: readonly ListItem[]): Cell {
  const [only] = items;
  if (!only) return numberCell(value);
  if (value === 1) return numberCell(1, postmortemTarget(only));
  const shown = items.slice(0, MOST_LISTED);
  const more = value - shown.length;
  return numberCell(value, { kind: 'list', items: shown, ...(more > 0 ? { more } : {}) });
}

/** A count of incidents as a list in the cell. @param incidents newest first */
export function incidentsCell(incidents: readonly ListItem[]): Cell {
  return listCell(
    incidents.length,
    incidents.slice(0, MOST_LISTED).map(({ id, title }) => ({ id, title })),
  );
}

/** Minutes as a duration: `2 h 5 min`. The value keeps three decimals. */
export function minutesCell(minutes: number, target?: Target): Cell {
  return withTarget({ text: minutesInWords(minutes), value: Math.round(minutes * 1000) / 1000 }, target);
}

/** Cells of a share and the two ends of its 95 % interval, in per cent; three empty ones where there is nothing to take a share of. */
export function shareCells(hits: number, of: number): [share: Cell, low: Cell, high: Cell] {
  if (of === 0) return [{ text: '' }, { text: '' }, { text: '' }];
  const { low, high } = wilsonInterval(hits, of);
  return [percentCell(hits / of), percentCell(low), percentCell(high)];
}

/** A share between 0 and 1 in per cent, to one decimal in the value. */
export function percentCell(share: number): Cell {
  return { text: percent(share), value: Math.round(share * 1000) / 10 };
}

/** What there is to say of an interval around a share of so many. */
export function shareNote(of: number): string {
  const few =
    of < ENOUGH.shares
      ? ` With fewer than ${ENOUGH.shares} a single one more or less moves the share by more than ten percentage points.`
      : '';
  return `The interval spans the shares that fit what was seen (Wilson, 95 %).${few}`;
}

/** `27 % (95 % interval 16 to 42 %)`. */
export function shareInWords(hits: number, of: number): string {
  const { low, high } = wilsonInterval(hits, of);
  return `${percent(hits / of)} (95 % interval ${Math.round(low * 100)} to ${Math.round(high * 100)} %)`;
}

/** The head of the column that names the months, quarters or years. */
export function unitColumn(unit: BucketUnit): Column {
  return { name: { month: 'Month', quarter: 'Quarter', year: 'Year' }[unit] };
}

/** The heads of the three cells of `shareCells`. */
export function shareColumns(name: string): Column[] {
  return [name, 'Interval from', 'Interval to'].map((head) => ({ name: head, unit: '%', numeric: true }));
}

function postmortemTarget({ id, anchor }: ListItem): Target {
  return { kind: 'postmortem', id, ...(anchor === undefined ? {} : { anchor }) };
}

function withTarget(cell: Cell, target: Target | undefined): Cell {
  return target && cell.value !== 0 ? { ...cell, target } : cell;
}

import { describe, expect, test } from 'vitest';
import { csvRows } from '../../src/client/chart-export.ts';
import { areLying, seriesOf } from '../../src/client/chart-series.ts';
import type { ReadCell, ReadTable } from '../../src/client/chart-table.ts';
import { monthText, monthTicks, tickText, ticksFor } from '../../src/client/chart-ticks.ts';
import type { Drawing } from '../../src/core/trends/chart-view.ts';

const number = (value: number): ReadCell => ({ text: String(value), value });
const table = (...rows: ReadCell[][]): ReadTable => ({
  columns: (rows[0] ?? []).map((_, at) => ({ name: `Column ${at}`, numeric: at > 0 })),
  rows,
});

describe('marks of axes', () => {
  test('of durations are what people think in, and enclose the values', () => {
    expect(ticksFor(3, 400, 'duration', true)).toEqual([1, 5, 15, 30, 60, 120, 360, 720]);
    expect(ticksFor(3, 400, 'duration', true).map((value) => tickText(value, 'duration'))).toEqual([
      '1 min',
      '5 min',
      '15 min',
      '30 min',
      '1 h',
      '2 h',
      '6 h',
      '12 h',
    ]);
    expect(tickText(1440, 'duration')).toBe('1 d');
    expect(tickText(10_080, 'duration')).toBe('1 week');
  });

  test('exist where all values are the same, nought or huge', () => {
    expect(ticksFor(0, 0, 'duration', true)).toEqual([1, 5]);
    expect(ticksFor(60, 60, 'duration', true)).toEqual([60, 120]);
    expect(ticksFor(1, 1e9, 'duration', true).at(-1)).toBe(3650 * 1440);
    expect(ticksFor(0, 0, 'count', false)).toEqual([0, 1]);
    expect(ticksFor(0, 1e9, 'duration', false).length).toBeLessThan(9);
  });

  test('of counts are whole numbers, at most seven', () => {
    expect(ticksFor(0, 3, 'count', false)).toEqual([0, 1, 2, 3]);
    expect(ticksFor(0, 16, 'count', false)).toEqual([0, 5, 10, 15, 20]);
    for (let high = 1; high < 5_000; high += 7) {
      const ticks = ticksFor(0, high, 'count', false);
      expect(ticks.length).toBeLessThanOrEqual(7);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(high);
      expect(ticks.every(Number.isInteger)).toBe(true);
    }
  });

  test('of time are beginnings of months, thinner the longer it is', () => {
    const names = (from: string, to: string) => monthTicks(Date.parse(from), Date.parse(to)).map(monthText);
    expect(names('2026-01-15', '2026-04-02')).toEqual(['Feb 2026', 'Mar 2026', 'Apr 2026']);
    expect(names('2024-10-03', '2026-11-20')).toEqual(['Jan 2025', 'Jul 2025', 'Jan 2026', 'Jul 2026']);
    expect(names('1990-01-01', '2026-11-20').length).toBeLessThan(10);
    expect(names('2026-01-15', '2026-01-15')).toEqual([]);
  });
});

describe('what is drawn', () => {
  test('of a distribution rises from nothing at its first value; a logarithmic axis has no nought', () => {
    const drawing: Drawing = { kind: 'steps', x: 1, y: 2, log: true, unit: 'duration' };
    const [line] = seriesOf(table([{ text: 'a' }, number(0), number(50)], [{ text: 'b' }, number(9), number(100)]), drawing);
    expect(line?.points.map(({ x, y }) => [x, y])).toEqual([
      [1, 0],
      [1, 50],
      [9, 100],
    ]);
  });

  test('of what survives falls from all at the beginning', () => {
    const drawing: Drawing = { kind: 'steps', x: 1, y: 2, log: false, unit: 'days' };
    const [line] = seriesOf(table([{ text: '' }, number(4), number(80)], [{ text: '' }, number(9), number(60)]), drawing);
    expect(line?.points.map(({ x, y }) => [x, y])).toEqual([
      [0, 100],
      [4, 80],
      [9, 60],
    ]);
  });

  test('of points comes in the order of time, and each knows its row', () => {
    const drawing: Drawing = { kind: 'points', x: 1, y: 2, line: 3, log: true, unit: 'duration' };
    const [line, points] = seriesOf(
      table([{ text: 'late' }, number(200), number(0), number(7)], [{ text: 'early' }, number(100), number(30), { text: 'too few yet' }]),
      drawing,
    );
    expect(points?.points).toEqual([
      { x: 100, y: 30, row: 1 },
      { x: 200, y: 1, row: 0 },
    ]);
    expect(line?.points).toEqual([{ x: 200, y: 7, row: 0 }]);
  });

  test('by group is a line for each', () => {
    const drawing: Drawing = { kind: 'steps', x: 1, y: 2, group: 0, log: true, unit: 'duration' };
    const lines = seriesOf(table([{ text: 'A' }, number(4), number(100)], [{ text: 'constructor' }, number(9), number(100)]), drawing);
    expect(lines.map(({ name }) => name)).toEqual(['A', 'constructor']);
  });

  test('lies where bars have words below them, but not where they have months', () => {
    const drawing: Drawing = { kind: 'bars', label: 0, series: [{ column: 1, colour: 'one' }], stacked: false };
    expect(areLying(table([{ text: 'A change of configuration' }, number(1)]), drawing)).toBe(true);
    expect(areLying(table([{ text: 'Sept 2026, so far' }, number(1)]), drawing)).toBe(false);
    expect(areLying(table([{ text: 'A change of configuration' }, number(1)]), { ...drawing, stacked: true })).toBe(false);
  });
});

test('a file has numbers as numbers, other cells as their words, and where each row leads', () => {
  const read: ReadTable = {
    columns: [
      { name: 'Incident', numeric: false },
      { name: 'Began', numeric: false },
      { name: 'Took', unit: 'minutes', numeric: true },
    ],
    rows: [
      [
        { text: 'A', href: 'https://x.example/a/' },
        { text: '1 May 2026', value: 1_777_593_600_000 },
        { text: '2 h', value: 120 },
      ],
      [{ text: 'B' }, { text: 'May 2026', value: 1_777_593_600_000 }, { text: 'not known' }],
    ],
  };
  expect(csvRows(read)).toEqual([
    ['Incident', 'Began', 'Took (minutes)', 'Link'],
    ['A', '1 May 2026', 120, 'https://x.example/a/'],
    ['B', 'May 2026', 'not known', ''],
  ]);
});

import { describe, expect, test } from 'vitest';
import { bucketsOf } from '../../../src/core/trends/buckets.ts';
import { monthKey, monthNumber, monthsIn, periodName } from '../../../src/core/trends/month.ts';
import { time } from '../../support/builders.ts';
import { incident, trendData } from './build-incident.ts';

const buckets = (started: string[], scope = {}, asOf = '2026-11-20') =>
  bucketsOf(
    trendData(
      started.map((at, i) => incident(`i${i}`, { times: { started: at } })),
      { asOf },
    ),
    scope,
  );
const names = (started: string[], scope = {}, asOf?: string) => buckets(started, scope, asOf).list.map(({ name }) => name);

describe('buckets', () => {
  test('are months up to two years, without gaps, from the first incident to the day of the edition', () => {
    const { unit, list } = buckets(['2026-08-01', '2026-11-02T10:00Z']);
    expect(unit).toBe('month');
    expect(list.map(({ key, name, from, to, running }) => ({ key, name, from, to, running }))).toEqual([
      { key: '2026-08', name: 'Aug 2026', from: '2026-08', to: '2026-08', running: false },
      { key: '2026-09', name: 'Sep 2026', from: '2026-09', to: '2026-09', running: false },
      { key: '2026-10', name: 'Oct 2026', from: '2026-10', to: '2026-10', running: false },
      { key: '2026-11', name: 'Nov 2026, so far', from: '2026-11', to: '2026-11', running: true },
    ]);
    expect(list.map(({ start, end }) => [start, end])).toEqual([
      [Date.UTC(2026, 7), Date.UTC(2026, 8)],
      [Date.UTC(2026, 8), Date.UTC(2026, 9)],
      [Date.UTC(2026, 9), Date.UTC(2026, 10)],
      [Date.UTC(2026, 10), Date.UTC(2026, 10, 21)],
    ]);
  });

  test('are quarters from 25 months on, and years from 97 on', () => {
    expect(buckets(['2024-12']).unit).toBe('month');
    expect(names(['2024-12'])).toHaveLength(24);
    expect(names(['2024-11']).slice(0, 2)).toEqual(['Q4 2024', 'Q1 2025']);
    expect(buckets(['2018-12']).unit).toBe('quarter');
    expect(names(['2018-11'])).toEqual(['2018', '2019', '2020', '2021', '2022', '2023', '2024', '2025', '2026, so far']);
  });

  test('are cut to the period of the scope', () => {
    const { list } = buckets(['2024-02-10', '2026-03-01'], { from: '2024-02', to: '2026-08' });
    expect(list[0]).toMatchObject({ key: '2024-Q1', from: '2024-02', to: '2024-03', start: Date.UTC(2024, 1) });
    expect(list.at(-1)).toMatchObject({
      key: '2026-Q3',
      name: 'Q3 2026',
      from: '2026-07',
      to: '2026-08',
      end: Date.UTC(2026, 8),
      running: false,
    });
  });

  test('begin with the period although nothing happened yet, and end with the day of the edition although the period goes on', () => {
    expect(names(['2026-10-05'], { from: '2026-09', to: '2027-06' })).toEqual(['Sep 2026', 'Oct 2026', 'Nov 2026, so far']);
  });

  test('find the one in which a time lies, by the calendar of UTC', () => {
    const { find } = buckets(['2026-01-01', '2026-03-01']);
    expect(find(time('2026-01-31T23:30-02:00'))?.key).toBe('2026-02');
    expect(find(time('2026-03'))?.key).toBe('2026-03');
    expect(find(time('2026'))).toBeUndefined();
    expect(find(time('2025-12-31'))).toBeUndefined();
    expect(find(time('2027-01-01'))).toBeUndefined();
  });

  test('lose no incident that began after the day of the edition', () => {
    expect(names(['2026-11-01', '2026-12-24'])).toEqual(['Nov 2026, so far', 'Dec 2026']);
  });

  test('are none where no month is known', () => {
    expect(buckets(['2026']).list).toEqual([]);
    expect(buckets([]).list).toEqual([]);
  });
});

test('months are counted across years', () => {
  expect(monthKey(monthNumber('2025-12') + 1)).toBe('2026-01');
  expect(monthKey(monthNumber('2026-01') - 1)).toBe('2025-12');
  expect(monthsIn({ from: '2024-11', to: '2025-10' })).toBe(12);
});

test('periods are named', () => {
  expect(periodName({ from: '2026-03', to: '2026-03' })).toBe('March 2026');
  expect(periodName({ from: '2026-01', to: '2026-03' })).toBe('January to March 2026');
  expect(periodName({ from: '2025-11', to: '2026-01' })).toBe('November 2025 to January 2026');
});

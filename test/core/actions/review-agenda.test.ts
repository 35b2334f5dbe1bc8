import { describe, expect, test } from 'vitest';
import { onThisDay } from '../../../src/core/actions/on-this-day.ts';
import { reviewAgenda } from '../../../src/core/actions/review-agenda.ts';
import { secondReadings } from '../../../src/core/actions/second-reading.ts';
import type { IncidentRecord } from '../../../src/core/incident-record.ts';
import { time } from '../../support/archive-entries.ts';
import { action, AS_OF, record, rowsOf } from './rows.ts';

const began = (text: string, overrides: Partial<IncidentRecord> = {}) =>
  record({ id: text.slice(0, 10), started: time(text), ...overrides });
const days = (starts: string[], asOf: string) =>
  onThisDay(
    starts.map((start) => began(start)),
    asOf,
  ).map(({ years, incidents }) => [years, ...incidents.map(({ id }) => id)]);

describe('on this day', () => {
  test('is what began within three days of it in earlier years, by year, the latest first', () => {
    const starts = ['2026-11-20', '2025-11-16', '2025-11-17', '2025-11-23', '2025-11-24', '2024-11-20T23:59Z', '2020-11-20', '2025-05-20'];
    expect(days(starts, AS_OF)).toEqual([
      [1, '2025-11-17', '2025-11-23'],
      [2, '2024-11-20'],
      [6, '2020-11-20'],
    ]);
  });

  test('counts the day in UTC, and only where it is known', () => {
    expect(days(['2025-11-24T01:00+02:00', '2024-11', '2023'], AS_OF)).toEqual([[1, '2025-11-24']]);
  });

  test('reaches over New Year', () => {
    expect(days(['2024-12-31', '2025-12-31', '2025-01-01', '2020-12-30'], '2026-01-02')).toEqual([
      [1, '2025-01-01'],
      [1, '2024-12-31'],
      [5, '2020-12-30'],
    ]);
    expect(days(['2025-01-02', '2024-01-01', '2025-12-31'], '2025-12-31')).toEqual([
      [1, '2025-01-02'],
      [2, '2024-01-01'],
    ]);
  });

  test('remembers 29 February on the 28th in years without one', () => {
    expect(days(['2024-02-29'], '2026-03-03')).toEqual([[2, '2024-02-29']]);
    expect(days(['2024-02-29'], '2026-03-04')).toEqual([]);
    expect(days(['2024-02-29'], '2026-02-25')).toEqual([[2, '2024-02-29']]);
    expect(days(['2024-02-29'], '2028-02-26')).toEqual([[4, '2024-02-29']]);
    expect(days(['2024-02-29'], '2028-02-25')).toEqual([]);
    expect(days(['2023-03-01', '2023-02-28'], '2024-02-29')).toEqual([[1, '2023-02-28', '2023-03-01']]);
  });

  test('puts the closest day first, then the worst, and counts what it leaves out', () => {
    const rank = (number: number) => ({ severity: { key: `sev${number}`, name: `SEV${number}`, rank: number } });
    const records = [
      began('2025-11-22', { ...rank(0), id: 'two-days' }),
      began('2025-11-20', { ...rank(2), id: 'mild' }),
      began('2025-11-20', { ...rank(1), id: 'worse' }),
      ...['a', 'b', 'c'].map((id) => began('2025-11-17', { id })),
    ];
    const [year] = onThisDay(records, AS_OF);
    expect(year?.incidents.map(({ id }) => id)).toEqual(['worse', 'mild', 'two-days', 'a', 'b']);
    expect(year?.more).toBe(1);
  });

  test('has others’ incidents, too', () => {
    expect(onThisDay([began('2025-11-20', { retelling: true })], AS_OF)[0]?.incidents[0]?.retelling).toBe(true);
    expect(onThisDay([], AS_OF)).toEqual([]);
  });
});

describe('due for a second reading', () => {
  const due = (reviewed: string | undefined, asOf = AS_OF, months = 6, overrides: Partial<IncidentRecord> = {}) =>
    secondReadings([record({ ...(reviewed === undefined ? {} : { reviewed }), ...overrides })], asOf, months).map((one) => [
      one.due,
      one.months,
    ]);

  test('is what was reviewed six months ago, and 18, and 30', () => {
    expect(due('2026-05-20')).toEqual([['2026-11-20', 6]]);
    expect(due('2025-05-01')).toEqual([['2026-11-01', 18]]);
    expect(due('2024-04-30')).toEqual([['2026-10-30', 30]]);
  });

  test('for 30 days', () => {
    expect(due('2026-05-21')).toEqual([]);
    expect(due('2026-04-21')).toEqual([['2026-10-21', 6]]);
    expect(due('2026-04-20')).toEqual([]);
    expect(due('2026-01-20')).toEqual([]);
  });

  test('on the last day of a shorter month', () => {
    expect(due('2026-08-31', '2027-02-28')).toEqual([['2027-02-28', 6]]);
    expect(due('2026-08-31', '2027-02-27')).toEqual([]);
    expect(due('2027-08-31', '2028-02-29')).toEqual([['2028-02-29', 6]]);
    // The day of the month comes back: 18 months after 31 August is the end of February again, 12 after 29 February the 28th.
    expect(due('2024-02-29', '2025-02-28', 12)).toEqual([['2025-02-28', 12]]);
    expect(due('2024-02-29', '2028-03-01', 12)).toEqual([['2028-02-29', 48]]);
  });

  test('where the policy has many months, only after those', () => {
    expect(due('2026-11-01', AS_OF, 24)).toEqual([]);
    expect(due('2024-11-01', AS_OF, 24)).toEqual([['2026-11-01', 24]]);
    expect(due('2023-11-01', AS_OF, 24)).toEqual([['2026-11-01', 36]]);
  });

  test('counts from its end where it was not reviewed, if that is known to the day', () => {
    const ended = (resolved: string) => due(undefined, AS_OF, 6, { times: { started: time('2026-05-01'), resolved: time(resolved) } });
    expect(ended('2026-05-19T23:30-01:00')).toEqual([['2026-11-20', 6]]);
    expect(ended('2026-05')).toEqual([]);
    expect(due(undefined, AS_OF, 6, { times: { started: time('2026-05-20') } })).toEqual([]);
  });

  test('is never a draft, nor another organization’s', () => {
    expect(due('2026-05-20', AS_OF, 6, { status: 'draft' })).toEqual([]);
    expect(due('2026-05-20', AS_OF, 6, { status: 'in-review' })).toEqual([]);
    expect(due('2026-05-20', AS_OF, 6, { retelling: true })).toEqual([]);
  });

  test('lists what has waited longest first', () => {
    const records = ['2026-05-10', '2026-04-25', '2026-05-19'].map((reviewed) => record({ id: reviewed, reviewed }));
    expect(secondReadings(records, AS_OF, 6).map(({ incident }) => incident.id)).toEqual(['2026-04-25', '2026-05-10', '2026-05-19']);
  });
});

test('the agenda of an archive without own incidents has nothing of ours', () => {
  expect(reviewAgenda([], [], AS_OF, 12)).toMatchObject({
    own: false,
    onThisDay: [],
    readings: { shown: [], more: 0 },
    rechecks: { shown: [], more: 0 },
  });
  expect(reviewAgenda([record({ retelling: true })], [], AS_OF, 12).own).toBe(false);
});

test('the agenda names ten done items that are due for another look, what has waited longest first', () => {
  const rows = rowsOf(Array.from({ length: 12 }, (_, at) => action({ id: `a${at}`, status: 'done', done: `2026-02-${28 - at}` })));
  const { shown, more } = reviewAgenda([record()], rows, AS_OF, 6).rechecks;
  expect(shown.map(({ done }) => done).slice(0, 2)).toEqual(['2026-02-17', '2026-02-18']);
  expect([shown.length, more]).toEqual([10, 2]);
});

import { expect, test } from 'vitest';
import { actionItems } from '../../../src/core/actions/action-item.ts';
import type { IncidentRecord, RecordAction } from '../../../src/core/incident-record.ts';
import { time } from '../../support/archive-entries.ts';
import { action, record } from './rows.ts';

const of = (item: Partial<RecordAction>, asOf: string, months = 6, incident: Partial<IncidentRecord> = {}) =>
  actionItems([record({ ...incident, actions: [action(item)] })], asOf, months)[0];

test('a leap day counts as overdue', () => {
  expect(of({ due: '2028-02-28' }, '2028-03-01')).toMatchObject({ overdue: 2 });
  expect(of({ due: '2027-02-28' }, '2027-03-01')).toMatchObject({ overdue: 1 });
});

test('another look is due on the last day of a month that has no such day', () => {
  expect(of({ status: 'done', done: '2026-08-31' }, '2027-02-27')).not.toHaveProperty('recheck');
  expect(of({ status: 'done', done: '2026-08-31' }, '2027-02-28')).toMatchObject({ recheck: '2027-02-28' });
  expect(of({ status: 'done', done: '2027-08-31' }, '2028-03-01')).toMatchObject({ recheck: '2028-02-29' });
  expect(of({ status: 'done', done: '2028-02-29' }, '2029-03-01', 12)).toMatchObject({ recheck: '2029-02-28' });
});

test('the age counts from the day on which the incident ended in UTC', () => {
  const times = { started: time('2026-11-01T09:00Z'), resolved: time('2026-11-19T23:30-01:00') };
  expect(of({}, '2026-11-20', 6, { times })).toMatchObject({ since: '2026-11-20', age: 0 });
});

import { describe, expect, it } from 'vitest';
import { actionItems, daysBetween } from '../../../src/core/actions/action-item.ts';
import type { IncidentRecord, RecordAction } from '../../../src/core/incident-record.ts';
import { time } from '../../support/builders.ts';

const record = (actions: Partial<RecordAction>[], more: Partial<IncidentRecord> = {}): IncidentRecord => ({
  id: '2026-03-01-api-slow',
  title: 'The API was slow',
  started: time('2026-03-01T10:00Z'),
  severity: { key: 'sev1', name: 'SEV1', rank: 0 },
  organization: { key: 'fernwick', name: 'Fernwick' },
  retelling: false,
  causes: [],
  tags: [],
  stage: 'follow-up',
  status: 'published',
  visibility: 'public',
  summary: 'Slow.',
  services: [],
  times: { started: time('2026-03-01T10:00Z'), resolved: time('2026-03-02T08:00Z') },
  detection: 'alert',
  outages: [],
  lessons: { wentWell: [], wentBadly: [], gotLucky: [] },
  actions: actions.map((action, index) => ({ id: `action-${index}`, title: 'Do it', status: 'open', ...action })),
  ...more,
});

const only = (action: Partial<RecordAction>, more: Partial<IncidentRecord> = {}, months = 6) => {
  const [item] = actionItems([record([action], more)], '2026-11-20', months);
  if (!item) throw new Error('There is no item.');
  return item;
};

describe('an action item', () => {
  it('ages from the review meeting on, while it is pending', () => {
    expect(only({}, { reviewed: '2026-03-06' })).toMatchObject({
      key: '2026-03-01-api-slow/action-0',
      pending: true,
      since: '2026-03-06',
      age: 259,
    });
    expect(only({ status: 'in-progress' })).toMatchObject({ since: '2026-03-02', age: 263 });
  });

  it('has the age that it had when it was done', () => {
    expect(only({ status: 'done', done: '2026-03-12' })).toMatchObject({ pending: false, age: 10 });
    // Done in the incident itself, before anybody met.
    expect(only({ status: 'done', done: '2026-03-01' }, { reviewed: '2026-03-06' }).age).toBe(0);
    expect(only({ status: 'done' })).not.toHaveProperty('age');
  });

  it('has no age where the beginning is known to the month only', () => {
    const vague = { started: time('2026-03'), times: { started: time('2026-03') } };
    expect(only({}, vague)).not.toHaveProperty('since');
    expect(only({}, vague)).not.toHaveProperty('age');
  });

  it('is overdue from the day after it was due, and only while it is pending', () => {
    expect(only({ due: '2026-11-20' })).not.toHaveProperty('overdue');
    expect(only({ due: '2026-11-19' }).overdue).toBe(1);
    expect(only({ due: '2026-11-01', status: 'done', done: '2026-11-10' })).not.toHaveProperty('overdue');
    expect(only({ due: '2026-11-01', status: 'declined' })).not.toHaveProperty('overdue');
  });

  it('is due for another look some months after it was done, or last looked at', () => {
    expect(only({ status: 'done', done: '2026-05-20' }).recheck).toBe('2026-11-20');
    expect(only({ status: 'done', done: '2026-05-21' })).not.toHaveProperty('recheck');
    expect(only({ status: 'done', done: '2025-01-10', verified: '2026-08-01' })).not.toHaveProperty('recheck');
    expect(only({ status: 'done', done: '2025-08-31' }).recheck).toBe('2026-02-28');
    expect(only({ status: 'done' })).not.toHaveProperty('recheck');
  });

  it('of another organization is never ours to do', () => {
    const theirs = only({ status: 'open', due: '2020-01-01' }, { retelling: true });
    expect(theirs).toMatchObject({ pending: false });
    expect(theirs).not.toHaveProperty('overdue');
    expect(only({ status: 'done', done: '2020-01-01' }, { retelling: true })).not.toHaveProperty('recheck');
  });
});

describe('days between two dates', () => {
  it('counts calendar days, whatever the clock does in between', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2026-11-20', '2026-11-19')).toBe(-1);
  });
});

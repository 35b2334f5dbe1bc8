import { describe, expect, test } from 'vitest';
import { businessDaysBetween } from '../../../../../src/core/business-days.ts';
import { site } from '../../../../support/builders.ts';
import { messagesOf } from '../../../../support/one-rule.ts';

const RULE = 'times/review-late';
// A Friday.
const resolved = '2024-05-03T12:00Z';
const late = (meeting: string | undefined, end: string | undefined = resolved, policy?: Record<string, unknown>, more = {}) =>
  messagesOf(RULE)(
    {
      times: { started: '2024-05-01T10:00Z', ...(end === '' ? {} : { resolved: end }) },
      review: meeting ? { meeting } : {},
      ...more,
    },
    { of: site(policy ? { policy } : {}) },
  ).map(({ reason }) => reason);

describe('business days', () => {
  test.each([
    ['2024-05-03', '2024-05-03', 0],
    ['2024-05-03', '2024-05-01', 0],
    ['2024-05-03', '2024-05-04', 0],
    ['2024-05-03', '2024-05-06', 1],
    ['2024-05-04', '2024-05-06', 1],
    ['2024-05-05', '2024-05-06', 1],
    ['2024-05-06', '2024-05-10', 4],
    ['2024-05-03', '2024-05-17', 10],
    ['2024-02-28', '2024-03-01', 2],
    ['2024-12-31', '2025-12-31', 261],
  ])('from %s to %s: %i', (from, to, days) => {
    expect(businessDaysBetween(from, to, [])).toBe(days);
  });

  test('leave out holidays once each, and not those that are free anyway', () => {
    const holidays = ['2024-05-09', '2024-05-09', '2024-05-04', '2024-05-03', '2024-05-20'];
    expect(businessDaysBetween('2024-05-03', '2024-05-10', holidays)).toBe(4);
    expect(businessDaysBetween('2024-05-03', '2024-05-09', holidays)).toBe(3);
  });
});

describe('times/review-late', () => {
  test('counts weekends out, and says both dates and the number', () => {
    expect(late('2024-05-10')).toEqual([]);
    expect(late('2024-05-12')).toEqual([]);
    expect(late('2024-05-13')).toEqual([
      'The review on `2024-05-13` is 6 business days after the incident was over on `2024-05-03`; 5 are the aim.',
    ]);
  });

  test('follows the policy', () => {
    expect(late('2024-05-13', resolved, { review_within_business_days: 6 })).toEqual([]);
    expect(late('2024-05-13', resolved, { holidays: ['2024-05-09'] })).toEqual([]);
    expect(late('2024-05-07', resolved, { review_within_business_days: 1 })[0]).toMatch(/is 2 business days .*; 1 is the aim\.$/);
  });

  test.each([
    ['a day', '2024-05-10', '2024-05-03', 0],
    ['a day, too late', '2024-05-13', '2024-05-03', 1],
    ['a month counts from its end', '2024-06-07', '2024-05', 0],
    ['a month, too late', '2024-06-10', '2024-05', 1],
    ['a year says nothing', '2026-06-10', '2024', 0],
    ['the author’s own day, where it is later', '2024-05-13', '2024-05-06T08:00+14:00', 0],
    ['the day in UTC, where it is later', '2024-05-13', '2024-05-05T23:30-05:00', 0],
  ])('keeps precision: %s', (_, meeting, end, count) => {
    expect(late(meeting, end)).toHaveLength(count);
  });

  test('has nothing to say without one of the two, for retellings, and for a meeting before the end', () => {
    expect(late(undefined)).toEqual([]);
    expect(late('2024-06-30', '')).toEqual([]);
    expect(late('2024-06-30', resolved, undefined, { organization: 'GitLab' })).toEqual([]);
    expect(late('2024-05-02')).toEqual([]);
  });
});

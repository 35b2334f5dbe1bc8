import { describe, expect, test } from 'vitest';
import { messagesOf, placesOf } from '../../../../support/one-rule.ts';

const RULE = 'timeline/outside-incident';
const times = { started: '2024-05-02T10:00Z', detected: '2024-05-02T10:05Z', resolved: '2024-05-02T12:00Z' };
const outside = (at: string, more: Record<string, unknown> = {}) =>
  placesOf(RULE)({ times: { ...times, ...more }, timeline: [{ at, what: 'x' }] });

describe('timeline/outside-incident', () => {
  test.each([
    ['a day before', '2024-05-01T10:00Z', {}],
    ['a day after', '2024-05-03T12:00Z', {}],
    ['a day before it was detected', '2024-05-01T09:00Z', { detected: '2024-05-02T09:00Z' }],
    ['the day before', '2024-05-01', {}],
    ['the month', '2024-05', {}],
    ['the day after, in another zone', '2024-05-04', {}],
    ['long after, while it is open', '2024-06-30T10:00Z', { resolved: undefined }],
    ['after a day that is known to the day', '2024-05-04T11:00Z', { resolved: '2024-05-02' }],
    ['about a day after', '2024-05-03T12:30Z~', {}],
  ])('is inside: %s', (_, at, more) => {
    expect(outside(at, more)).toEqual([]);
  });

  test.each([
    ['more than a day before', '2024-05-01T09:58Z', {}],
    ['more than a day after', '2024-05-03T12:01Z', {}],
    ['another day', '2024-05-06', {}],
    ['another month', '2024-07', {}],
    ['another year', '2023', {}],
    ['before an incident that is open', '2024-04-02T10:00Z', { resolved: undefined }],
  ])('is outside: %s', (_, at, more) => {
    expect(outside(at, more)).toEqual([JSON.stringify(at)]);
  });

  test('names the border and shows where it is', () => {
    const timeline = ['2024-04-02T10:00Z', '2024-05-02T10:00Z', '2024-06-02T10:00Z'].map((at) => ({ at, what: 'x' }));
    const [before, after] = messagesOf(RULE)({ times, timeline });
    expect(before).toMatchObject({
      fatal: true,
      reason: 'The event at `2024-04-02T10:00Z` is more than a day before `started` at `2024-05-02T10:00Z`.',
      cause: { reason: '`times.started` is here.' },
    });
    expect(after?.reason).toBe('The event at `2024-06-02T10:00Z` is more than a day after `resolved` at `2024-05-02T12:00Z`.');
  });
});

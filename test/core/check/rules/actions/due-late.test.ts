import { describe, expect, test } from 'vitest';
import { messagesOf, placesOf } from '../../../../support/one-rule.ts';

const findings = messagesOf('actions/due-late');
const due = (day: string, more: Record<string, unknown> = {}, action: Record<string, unknown> = {}) =>
  findings({ actions: [{ title: 'x', horizon: 'short', due: day, ...action }], ...more });
const resolved = (text?: string) => ({ times: { started: '2024-02', resolved: text } });

describe('actions/due-late', () => {
  test('counts from the review meeting', () => {
    const review = { meeting: '2024-05-06' };
    expect(due('2024-06-05', { review })).toEqual([]);
    expect(due('2024-06-06', { review })).toMatchObject([
      {
        reason: '`2024-06-06` is 31 days after the review meeting on `2024-05-06`, which is long for a short-term action.',
        fatal: false,
        cause: { reason: 'The days are counted from here.' },
      },
    ]);
    expect(placesOf('actions/due-late')({ review, actions: [{ title: 'x', horizon: 'short', due: '2024-06-06' }] })).toEqual([
      '"2024-06-06"',
    ]);
  });

  test('counts from the resolution where there was no meeting', () => {
    expect(due('2024-05-31')).toEqual([]);
    expect(due('2024-06-01')[0]?.reason).toBe(
      '`2024-06-01` is 31 days after the resolution at `2024-05-01T12:00Z`, which is long for a short-term action.',
    );
  });

  test.each([
    ['2024-05-01T23:30-05:00', '2024-06-01', '2024-06-02'],
    ['2024-05-01T23:30Z~', '2024-05-31', '2024-06-01'],
    ['2024-05-01', '2024-05-31', '2024-06-01'],
    ['2024-04', '2024-05-30', '2024-05-31'],
  ])('resolved at %s: %s is soon enough, %s is not', (time, soon, late) => {
    expect(due(soon, resolved(time))).toEqual([]);
    expect(due(late, resolved(time))).toHaveLength(1);
  });

  test('says nothing while the incident is open, of other actions, and of retellings', () => {
    expect(due('2025-01-01', resolved())).toEqual([]);
    expect(due('2025-01-01', {}, { horizon: 'long' })).toEqual([]);
    expect(due('2025-01-01', {}, { horizon: undefined })).toEqual([]);
    expect(due('2025-01-01', {}, { status: 'done', done: '2024-05-09' })).toEqual([]);
    expect(due('2025-01-01', { organization: 'GitLab' })).toEqual([]);
  });
});

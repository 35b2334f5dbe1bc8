import { describe, expect, test } from 'vitest';
import { messagesOf, placesOf } from '../../../../support/one-rule.ts';

const RULE = 'times/no-detected';
const times = { started: '2024-05-01T10:00Z' };
const told = placesOf(RULE);

describe('times/no-detected', () => {
  test('warns where nobody says when it was noticed, open or over, in any status', () => {
    expect(told({ times })).toEqual([JSON.stringify(times)]);
    expect(told({ times: { ...times, resolved: '2024-05-01T12:00Z' }, status: 'draft' })).toHaveLength(1);
    expect(messagesOf(RULE)({ times })[0]).toMatchObject({ fatal: false, line: 7 });
  });

  test.each(['2024-05-01T09:58Z', '2024-05-01T10:05Z~', '2024-05-01', '2024-05'])('is content with %s', (detected) => {
    expect(told({ times: { ...times, detected } })).toEqual([]);
  });

  test('does not ask a retelling, nor a document in which the time is broken', () => {
    expect(told({ times, organization: 'GitLab' })).toEqual([]);
    expect(told({ times: { ...times, detected: '2024-05-01T10:05' } })).toEqual([]);
  });
});

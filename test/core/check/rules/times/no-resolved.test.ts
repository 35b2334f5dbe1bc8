import { describe, expect, test } from 'vitest';
import { messagesOf, placesOf } from '../../../../support/one-rule.ts';

const RULE = 'times/no-resolved';
const times = { started: '2024-05-01T10:00Z' };
const told = placesOf(RULE);

describe('times/no-resolved', () => {
  test('asks a published postmortem of our own for `resolved`', () => {
    expect(told({ times })).toEqual([JSON.stringify(times)]);
    expect(told({ times, organization: 'Fernwick', visibility: 'internal' })).toHaveLength(1);
    expect(messagesOf(RULE)({ times })[0]).toMatchObject({ fatal: true, reason: 'A published postmortem needs `times.resolved`.' });
    expect(told({ times: { ...times, resolved: '2024-05' } })).toEqual([]);
  });

  test.each(['draft', 'in-review'])('lets an incident be open while its postmortem is %s', (status) => {
    expect(told({ times, status })).toEqual([]);
  });

  test('lets an absent time of a retelling mean "not known"', () => {
    expect(told({ times, organization: 'GitLab' })).toEqual([]);
  });
});

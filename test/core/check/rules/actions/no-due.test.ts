import { describe, expect, test } from 'vitest';
import { messagesOf, placesOf } from '../../../../support/one-rule.ts';

const findings = messagesOf('actions/no-due');

describe('actions/no-due', () => {
  test('tells of an action without a day', () => {
    const actions = [{ title: 'a', due: '2024-06-01' }, { title: 'b' }];
    expect(findings({ actions })).toMatchObject([{ reason: 'The action `b` has no day on which it is due.', fatal: true }]);
    expect(placesOf('actions/no-due')({ actions })).toEqual(['{"title":"b"}']);
  });

  test.each([
    [undefined, 1],
    ['open', 1],
    ['in-progress', 1],
    ['done', 0],
    ['declined', 0],
  ])('one that is %s: %i', (status, count) => {
    expect(findings({ actions: [{ title: 'x', status }] })).toHaveLength(count);
  });

  test('only reminds the author of a draft, and asks no retelling', () => {
    expect(findings({ status: 'draft', actions: [{ title: 'x' }] }).map(({ fatal }) => fatal)).toEqual([false]);
    expect(findings({ organization: 'GitLab', actions: [{ title: 'x' }] })).toEqual([]);
  });

  test('shows how a date is written', () => {
    const [message] = findings({ actions: [{ title: 'x' }] }, { asOf: '2024-05-20' });
    expect(message?.note).toBe('Add `due:` as a date, such as `due: 2024-05-20`, or its `status` if it is settled.');
  });
});

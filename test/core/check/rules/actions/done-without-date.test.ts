import { describe, expect, test } from 'vitest';
import { messagesOf, placesOf } from '../../../../support/one-rule.ts';

const findings = messagesOf('actions/done-without-date');

describe('actions/done-without-date', () => {
  test('tells of an action that is done, but not since when', () => {
    const actions = [
      { title: 'a', status: 'done', done: '2024-06-01' },
      { title: 'b', status: 'done' },
    ];
    expect(findings({ actions })).toMatchObject([
      { reason: 'The action `b` is done without a date.', note: 'Add `done:` with the day on which it was.', fatal: true },
    ]);
    expect(placesOf('actions/done-without-date')({ actions })).toEqual(['"done"']);
  });

  test('is an error in a draft as well', () => {
    expect(findings({ status: 'draft', actions: [{ title: 'x', status: 'done' }] }).map(({ fatal }) => fatal)).toEqual([true]);
  });

  test('asks no other action, and no retelling', () => {
    expect(findings({ actions: ['open', 'in-progress', 'declined', undefined].map((status) => ({ title: 'x', status })) })).toEqual([]);
    expect(findings({ organization: 'GitLab', actions: [{ title: 'x', status: 'done' }] })).toEqual([]);
  });
});

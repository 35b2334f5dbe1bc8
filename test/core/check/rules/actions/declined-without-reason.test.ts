import { describe, expect, test } from 'vitest';
import { messagesOf, placesOf } from '../../../../support/one-rule.ts';

const findings = messagesOf('actions/declined-without-reason');

describe('actions/declined-without-reason', () => {
  test('asks a declined action for a reason', () => {
    const actions = [{ title: 'Cache it', status: 'declined' }, { title: 'B', status: 'declined', reason: 'No.' }, { title: 'C' }];
    expect(findings({ actions })).toMatchObject([
      { reason: 'The action `Cache it` is declined without a reason.', note: 'Add `reason:` in one sentence.', fatal: true },
    ]);
    expect(placesOf('actions/declined-without-reason')({ actions })).toEqual(['"declined"']);
  });

  test('is an error in a draft as well', () => {
    expect(findings({ status: 'draft', actions: [{ title: 'x', status: 'declined' }] }).map(({ fatal }) => fatal)).toEqual([true]);
  });

  test('takes an empty reason for none', () => {
    expect(findings({ actions: [{ title: 'x', status: 'declined', reason: null }] })).toHaveLength(1);
  });

  test('asks no retelling', () => {
    expect(findings({ organization: 'GitLab', actions: [{ title: 'x', status: 'declined' }] })).toEqual([]);
  });
});

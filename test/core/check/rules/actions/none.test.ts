import { describe, expect, test } from 'vitest';
import { messagesOf, placesOf } from '../../../../support/one-rule.ts';

const findings = messagesOf('actions/none');

describe('actions/none', () => {
  test('tells of a postmortem without actions', () => {
    expect(findings({})).toMatchObject([{ reason: 'This postmortem has no actions.', fatal: true }]);
    expect(placesOf('actions/none')({ actions: [] })).toEqual(['[]']);
  });

  test('only reminds the author of a draft', () => {
    expect(findings({ status: 'draft' }).map(({ fatal }) => fatal)).toEqual([false]);
    expect(findings({ status: 'in-review' }).map(({ fatal }) => fatal)).toEqual([true]);
  });

  test('is content with one, even with one that was declined', () => {
    expect(findings({ actions: [{ title: 'x' }] })).toEqual([]);
    expect(findings({ actions: [{ title: 'x', status: 'declined', reason: 'No.' }] })).toEqual([]);
  });

  test('asks no retelling', () => {
    expect(findings({ organization: 'GitLab' })).toEqual([]);
    expect(findings({ organization: 'Fernwick' })).toHaveLength(1);
  });

  test('does not mind actions that could not be read', () => {
    expect(findings({ actions: [{ titel: 'x' }] })).toEqual([]);
    expect(findings({ actions: 'x' })).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { messagesOf, placesOf } from '../../../../support/one-rule.ts';

const findings = messagesOf('actions/no-measure');

describe('actions/no-measure', () => {
  test('tells of an action that leaves open how one will know', () => {
    const actions = [{ title: 'a', measure: 'A drill.' }, { title: 'b' }];
    expect(findings({ actions })).toMatchObject([{ reason: 'The action `b` does not say how one will know that it works.', fatal: false }]);
    expect(placesOf('actions/no-measure')({ actions })).toEqual(['{"title":"b"}']);
  });

  test('does not ask what was declined, and no retelling', () => {
    expect(findings({ actions: [{ title: 'x', status: 'declined', reason: 'No.' }] })).toEqual([]);
    expect(findings({ organization: 'GitLab', actions: [{ title: 'x' }] })).toEqual([]);
  });
});

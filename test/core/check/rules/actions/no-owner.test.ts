import { describe, expect, test } from 'vitest';
import { messagesOf, placesOf } from '../../../../support/one-rule.ts';

const findings = messagesOf('actions/no-owner');
const without = (status?: string) => findings({ actions: [{ title: 'x', status, reason: 'No.' }] });

describe('actions/no-owner', () => {
  test('tells of an action that nobody owns', () => {
    const actions = [{ title: 'a', owner: 'team-data' }, { title: 'b' }];
    expect(findings({ actions })).toMatchObject([
      { reason: 'The action `b` has no owner.', note: 'Add `owner:` with the team that sees it through.', fatal: true },
    ]);
    expect(placesOf('actions/no-owner')({ actions })).toEqual(['{"title":"b"}']);
  });

  test.each([undefined, 'open', 'in-progress', 'done'])('asks for the owner of one that is %s', (status) => {
    expect(without(status)).toHaveLength(1);
  });

  test('does not ask for the owner of one that was declined', () => {
    expect(without('declined')).toEqual([]);
  });

  test('only reminds the author of a draft', () => {
    expect(findings({ status: 'draft', actions: [{ title: 'x' }] }).map(({ fatal }) => fatal)).toEqual([false]);
  });

  test('leaves a team that there is not to another rule', () => {
    expect(findings({ actions: [{ title: 'x', owner: 'nobody' }] })).toEqual([]);
  });

  test('asks no retelling, and not where a key was misspelt', () => {
    expect(findings({ organization: 'GitLab', actions: [{ title: 'x' }] })).toEqual([]);
    expect(findings({ actions: [{ title: 'x', onwer: 'team-data' }] })).toEqual([]);
  });
});

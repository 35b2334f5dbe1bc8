import { describe, expect, test } from 'vitest';
import { messagesOf, placesOf } from '../../../../support/one-rule.ts';

const findings = messagesOf('actions/vague');

describe('actions/vague', () => {
  test('points at the title, and shows how to say it', () => {
    const actions = [{ title: 'Alert when the replica lags' }, { title: 'Improve monitoring' }];
    expect(findings({ actions })).toMatchObject([
      {
        reason: '`Improve monitoring` leaves open what will be different.',
        note: 'Monitoring can always be better: name what is measured, and when somebody is called. Instead of `Improve monitoring`, for example: `Alert when … exceeds … for … minutes`.',
        fatal: false,
      },
    ]);
    expect(placesOf('actions/vague')({ actions })).toEqual(['"Improve monitoring"']);
  });

  test('still speaks where the document breaks the schema elsewhere', () => {
    expect(findings({ tags: 5, actions: [{ title: 'Be more careful' }] })).toHaveLength(1);
  });

  test('says nothing of what was declined, and of retellings', () => {
    expect(findings({ actions: [{ title: 'Be more careful', status: 'declined', reason: 'No.' }] })).toEqual([]);
    expect(findings({ organization: 'GitLab', actions: [{ title: 'Be more careful' }] })).toEqual([]);
    expect(findings({ organization: 5, actions: [{ title: 'Be more careful' }] })).toEqual([]);
  });
});

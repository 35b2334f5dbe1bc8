import { describe, expect, test } from 'vitest';
import { messagesOf, placesOf } from '../../../../support/one-rule.ts';

const findings = messagesOf('actions/overdue');
const due = (day: string, status?: string) => findings({ actions: [{ title: 'x', due: day, status }] }, { asOf: '2024-06-01' });

describe('actions/overdue', () => {
  test('tells of an action whose day has passed', () => {
    expect(due('2024-05-31')).toMatchObject([{ reason: 'The action `x` was due on `2024-05-31` and is still open.', fatal: false }]);
    expect(due('2024-05-31', 'in-progress')[0]?.reason).toMatch(/is still in progress\.$/);
    expect(placesOf('actions/overdue')({ actions: [{ title: 'x', due: '2024-05-31' }] })).toEqual(['"2024-05-31"']);
  });

  test('gives the whole day', () => {
    expect(due('2024-06-01')).toEqual([]);
    expect(due('2024-06-02')).toEqual([]);
  });

  test('says nothing of what is settled, has no day, or is of another organization', () => {
    expect(due('2024-05-31', 'done')).toEqual([]);
    expect(due('2024-05-31', 'declined')).toEqual([]);
    expect(findings({ actions: [{ title: 'x' }] })).toEqual([]);
    expect(findings({ organization: 'GitLab', actions: [{ title: 'x', due: '2020-01-01' }] })).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { messagesOf } from '../../../../support/one-rule.ts';

const findings = messagesOf('actions/no-high-priority');
const low = [{ title: 'a', priority: 'medium' }, { title: 'b', priority: 'low' }, { title: 'c' }];

describe('actions/no-high-priority', () => {
  test('tells where nothing matters much', () => {
    expect(findings({ actions: low })).toMatchObject([
      { reason: 'None of the actions has the priority `critical` or `high`.', fatal: true },
    ]);
    expect(findings({ actions: low, status: 'draft' }).map(({ fatal }) => fatal)).toEqual([false]);
  });

  test.each(['critical', 'high'])('is content with one that is %s', (priority) => {
    expect(findings({ actions: [...low, { title: 'x', priority }] })).toEqual([]);
    expect(findings({ actions: [...low, { title: 'x', priority, status: 'done', done: '2024-05-20' }] })).toEqual([]);
  });

  test('does not count what was declined', () => {
    expect(findings({ actions: [{ title: 'x', priority: 'high', status: 'declined', reason: 'No.' }] })).toHaveLength(1);
  });

  test('is content where the risk was accepted, and never echoes by whom', () => {
    expect(findings({ actions: low, risk_accepted: { by: 'canary', why: 'canary' } })).toEqual([]);
    expect(
      findings({ actions: low, risk_accepted: { by: 'canary' } })
        .map(String)
        .join(),
    ).not.toContain('canary');
  });

  test('leaves a missing list to another rule, and asks no retelling', () => {
    expect(findings({ actions: [] })).toEqual([]);
    expect(findings({ organization: 'GitLab', actions: low })).toEqual([]);
  });
});

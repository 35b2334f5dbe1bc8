import { describe, expect, test } from 'vitest';
import { messagesOf, placesOf } from '../../../../support/one-rule.ts';

const findings = messagesOf('actions/too-many');
const list = (length: number, more: Record<string, unknown> = {}) =>
  Array.from({ length }, (_, index) => ({ title: `T${index + 1}`, ...more }));
const declined = list(5, { status: 'declined', reason: 'No.' });

describe('actions/too-many', () => {
  test('points at the first beyond ten', () => {
    expect(findings({ actions: list(12) })).toMatchObject([
      { reason: 'There are 12 actions, and this is the first beyond 10.', fatal: false },
    ]);
    expect(placesOf('actions/too-many')({ actions: list(12) })).toEqual(['"T11"']);
  });

  test('is content with ten, and does not count what was declined', () => {
    expect(findings({ actions: list(10) })).toEqual([]);
    expect(findings({ actions: [...declined, ...list(10)] })).toEqual([]);
    expect(findings({ actions: [...declined, ...list(11)] })).toHaveLength(1);
  });

  test('says nothing of retellings', () => {
    expect(findings({ organization: 'GitLab', actions: list(20) })).toEqual([]);
  });
});

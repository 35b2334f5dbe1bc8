import { describe, expect, test } from 'vitest';
import { messagesOf, placesOf } from '../../../../support/one-rule.ts';

const findings = messagesOf('actions/duplicate-id');

describe('actions/duplicate-id', () => {
  test('ids are unique in the file, given or made from titles', () => {
    expect(findings({ actions: [{ title: 'A' }, { title: 'B' }, { id: 'c', title: 'A' }] })).toEqual([]);
    const actions = [{ title: 'Add an alert' }, { id: 'add-an-alert', title: 'x' }, { title: 'Add an alert!' }];
    const [message] = findings({ actions });
    expect(message).toMatchObject({
      reason: 'The action id `add-an-alert` is used twice in this file.',
      note: 'Give one of the two another `id`.',
      fatal: true,
      line: 8,
      column: 44,
      cause: { line: 8, column: 13 },
    });
    expect(placesOf('actions/duplicate-id')({ actions })).toEqual(['"add-an-alert"', '"Add an alert!"']);
  });

  test('holds for retellings, whose actions have addresses as well', () => {
    expect(findings({ organization: 'GitLab', actions: [{ title: 'A' }, { title: 'A' }] })).toHaveLength(1);
  });
});

import { expect, it } from 'vitest';
import { checked } from '../../../support/builders.ts';

it('actions/duplicate-id: ids are unique in the file, given or made from titles', () => {
  expect(checked({ actions: [{ title: 'A' }, { title: 'B' }, { id: 'c', title: 'A' }] })).toEqual([]);
  const [message, second, ...others] = checked({
    actions: [{ title: 'Add an alert' }, { id: 'add-an-alert', title: 'x' }, { title: 'Add an alert!' }],
  });
  expect(others).toEqual([]);
  expect(message).toMatchObject({
    ruleId: 'duplicate-id',
    reason: 'The action id `add-an-alert` is used twice in this file.',
    note: 'Give one of the two another `id`.',
    line: 8,
    column: 44,
    cause: { line: 8, column: 13 },
  });
  expect(second).toMatchObject({ line: 8, column: 81 });
});

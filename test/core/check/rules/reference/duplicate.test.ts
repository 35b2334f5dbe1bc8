import { describe, expect, test } from 'vitest';
import { messagesOf, placesOf } from '../../../../support/one-rule.ts';

const ids = ['a-b', 'c-d'];
const findings = (...related: [id: string, relation: string][]) =>
  messagesOf('reference/duplicate')({ related: related.map(([id, relation]) => ({ id, relation, reason: 'x' })) }, { ids });

describe('reference/duplicate', () => {
  test('tells of the same relation to the same postmortem, each further time', () => {
    expect(findings(['a-b', 'similar-to'], ['c-d', 'similar-to'], ['a-b', 'similar-to'], ['a-b', 'similar-to'])).toMatchObject([
      { reason: '`a-b` is already `similar-to` further up.', fatal: false, cause: { reason: 'The first entry is here.' } },
      { reason: '`a-b` is already `similar-to` further up.' },
    ]);
    const related = [1, 2].map((number) => ({ id: 'a-b', relation: 'caused-by', reason: `${number}` }));
    expect(placesOf('reference/duplicate')({ related }, { ids })).toEqual(['"a-b"']);
  });

  test('two relations to one postmortem may both be true', () => {
    expect(findings(['a-b', 'similar-to'], ['a-b', 'caused-by'], ['c-d', 'similar-to'])).toEqual([]);
    expect(findings()).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { messagesOf, placesOf } from '../../../../support/one-rule.ts';

const ids = ['a-b', 'c-d'];
const of = (...related: [id: string, relation: string][]) => ({
  related: related.map(([id, relation]) => ({ id, relation, reason: 'x' })),
});
const findings = (...related: [id: string, relation: string][]) => messagesOf('reference/contradiction')(of(...related), { ids });

describe('reference/contradiction', () => {
  test('one postmortem is similar or it is not, in whichever order', () => {
    expect(findings(['a-b', 'similar-to'], ['a-b', 'not-similar-to'])).toMatchObject([
      { reason: '`a-b` is `not-similar-to` here and `similar-to` further up.', fatal: true, cause: { reason: 'The other entry is here.' } },
    ]);
    expect(
      placesOf('reference/contradiction')(of(['a-b', 'not-similar-to'], ['c-d', 'similar-to'], ['a-b', 'similar-to']), { ids }),
    ).toEqual(['"similar-to"']);
  });

  test('is told once for each postmortem', () => {
    expect(findings(['a-b', 'similar-to'], ['a-b', 'not-similar-to'], ['a-b', 'similar-to'])).toHaveLength(1);
  });

  test('other relations say nothing of likeness', () => {
    expect(findings(['a-b', 'recurrence-of'], ['a-b', 'not-similar-to'], ['c-d', 'similar-to'])).toEqual([]);
  });
});

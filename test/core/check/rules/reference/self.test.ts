import { describe, expect, test } from 'vitest';
import { messagesOf, placesOf } from '../../../../support/one-rule.ts';

const findings = messagesOf('reference/self');
const of = (id: string) => ({ related: [{ id, relation: 'similar-to' }] });

describe('reference/self', () => {
  test('a postmortem is not related to itself', () => {
    expect(findings(of('2024-05-01-dns'))).toMatchObject([
      { reason: '`2024-05-01-dns` is this postmortem, which cannot be related to itself.', fatal: true },
    ]);
    expect(placesOf('reference/self')(of('2024-05-01-dns'))).toEqual(['"2024-05-01-dns"']);
  });

  test('it may be related to others, and link to itself', () => {
    expect(findings(of('2024-05-02-dns'), { ids: ['2024-05-02-dns'], body: '[x](2024-05-01-dns.mdx#why)\n' })).toEqual([]);
  });
});

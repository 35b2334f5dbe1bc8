import { describe, expect, test } from 'vitest';
import { messagesOf, placesOf } from '../../../../support/one-rule.ts';

const findings = messagesOf('reference/unknown-postmortem');
const words = placesOf('reference/unknown-postmortem');

describe('reference/unknown-postmortem', () => {
  test('holds for `related`, links in the body and links in the front matter', () => {
    const overrides = { summary: 'See [x](gone-a.mdx).', related: [{ id: 'gone-b', relation: 'similar-to' }] };
    expect(words(overrides, { body: 'One\n\nSee [x](../2023/gone-c.mdx#why) and [y].\n\n[y]: gone-d.mdx\n' })).toEqual([
      '"See [x](gone-a.mdx)."',
      '"gone-b"',
      '[x](../2023/gone-c.mdx#why)',
      '[y]: gone-d.mdx',
    ]);
    expect(findings(overrides, { body: 'x', ids: ['gone-a', 'gone-b'] })).toEqual([]);
  });

  test('suggests the nearest one', () => {
    expect(findings({ related: [{ id: '2024-05-02-dsn', relation: 'similar-to' }] }, { ids: ['2024-05-02-dns'] })).toMatchObject([
      { reason: 'There is no postmortem `2024-05-02-dsn`.', note: 'Did you mean `2024-05-02-dns`?', fatal: true },
    ]);
    expect(findings({ related: [{ id: 'x-y-z', relation: 'similar-to' }] })[0]?.note).toBe(
      'Write the name of its file, without the folder.',
    );
  });

  test('takes plain text for what it is', () => {
    expect(findings({ title: 'See [x](gone.mdx)', symptoms: ['cat [x](gone.mdx)'] })).toEqual([]);
  });

  test('does not echo a link of an internal value', () => {
    const [message] = findings({ risk_accepted: { by: 'x', why: 'See [x](canary-id.mdx).' } }, { ids: ['canary-ix'] });
    expect(message?.reason).toBe('A link in this internal value leads to no postmortem.');
    expect(message?.note).not.toContain('canary');
  });

  test('a postmortem may link to itself', () => {
    expect(findings({}, { body: '[x](2024-05-01-dns.mdx#why)\n' })).toEqual([]);
  });
});

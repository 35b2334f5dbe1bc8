import { describe, expect, test } from 'vitest';
import { ruleOf } from '../../src/core/finding.ts';
import { loadArchive } from '../../src/node/archive.ts';
import { findSecrets } from '../../src/node/secrets.ts';
import { bytes, source } from '../support/builders.ts';
import { archive, SITE } from '../support/fixtures.ts';

// Put together here, so that no scanner of repositories takes the test for a leak.
const token = (...parts: string[]): string => parts.join('');
const LETTERS = 'aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0zA1bC3dE5f';
const GITHUB = token('gh', 'p_', LETTERS.slice(0, 36));
const DATABASE = token('postgres', '://checkout:tulip-anvil-42@db.shop.test/orders');
const KEY = token(
  '-----BEGIN RSA ',
  'PRIVATE KEY-----\n',
  `MI${LETTERS.repeat(2).slice(0, 62)}\n`.repeat(4),
  '-----END RSA ',
  'PRIVATE KEY-----',
);

const kinds = async (text: string): Promise<string[]> => (await findSecrets(bytes(text))).map(({ kind }) => kind);

describe('a secret', () => {
  test.each([
    [GITHUB, 'a GitHub token'],
    [DATABASE, 'the address of a database with its password'],
    [token('https', '://shop:tulip-anvil-42@api.shop.test/'), 'an address with a user name and a password'],
    [KEY, 'a private key'],
    [token('AWS_SECRET_', 'ACCESS_KEY=', LETTERS), 'an AWS secret access key'],
    [token('xo', 'xb-2345678901-2345678901234-', LETTERS.slice(0, 24)), 'a Slack token'],
    [token('npm', '_', LETTERS.slice(0, 36)), 'an npm access token'],
  ])('%#: is told by its kind', async (text, kind) => {
    expect(await kinds(`It said: ${text}\n`)).toEqual([kind]);
  });

  test('is told by its place, counted without a byte order mark and in UTF-16 units', async () => {
    const text = `🔥 It said ${GITHUB} then.`;
    for (const before of ['', '\ufeff']) {
      const [hit] = await findSecrets(bytes(before + text));
      expect(hit && text.slice(hit.start, hit.end)).toBe(GITHUB);
    }
  });

  test('never comes along with its value', async () => {
    expect(JSON.stringify(await findSecrets(bytes(DATABASE)))).not.toContain('tulip');
  });

  test('is found whatever a comment says', async () => {
    expect(await kinds(`{/* secretlint-disable */}\n\n${GITHUB} {/* secretlint-disable-line */}\n`)).toEqual(['a GitHub token']);
  });

  test.each(['Nothing to see.', 'AKIAIOSFODNN7EXAMPLE', 'postgres://localhost/orders', 'postgresql://checkout:***@db.shop.test/orders'])(
    'is not: %s',
    async (text) => {
      expect(await kinds(text)).toEqual([]);
    },
  );

  test('is an error of the archive that holds it, without its value', async () => {
    const text = source({}, `Then <Internal>${GITHUB}</Internal> was used.\n`);
    const { messages } = await loadArchive(archive({ 'postmortems/2024-05-01-dns.mdx': text }));
    const found = messages.filter((message) => ruleOf(message) === 'publication/secret');
    expect(found.map(({ fatal, line }) => [fatal, line])).toEqual([[true, text.slice(0, text.indexOf(GITHUB)).split('\n').length]]);
    expect(messages.map(({ reason, note }) => `${reason} ${note}`).join()).not.toContain(GITHUB);
  });

  test('is one in site.yaml, too', async () => {
    const { messages } = await loadArchive(archive({ 'site.yaml': `${SITE}title: Incidents ${GITHUB}\n` }));
    expect(messages.map((message) => [message.file, ruleOf(message), message.fatal, message.line])).toEqual([
      ['site.yaml', 'publication/secret', true, SITE.split('\n').length],
    ]);
  });
});

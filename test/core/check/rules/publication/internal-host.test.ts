import { describe, expect, test } from 'vitest';
import { findHosts, hostMatcher } from '../../../../../src/core/host-pattern.ts';
import { checked, site, told } from '../../../../support/builders.ts';

const RULE = 'publication/internal-host';
const of = site({ internal_patterns: ['*.corp.fernwick.com', 'db-*.fernwick.com', 'vault', 'jump*'] });
const own = (list: string[]): string[] => list.filter((line) => line.startsWith(RULE));

describe('a pattern', () => {
  test.each([
    [
      '*.corp.fernwick.com',
      ['db.corp.fernwick.com', 'a.b.corp.fernwick.com', 'DB.Corp.Fernwick.COM'],
      ['corp.fernwick.com', 'db.corp.fernwick.com.org', 'db.mycorp.fernwick.com'],
    ],
    ['corp.fernwick.com', ['corp.fernwick.com'], ['x.corp.fernwick.com', 'mycorp.fernwick.com']],
    ['db-*.fernwick.com', ['db-1.fernwick.com', 'db-.fernwick.com'], ['db-1.eu.fernwick.com', 'xdb-1.fernwick.com']],
    ['a.b+c', [], ['axb+c', 'a.bbc']],
  ])('%s', (pattern, matches, others) => {
    const isInternal = hostMatcher([pattern]);
    expect([matches.filter((host) => !isInternal(host)), others.filter(isInternal)]).toEqual([[], []]);
  });

  test('without any nothing matches, and a very long name is none', () => {
    expect(hostMatcher([])('x')).toBe(false);
    expect(findHosts('a.'.repeat(1_000))).toEqual([]);
  });
});

describe(RULE, () => {
  test('stands at the very host: in prose, code, addresses and behind an @', () => {
    const body = [
      'On db1.corp.fernwick.com. and `ssh ops@DB2.corp.fernwick.com`.',
      '```\nERROR db-7.fernwick.com:5432 refused\n```',
      '[Graph](https://graph.corp.fernwick.com/d/1)',
      'See https://wiki.corp.fernwick.com/x',
    ].join('\n\n');
    expect(own(told({ visibility: 'public' }, { body, of }))).toEqual([
      `${RULE} db1.corp.fernwick.com`,
      `${RULE} DB2.corp.fernwick.com`,
      `${RULE} db-7.fernwick.com`,
      `${RULE} graph.corp.fernwick.com`,
      `${RULE} wiki.corp.fernwick.com`,
    ]);
  });

  test('a single word counts only where it is meant as a host', () => {
    const body = 'The vault jumped: `vault` and jump7, ops@vault, http://vault/x, vault:8200.\n';
    const places = checked({}, { body, of })
      .filter(({ ruleId }) => ruleId === 'internal-host')
      .map(({ column }) => column);
    // Each host once in a stretch of text; what comes after names the same ones.
    expect(places).toEqual([20, 31]);
    expect(own(told({}, { body: 'It was vault:8200.\n', of }))).toEqual([`${RULE} vault`]);
    expect(own(told({ symptoms: ['vault is sealed'] }, { of }))).toHaveLength(1);
    expect(own(told({ summary: 'The vault was sealed.' }, { of }))).toEqual([]);
  });

  test('the pattern is never told', () => {
    const messages = checked({}, { body: 'On db1.corp.fernwick.com.\n', of }).filter(({ ruleId }) => ruleId === 'internal-host');
    expect(messages).toHaveLength(1);
    expect(messages.map(({ reason, note, fatal }) => `${reason} ${note} ${fatal}`).join()).not.toContain('*');
  });

  test('what stays internal is no finding, nor is anything without patterns', () => {
    const overrides = { review: { notes: 'https://wiki.corp.fernwick.com/x' } };
    expect(own(told(overrides, { body: '<Internal>db1.corp.fernwick.com</Internal>\n', of }))).toEqual([]);
    expect(own(told({}, { body: 'On db1.corp.fernwick.com.\n' }))).toEqual([]);
  });

  test('is a warning in an internal document', () => {
    const messages = checked({ visibility: 'internal' }, { body: 'On db1.corp.fernwick.com.\n', of });
    expect(messages.find(({ ruleId }) => ruleId === 'internal-host')?.fatal).toBe(false);
  });
});

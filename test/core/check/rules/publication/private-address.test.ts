import { describe, expect, test } from 'vitest';
import { findPrivateAddresses } from '../../../../../src/core/private-network.ts';
import { checked, marked, source, told } from '../../../../support/builders.ts';

const found = (text: string): string[] => findPrivateAddresses(text).map((address) => address.text);
const RULE = 'publication/private-address';
const own = (list: string[]): string[] => list.filter((line) => line.startsWith(RULE));

describe('an address of a private network', () => {
  test.each([
    ['10.1.2.3', ['10.1.2.3']],
    ['172.16.0.1 and 172.31.255.254', ['172.16.0.1', '172.31.255.254']],
    ['172.15.0.1 and 172.32.0.1', []],
    ['192.168.1.20:5432 refused', ['192.168.1.20']],
    ['100.64.0.1 and 100.127.0.1, not 100.63.0.1 or 100.128.0.1', ['100.64.0.1', '100.127.0.1']],
    ['the network 10.20.0.0/16.', ['10.20.0.0/16']],
    ['src=10.1.2.3 dst=10.1.2.4', ['10.1.2.3', '10.1.2.4']],
    ['http://10.1.2.3/health', ['10.1.2.3']],
    ['::ffff:10.1.2.3', ['10.1.2.3']],
    ['root@10.1.2.3', ['10.1.2.3']],
    ['IP 10.1.2.3.53421 > 8.8.8.8.53: UDP', ['10.1.2.3']],
    ['It was 10.1.2.3.', ['10.1.2.3']],
    ['fd12:3456:789a:1::1 and [fe80::1%eth0]', ['fd12:3456:789a:1::1', 'fe80::1']],
    ['FD12:3456:789A::7/64', ['FD12:3456:789A::7/64']],
  ])('%s', (text, addresses) => {
    expect(found(text)).toEqual(addresses);
  });

  test.each([
    '127.0.0.1, 0.0.0.0, 169.254.169.254, 8.8.8.8, 192.0.2.1, 198.51.100.7 and 203.0.113.9',
    '2001:db8::1, ::1 and 2606:4700::1111',
    'the private ranges 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, 100.64.0.0/10, fc00::/7 and fe80::/10',
    'from 10.0.0.0 to 10.255.255.255',
    '10.1.2, 10.1.2.3.4, 10.1.2.300, 10.01.2.3 and 10.1.2.3-beta',
    'version 10.2.3.4, v10.2.3.4, nginx-10.2.3.4.tar.gz and Oracle 10.2.0.4',
    'Versions 10.2.3.3 and 10.2.3.4 were affected',
    'We upgraded the cluster from 10.2.3.3 to 10.2.3.4',
    'requests==10.2.3.4 and at least >= 10.2.3.4',
    '10.2.3.4 or later',
    'see section 10.1.2.3 of the standard',
    'fc:aa:14:22:01:9b, fd00, fade::Trait, feed:me and fe80:1',
  ])('is not seen in: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('a run of numbers takes no time that grows with its square', () => {
    expect(found('1.'.repeat(100_000))).toEqual([]);
    expect(found(`fd00:${'1:'.repeat(100_000)}`)).toEqual([]);
  });
});

describe(RULE, () => {
  test('stands at the very address, in prose, code, tables, attributes and addresses', () => {
    const body = [
      'Then 10.1.2.3 failed, 10.1.2.3 twice; **`10.1.2.4`** too.',
      '```text\n  10.1.2.5:443 refused\n```',
      '| Host | State |\n|---|---|\n| 10.1.2.6 | down |',
      '<Details summary="On 10.1.2.7">\n\nText.\n\n</Details>',
      '[A page](http://10.1.2.8/status)',
      'Escaped: 10\\.1.2.9',
    ].join('\n\n');
    expect(own(told({}, { body }))).toEqual([
      `${RULE} 10.1.2.3`,
      `${RULE} 10.1.2.4`,
      `${RULE} 10.1.2.5`,
      `${RULE} 10.1.2.6`,
      `${RULE} 10.1.2.7`,
      `${RULE} 10.1.2.8`,
      `${RULE} Escaped: 10\\.1.2.9`,
    ]);
  });

  test('is told of each value of the front matter that the public would read', () => {
    const overrides = { symptoms: ['dial tcp 10.1.2.3:5432: refused'], resolution: 'Moved to `10.1.2.4`.', tags: ['postgresql'] };
    expect(own(told(overrides))).toEqual([`${RULE} "dial tcp 10.1.2.3:5432: refused"`, `${RULE} "Moved to \`10.1.2.4\`."`]);
  });

  test('says nothing of what stays internal', () => {
    const overrides = {
      timeline: [{ at: '2024-05-01T10:05Z', what: 'It failed.', evidence: 'http://10.1.2.3/graph' }],
      links: [{ label: 'Graph of 10.1.2.3', url: 'http://10.1.2.3/', kind: 'dashboard' }],
      risk_accepted: { by: 'CTO', why: 'Only 10.1.2.3 is left.' },
    };
    const body = 'It was <Internal>10.1.2.3</Internal>. {/* 10.1.2.4 */}\n\n<Internal>\n\n```\n10.1.2.5\n```\n\n</Internal>\n';
    expect(own(told(overrides, { body }))).toEqual([]);
  });

  test.each([
    [{ visibility: 'public' }, true],
    [{ visibility: 'public', status: 'draft' }, true],
    [{ visibility: 'internal' }, false],
    [{ visibility: 'public', organization: 'Other', sources: [{ title: 'Report', url: 'https://other.example/' }] }, false],
  ])('%o: an error is %s', (overrides, fatal) => {
    const messages = checked(overrides, { body: 'At 10.1.2.3.\n' }).filter(({ ruleId }) => ruleId === 'private-address');
    expect(messages.map((message) => message.fatal)).toEqual([fatal]);
  });

  test('full-width digits are digits', () => {
    const body = 'It was １０.1.2.3.\n';
    const message = checked({}, { body }).find(({ ruleId }) => ruleId === 'private-address');
    expect(message && marked(source({}, body), message)).toBe('１０.1.2.3');
  });
});

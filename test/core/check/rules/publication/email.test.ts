import { describe, expect, test } from 'vitest';
import { findEmails } from '../../../../../src/core/email-address.ts';
import { checked, told } from '../../../../support/builders.ts';

const found = (text: string): string[] => findEmails(text).map((email) => email.text);
const RULE = 'publication/email';
const own = (list: string[]): string[] => list.filter((line) => line.startsWith(RULE));

describe('an e-mail address', () => {
  test.each([
    ['Write to ada.b+x@fernwick-parcels.com.', ['ada.b+x@fernwick-parcels.com']],
    ['<ada@mail.fernwick.co.uk>', ['ada@mail.fernwick.co.uk']],
    ['mailto:ada@fernwick.com', ['ada@fernwick.com']],
    ['user=ada@fernwick.com, status=500', ['ada@fernwick.com']],
    ['jürgen@bücher.de', ['jürgen@bücher.de']],
    ['ada@163.com', ['ada@163.com']],
    ['After ssh access failed, write to ada@fernwick.com', ['ada@fernwick.com']],
  ])('%s', (text, emails) => {
    expect(found(text)).toEqual(emails);
  });

  test.each([
    'git@github.com:fernwick/incidents.git and ssh://git@github.com/fernwick/incidents',
    'left-pad@1.3.0, @scope/pkg@2, @scope/pkg@1.0.0, pkg@1.0.0-rc.next and golang.org/x/net@v0.17.0',
    'https://medium.com/@ada/a-story and https://unpkg.com/react@18.2.0/umd',
    'https://lists.fernwick.com/?users@fernwick.com',
    'ada@example.com, ada@mail.example.org, ada@shop.example, ada@host.test and root@db.internal',
    'no-reply@fernwick.com, noreply@fernwick.com and 1+ada@users.noreply.github.com',
    'getty@tty1.service, logo@2x.png and @ada@social.fernwick.com',
    'ssh -i key.pem deploy@web1.fernwick.com',
    '$ scp -P 22 dump.sql deploy@web1.fernwick.com',
    'root@db1.cluster.fernwick.com:/var/opt# ls',
    '[root@db1.fernwick.com ~]# ls',
    'postgres://shop@db1.fernwick.com/orders',
    'host/db1@REALM and HTTP/web@REALM.FERNWICK.COM',
    'ada@fernwick and @oncall',
  ])('is not seen in: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('long words take no time that grows with their square', () => {
    expect(found(`${'a'.repeat(100_000)}@`)).toEqual([]);
    expect(found(`a@${'a.'.repeat(100_000)}`)).toEqual([]);
    expect(found('a@'.repeat(50_000))).toEqual([]);
  });
});

describe(RULE, () => {
  test('stands at the very address, once, be it text or a link', () => {
    const body = 'Write to ada@fernwick.com or [us](mailto:shop@fernwick.com).\n\n```\nTo: log@fernwick.com\n```\n';
    expect(own(told({}, { body }))).toEqual([`${RULE} ada@fernwick.com`, `${RULE} shop@fernwick.com`, `${RULE} log@fernwick.com`]);
  });

  test('is told of the front matter, symptoms and links included', () => {
    const overrides = {
      summary: 'Ask `ada@fernwick.com`.',
      symptoms: ['550 mailbox of shop@fernwick.com is full'],
      links: [{ label: 'Contact', url: 'mailto:us@fernwick.com' }],
    };
    expect(own(told(overrides))).toHaveLength(3);
  });

  test('says nothing of internal keys and of what stands in Internal', () => {
    const overrides = {
      review: { author: 'ada@fernwick.com', participants: ['bob@fernwick.com'], contact: 'us@fernwick.com' },
      links: [{ label: 'Ask us@fernwick.com', url: 'mailto:us@fernwick.com', kind: 'chat' }],
    };
    expect(own(told(overrides, { body: 'Ask <Internal>ada@fernwick.com</Internal>.\n' }))).toEqual([]);
  });

  test('is an error in public and a warning in an internal document', () => {
    const level = (visibility: string) =>
      checked({ visibility }, { body: 'Ask ada@fernwick.com.\n' }).find(({ ruleId }) => ruleId === 'email')?.fatal;
    expect([level('public'), level('internal')]).toEqual([true, false]);
  });
});

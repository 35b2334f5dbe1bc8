/** What is said of a file of planned maintenance, and where. */
import { describe, expect, test } from 'vitest';
import { ruleOf } from '../../src/core/finding.ts';
import { MAX_FILE_BYTES } from '../../src/core/limits.ts';
import { readMaintenance } from '../../src/core/read-maintenance.ts';
import type { Site } from '../../src/core/site.ts';
import { findSecrets } from '../../src/node/secrets.ts';
import { AS_OF, bytes, marked, places, site } from '../support/builders.ts';

const FILE = 'maintenance/2026-12-06-upgrade.yaml';
const services = {
  api: { name: 'Public API', aliases: ['rest-api'] },
  vault: { name: 'Vault', visibility: 'internal' },
  fax: { name: 'Fax', retired: '2026-06-30' },
};
const WHOLE: Record<string, unknown> = {
  title: 'Upgrade of the database',
  services: ['api'],
  from: '2026-12-06T22:00Z',
  until: '2026-12-07T02:00Z',
  visibility: 'public',
};

/** One key a line. */
function text(overrides: Record<string, unknown> = {}): string {
  const lines = Object.entries({ ...WHOLE, ...overrides });
  return lines.flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${JSON.stringify(value)}\n`])).join('');
}

function read(content: string | Uint8Array, of: Site = site({ services }), ids: string[] = []) {
  return readMaintenance(FILE, typeof content === 'string' ? bytes(content) : content, { site: of, ids: new Set(ids), asOf: AS_OF });
}

const found = (overrides: Record<string, unknown>, of?: Site, ids?: string[]): string[] =>
  read(text(overrides), of, ids).messages.map(
    (message) => `${ruleOf(message)} ${marked(text(overrides), message)}${message.fatal ? '!' : ''}`,
  );
const told = (overrides: Record<string, unknown>) => read(text(overrides)).messages;
const update = (at: string, more: object = {}) => ({ at, status: 'scheduled', what: 'Soon.', ...more });

describe('maintenance that is sound', () => {
  test('comes back as data, with its times', () => {
    const { maintenance, messages } = read(text({ summary: 'A *short* pause.', updates: [update('2026-11-20T10:00+01:00')] }));
    expect(messages).toEqual([]);
    expect(maintenance).toMatchObject({
      title: 'Upgrade of the database',
      services: ['api'],
      from: { text: '2026-12-06T22:00Z', earliest: Date.UTC(2026, 11, 6, 22) },
      updates: [{ at: { earliest: Date.UTC(2026, 10, 20, 9) }, status: 'scheduled', what: 'Soon.' }],
    });
  });

  test('is internal where nothing else is said', () => {
    expect(read(text({ visibility: undefined })).maintenance?.visibility).toBe('internal');
  });

  test('names services by their aliases as well', () => {
    expect(found({ services: ['rest-api', 'API'] })).toEqual(['reference/unknown-service "API"!']);
    expect(found({ services: ['rest-api'] })).toEqual([]);
  });

  test('may be saved on Windows or with a byte order mark', () => {
    expect(read(`\ufeff${text().replaceAll('\n', '\r\n')}`).maintenance?.title).toBe('Upgrade of the database');
  });
});

describe('keys and values', () => {
  test('an unknown key is told of with the nearest one', () => {
    const [message] = told({ sevices: ['api'] });
    expect(message).toMatchObject({ line: 6, column: 1, note: 'Did you mean `services`?' });
    expect(places(told({ sevices: ['api'] }))).toEqual(['schema/unknown-key 6:1']);
  });

  test('what is missing, empty or another kind of thing is told of, all at once', () => {
    expect(places(read('').messages)).toEqual(Array.from({ length: 4 }, () => 'schema/required 1:1'));
    expect(found({ title: '', services: [], visibility: 'publik' })).toEqual([
      'schema/size ""!',
      'schema/size []!',
      'schema/choice "publik"!',
    ]);
    expect(found({ services: 'api' })).toEqual(['schema/type "api"!']);
    expect(found({ updates: [update('2026-11-20T10:00Z', { status: 'done' })] })).toEqual(['schema/choice "done"!']);
  });

  test('YAML is data and nothing more, and a broken file is no crash', () => {
    expect(places(read('title: [\n').messages)).toEqual(['yaml/syntax 2:1']);
    expect(places(read(`title: &a x\n`).messages)).toContain('yaml/anchor 1:8');
    expect(read('[]').messages.map(ruleOf)).toEqual(['schema/type']);
    expect(read('just words').messages.map(ruleOf)).toEqual(['schema/type']);
    expect(read(new Uint8Array([0xff, 0xfe, 0xfa])).messages.map(ruleOf)).toEqual(['file/encoding']);
    expect(read(new Uint8Array(MAX_FILE_BYTES + 1)).messages.map(ruleOf)).toEqual(['file/size']);
    expect(read('a\u0000').messages.map(ruleOf)).toEqual(['file/binary']);
  });

  test('hidden characters are told of: errors in the title, warnings in prose', () => {
    expect(told({ title: 'Up\u200bgrade', summary: 'A\u202epause.' }).map((message) => [ruleOf(message), message.fatal])).toEqual([
      ['text/hidden-character', true],
      ['text/hidden-character', false],
    ]);
  });
});

describe('times', () => {
  test('are exact to the minute', () => {
    expect(found({ from: '2026-12-06' })).toEqual(['maintenance/clock "2026-12-06"!']);
    expect(found({ until: '2026-12-07T02:00Z~' })).toEqual(['maintenance/clock "2026-12-07T02:00Z~"!']);
    expect(found({ updates: [update('2026-11')] })).toEqual(['maintenance/clock "2026-11"!']);
    expect(told({ from: '2026-12-06' })[0]?.reason).toBe('`from` is not exact to the minute, and nobody can prepare for "about".');
  });

  test('have a zone and are on the calendar', () => {
    expect(found({ from: '2026-12-06T22:00' })).toEqual(['schema/time-offset "2026-12-06T22:00"!']);
    expect(found({ from: '2026-02-30T22:00Z' })).toEqual(['schema/time-range "2026-02-30T22:00Z"!']);
    expect(found({ from: 'tonight' })).toEqual(['schema/time-format "tonight"!']);
    expect(read('from: 2026\n').messages.map(ruleOf)).toContain('schema/type');
  });

  test('end after they begin, whatever their offsets', () => {
    expect(found({ until: '2026-12-06T21:00Z' })).toEqual(['maintenance/window "2026-12-06T21:00Z"!']);
    expect(found({ until: '2026-12-06T22:00Z' })).toEqual(['maintenance/window "2026-12-06T22:00Z"!']);
    expect(found({ until: '2026-12-06T22:30+01:00' })).toEqual(['maintenance/window "2026-12-06T22:30+01:00"!']);
    expect(found({ until: '2026-12-06T21:30-01:00' })).toEqual([]);
    expect(told({ until: '2026-12-06T21:00Z' })[0]?.cause).toMatchObject({ line: 3, reason: '`from` is here.' });
  });
});

describe('services', () => {
  test('are those of site.yaml, with the nearest one', () => {
    expect(found({ services: ['api', 'apl'] })).toEqual(['reference/unknown-service "apl"!']);
    expect(told({ services: ['apl'] })[0]?.note).toMatch(/^Did you mean `api`\?/);
    expect(found({ services: ['constructor', '__proto__'] })).toHaveLength(2);
  });

  test('are not retired when it begins', () => {
    expect(found({ services: ['fax'] })).toEqual(['maintenance/retired-service "fax"']);
    expect(found({ services: ['fax'], from: '2026-06-30T22:00Z', until: '2026-06-30T23:00Z' })).toEqual([]);
  });

  test('that are internal are left out of what is public, with a warning', () => {
    expect(found({ services: ['api', 'vault'] })).toEqual(['publication/names-internal "vault"']);
    expect(found({ services: ['api', 'vault'], visibility: 'internal' })).toEqual([]);
  });
});

describe('updates', () => {
  test('stand in order', () => {
    const late = update('2026-11-19T10:00Z');
    expect(found({ updates: [late, update('2026-11-19T09:59Z'), update('2026-11-20T10:00Z')] })).toEqual([
      'maintenance/update-order "2026-11-19T09:59Z"!',
    ]);
    expect(found({ updates: [late, late, update('2026-11-19T11:30+01:00')] })).toEqual([]);
  });

  test('do not lie ahead', () => {
    expect(found({ updates: [update('2026-11-20T23:59Z')] })).toEqual([]);
    expect(found({ updates: [update('2026-11-21T00:00Z')] })).toEqual(['times/future "2026-11-21T00:00Z"!']);
  });
});

describe('what the public should not read', () => {
  const of = site({ services, internal_patterns: ['*.corp.example'] });
  const LEAKS = {
    title: 'Upgrade of db-1.corp.example',
    summary: 'It is 10.1.2.3, see [the channel](https://fernwick.slack.com/archives/C02ABCDEF).',
    updates: [update('2026-11-20T10:00Z', { what: 'Write to [us](mailto:shop-oncall@fernwick-parcels.com).' })],
  };

  test('is an error in what is public', () => {
    expect(read(text(LEAKS), of).messages.map((message) => [ruleOf(message), message.line, message.fatal])).toEqual([
      ['publication/internal-host', 1, true],
      ['publication/private-address', 6, true],
      ['publication/internal-link', 6, true],
      ['publication/email', 7, true],
    ]);
  });

  test('is a warning in what is not', () => {
    const messages = read(text({ ...LEAKS, visibility: 'internal' }), of).messages;
    expect(messages.map(({ fatal }) => fatal)).toEqual([false, false, false, false]);
  });

  test('secrets are found wherever they stand, and never told', async () => {
    for (const visibility of ['public', 'internal']) {
      const content = bytes(`${text({ visibility })}# postgresql://checkout:tulip-anvil-42@db.shop.example/orders\n`);
      const { messages } = readMaintenance(FILE, content, { site: of, ids: new Set(), asOf: AS_OF }, await findSecrets(content));
      expect(messages.map((message) => [ruleOf(message), message.line, message.fatal])).toEqual([
        ['publication/secret', 6, visibility === 'public'],
      ]);
      expect(messages.join()).not.toContain('tulip');
    }
  });

  test('links lead to web pages and to postmortems that there are', () => {
    expect(found({ summary: 'See [x](javascript:1), [y](/plan) and [z](2024-05-01-dns.mdx).' })).toEqual([
      expect.stringMatching(/^safety\/link .*!$/),
      expect.stringMatching(/^safety\/link .*!$/),
      expect.stringMatching(/^reference\/unknown-postmortem .*!$/),
    ]);
    expect(found({ summary: 'See [z](2024-05-01-dns.mdx).' }, undefined, ['2024-05-01-dns'])).toEqual([]);
  });
});

test('levels of site.yaml hold, but for what is fixed', () => {
  const rules = { 'maintenance/retired-service': 'error', 'maintenance/update-order': 'off' };
  const broken = { services: ['fax'], updates: [update('2026-11-19T10:00Z'), update('2026-11-19T09:00Z')] };
  expect(found(broken, site({ services, rules }))).toEqual(['maintenance/retired-service "fax"!']);
  expect(read(text(broken), site({ services, rules })).maintenance).toBeUndefined();
});

test('a thousand services are no trouble, nor is none', () => {
  const many = Object.fromEntries(Array.from({ length: 1_000 }, (_, index) => [`service-${index}`, { name: `Service ${index}` }]));
  expect(found({ services: Object.keys(many) }, site({ services: many }))).toEqual([]);
  expect(read(text({ services: ['anything'] }), site({ services: many })).messages[0]?.note).toContain('one of its 1000 words');
  expect(read(text(), site({ services: {} })).messages.map((message) => [ruleOf(message), message.note])).toEqual([
    ['reference/unknown-service', expect.stringMatching(/^Add it to site\.yaml\./)],
  ]);
});

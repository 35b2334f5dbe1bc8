import { describe, expect, it } from 'vitest';
import { readSite } from '../../src/core/read-site.ts';
import { siteTitle } from '../../src/core/site.ts';
import { bytes, places, site } from '../support/builders.ts';

const LEAST = 'organization: Fernwick\nseverities: { sev1: { name: SEV1 } }\n';
const read = (text: string) => readSite('site.yaml', bytes(text));
const problems = (text: string) => places(read(text).messages);

describe('site.yaml', () => {
  it('may be short', () => {
    expect(read(LEAST)).toMatchObject({ messages: [], site: { organization: 'Fernwick', home: 'archive', services: {}, tags: {} } });
  });

  it('has a title of its own, or one from the organization', () => {
    expect(siteTitle(site())).toBe('Fernwick postmortems');
    expect(siteTitle(site({ title: 'Incidents' }))).toBe('Incidents');
  });

  it('may have CRLF and a BOM', () => {
    expect(problems(`\ufeff${LEAST.replaceAll('\n', '\r\n')}`)).toEqual([]);
  });

  it.each([
    ['nothing', '', ['schema/required 1:1', 'schema/required 1:1']],
    ['a syntax error', 'organization: "x\n', ['yaml/syntax 2:1']],
    ['an unknown key', `${LEAST}sevices: {}\n`, ['schema/unknown-key 3:1']],
    ['an unknown key of a service', `${LEAST}services:\n  api: { name: API, visiblity: public }\n`, ['schema/unknown-key 4:21']],
    ['a key that is not kebab-case', `${LEAST}services:\n  Public API: { name: API }\n`, ['schema/kebab-case 4:15']],
    ['a colour', `${LEAST}appearance: { accent: green }\n`, ['schema/format 3:23']],
    ['a misspelt word', `${LEAST}home: archiv\n`, ['schema/choice 3:7']],
    ['no severity', 'organization: x\nseverities: {}\n', ['site/severities 2:13']],
    ['a policy for another severity', `${LEAST}policy: { review_from: sev9 }\n`, ['site/policy 3:24']],
    ['5 Whys for another severity', `${LEAST}policy: { whys_from: SEV1 }\n`, ['site/policy 3:22']],
    ['a timeline for another severity', `${LEAST}policy: { timeline_from: constructor }\n`, ['site/policy 3:26']],
    ['a timeline of no events', `${LEAST}policy: { timeline_from: sev1, timeline_events: 0 }\n`, ['schema/size 3:49']],
    [
      'an alias of two services',
      `${LEAST}services:\n  a: { name: A, aliases: [x] }\n  b: { name: B, aliases: [y, X] }\n`,
      ['site/alias 5:30'],
    ],
    ['an alias that is another key', `${LEAST}tags:\n  a: { name: A, aliases: [b] }\n  b: { name: B }\n`, ['site/alias 4:27']],
    ['a hidden character', `${LEAST}title: "a\u202eb"\n`, ['text/hidden-character 3:8']],
    ['a second document', `${LEAST}---\ntitle: x\n`, ['yaml/documents 3:1']],
    ['a directive', `%YAML 1.1\n---\n${LEAST}`, ['yaml/directive 1:1']],
    ['a number of days', `${LEAST}policy: { review_within_business_days: 0 }\n`, ['schema/size 3:40']],
    ['a day off that is none', `${LEAST}policy: { holidays: [2026-02-30] }\n`, ['schema/format 3:22']],
    ['a link in its texts', `${LEAST}appearance: { footer: "[x](javascript:x)" }\n`, ['safety/link 3:23']],
    [
      'an internal part in its texts',
      `${LEAST}tags: { a: { name: A, description: "<Internal>x</Internal>" } }\n`,
      ['redaction/front-matter 3:36'],
    ],
    ['NUL', 'a\0', ['file/binary 1:1']],
    ['__proto__ among the services', `${LEAST}services:\n  __proto__: { name: x }\n`, ['yaml/key 4:3']],
  ])('is told what is wrong: %s', (_, text, expected) => {
    expect(problems(text)).toEqual(expected);
    expect(read(text).site).toBeUndefined();
  });

  it('may ask for more from a severity on', () => {
    const { site: found, messages } = read(`${LEAST}policy: { review_from: sev1, whys_from: sev1, timeline_from: sev1 }\n`);
    expect(messages).toEqual([]);
    expect(found?.policy).toMatchObject({ review_from: 'sev1', whys_from: 'sev1', timeline_from: 'sev1', timeline_events: 5 });
  });

  it('suggests the severity that was meant', () => {
    expect(read(`${LEAST}policy: { whys_from: sev2 }\n`).messages[0]).toMatchObject({
      reason: '`sev2` is not one of the severities.',
      note: 'Did you mean `sev1`?',
    });
    expect(read(`${LEAST}policy: { whys_from: critical }\n`).messages[0]?.note).toBe('Use a key of `severities`.');
  });

  it('may call a service `constructor`', () => {
    const { site: found, messages } = read(`${LEAST}services:\n  constructor: { name: Constructor }\n`);
    expect([messages, Object.keys(found?.services ?? {})]).toEqual([[], ['constructor']]);
  });

  it('tells everything at once', () => {
    expect(problems('organization: 5\nhome: x\nseverities: { SEV: { name: "" } }\ntags: []\n')).toEqual([
      'schema/type 1:15',
      'schema/choice 2:7',
      'schema/kebab-case 3:20',
      'schema/type 4:7',
    ]);
  });

  it('never echoes a contact or a pattern', () => {
    const { messages } = read(`${LEAST}teams: { a: { name: A, contact: [canary] } }\ninternal_patterns: canary\n`);
    expect(messages).toHaveLength(2);
    expect(messages.map(({ reason, note }) => `${reason} ${note}`).join()).not.toContain('canary');
  });
});

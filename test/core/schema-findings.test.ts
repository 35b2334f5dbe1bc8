// oxlint-disable no-script-url -- these are the links that must not pass
import { describe, expect, it } from 'vitest';
import { compareFindings, ruleOf } from '../../src/core/finding.ts';
import { findings, read, source } from '../support/builders.ts';

/** The findings about one changed key, each with its words. */
const said = (overrides: Record<string, unknown>) =>
  read(source(overrides))
    .messages.toSorted(compareFindings)
    .map((message) => [ruleOf(message), message.reason, message.note]);

describe('each kind of complaint', () => {
  it.each([
    ['an unknown key', { sevrity: 'x' }, ['schema/unknown-key', 'The key `sevrity` is not known.', 'Did you mean `severity`?']],
    [
      'an unknown key below',
      { impact: { sumary: 'x' } },
      ['schema/unknown-key', 'The key `sumary` is not known in `impact`.', 'Did you mean `summary`?'],
    ],
    [
      'an unknown key that is like no other',
      { detection: { method: 'alert', zzzzzz: 1 } },
      ['schema/unknown-key', 'The key `zzzzzz` is not known in `detection`.', 'Known here: `method`, `summary`.'],
    ],
    ['a missing key', { title: undefined }, ['schema/required', '`title` is missing.', 'Add `title:` with its value.']],
    ['a missing key below', { times: {} }, ['schema/required', '`times.started` is missing.', 'Add `started:` with its value.']],
    [
      'a misspelt word',
      { status: 'publishd' },
      ['schema/choice', '`status` is `publishd`, which is not one of `draft`, `in-review` or `published`.', 'Did you mean `published`?'],
    ],
    [
      'a word that is like no other',
      { visibility: 'everyone' },
      ['schema/choice', '`visibility` is `everyone`, which is not one of `public` or `internal`.', 'Choose one of them.'],
    ],
    ['a number for text', { title: 12 }, ['schema/type', '`title` is `12`, which is not text.', 'Put the value in quotes.']],
    ['true for text', { summary: true }, ['schema/type', '`summary` is `true`, which is not text.', 'Put the value in quotes.']],
    ['text for a list', { symptoms: 'x' }, ['schema/type', '`symptoms` is `x`, which is not a list.', 'Write it as a list: [one, two].']],
    ['a list for text', { title: ['x'] }, ['schema/type', '`title` is a list, which is not text.', 'Write it as one text.']],
    [
      'text for a map',
      { impact: 'x' },
      ['schema/type', '`impact` is `x`, which is not a map of keys and values.', 'Write a map of keys and values.'],
    ],
    ['an empty item', { symptoms: ['a', null] }, ['schema/empty', '`symptoms[2]` is empty.', 'Write something, or remove the line.']],
    [
      'an empty text',
      { title: ' ' },
      ['schema/size', '`title` has to have at least 1 character.', 'Write something, or leave the key out.'],
    ],
    ['a text that is too long', { title: 'a'.repeat(301) }, ['schema/size', '`title` has to have at most 300 characters.', 'Shorten it.']],
    [
      'an id that is not kebab-case',
      { actions: [{ id: 'My Id', title: 'x' }] },
      [
        'schema/kebab-case',
        '`actions[1].id` is `My Id`, which is not kebab-case.',
        'Use lower-case letters, digits and single hyphens: `like-this-one`.',
      ],
    ],
    [
      'a day that is none',
      { review: { meeting: '2024-02-30' } },
      ['schema/date', '`review.meeting` is `2024-02-30`, which is not a day of the calendar.', 'Write a day as 2026-11-20.'],
    ],
    [
      'an address that is none',
      { sources: [{ title: 'x', url: 'x.example' }] },
      ['schema/url', '`sources[1].url` is `x.example`, which is not a web or mail address.', 'Write it in full, beginning with https://.'],
    ],
    [
      'an address with another scheme',
      { sources: [{ title: 'x', url: 'javascript:alert(1)' }] },
      [
        'schema/url',
        '`sources[1].url` is `javascript:alert(1)`, which is not a web or mail address.',
        'Write it in full, beginning with https://.',
      ],
    ],
    [
      'a missing reason',
      { related: [{ id: 'a-b', relation: 'not-similar-to' }] },
      ['schema/required', '`related[1].reason` is missing: a reason is required here.', 'Say why in one sentence.'],
    ],
  ])('%s', (_, overrides, expected) => {
    expect(said(overrides)).toEqual([expected]);
  });

  it.each([
    ['yesterday', 'schema/time-format', 'is `yesterday`, which is not a time.'],
    ['2024-05-01T10:00', 'schema/time-offset', 'is `2024-05-01T10:00`, which has no time zone.'],
    ['2024-13', 'schema/time-range', 'is `2024-13`, which is not on the calendar or the clock, or lies outside the years 1900 to 2100.'],
    ['2024-05-01T24:00Z', 'schema/time-hour-24', 'is `2024-05-01T24:00Z`, which uses the hour 24.'],
    ['2024-05-01T23:59:60Z', 'schema/time-leap-second', 'is `2024-05-01T23:59:60Z`, which uses the minute or second 60.'],
    ['2024-05-01~', 'schema/time-approximate-date', 'is `2024-05-01~`, which marks a day, a month or a year as "about".'],
  ])('a time: %s', (text, rule, words) => {
    const [[ruleId, reason, hint] = [], ...others] = said({ times: { started: text } });
    expect([ruleId, reason, others]).toEqual([rule, `\`times.started\` ${words}`, []]);
    expect(hint).toMatch(/\.$/);
  });

  it('a year may be a number, which YAML takes it for', () => {
    expect(findings(source({ times: { started: 2012, resolved: 2013 } }))).toEqual([]);
    expect(read(source({ times: { started: 2012 } })).document?.postmortem.times.started).toMatchObject({
      text: '2012',
      precision: 'year',
    });
    expect(said({ times: { started: 1.5 } }).map(([rule]) => rule)).toEqual(['schema/type']);
    expect(said({ times: { started: { year: 2012 } } }).map(([rule]) => rule)).toEqual(['schema/type']);
    expect(said({ times: { started: 1899, resolved: 2101 } }).map(([rule]) => rule)).toEqual(['schema/time-range', 'schema/time-range']);
  });

  it('every reason and every hint is one or more full sentences', () => {
    const all = said({
      sevrity: 'x',
      title: undefined,
      status: 'x',
      summary: 5,
      symptoms: 'x',
      impact: [],
      times: { started: 'x' },
      tags: [''],
      links: [{ label: 'x', url: 'y' }],
    });
    expect(all.length).toBeGreaterThan(7);
    for (const [, reason, hint] of all)
      expect([reason, hint]).toEqual([expect.stringMatching(/^[`A-Z].*\.$/), expect.stringMatching(/^[A-Z].*[.?]$/)]);
  });
});

describe('front matter as a whole', () => {
  it.each([
    ['nothing', '---\n---\n', ['schema/required 2:1', 'schema/required 2:1', 'schema/required 2:1', 'schema/required 2:1']],
    ['a list', '---\n- a\n---\n', ['schema/type 2:1']],
    ['text', '---\njust text\n---\n', ['schema/type 2:1']],
  ])('%s', (_, text, expected) => {
    expect(findings(text)).toEqual(expected);
  });
});

describe('names that are special to JavaScript', () => {
  it('are unknown keys like any other', () => {
    const text = source().replace('---\n', '---\n__proto__: x\nconstructor: y\ntoString: z\nimpact: { __proto__: 1, hasOwnProperty: 2 }\n');
    expect(findings(text)).toEqual([
      'yaml/key 2:1',
      'schema/unknown-key 3:1',
      'schema/unknown-key 4:1',
      'yaml/key 5:11',
      'schema/unknown-key 5:25',
    ]);
  });

  it('are told even where their value is empty', () => {
    expect(findings(source().replace('---\n', '---\nsevrity:\nimpact: { sumary: }\n'))).toEqual([
      'schema/unknown-key 2:1',
      'schema/unknown-key 3:11',
    ]);
  });
});

describe('the value of an internal key', () => {
  const secret = 'canary::secret';

  it.each([
    ['of the wrong type', { risk_accepted: secret }],
    ['a list', { risk_accepted: [secret] }],
    ['below', { risk_accepted: { by: { name: secret }, why: [secret] } }],
    ['a number', { review: { facilitator: 4_815_162_342 } }],
    ['no address', { review: { notes: secret } }],
    ['no address for a ticket', { actions: [{ title: 'x', ticket: secret }] }],
    ['no address for evidence', { timeline: [{ at: '2024-05-01', what: 'x', evidence: secret }] }],
    ['too long', { review: { author: secret.repeat(100) } }],
    ['in the place of a list of participants', { review: { participants: secret } }],
    ['in the place of the whole review', { review: secret }],
    ['in a list in the place of the review', { review: [secret] }],
    ['in a map in the place of the timeline', { timeline: { at: '2024-05-01', what: 'x', evidence: `https://${secret}` } }],
    ['in text in the place of an action', { actions: [secret] }],
    ['in a link whose kind is misspelt', { links: [{ label: 'x', url: secret, kind: 'tiket' }] }],
    ['in the link of a ticket', { links: [{ label: 'x', url: secret, kind: 'ticket' }] }],
    ['in the label of a chat', { links: [{ label: { text: secret }, url: 'https://x.example/', kind: 'chat' }] }],
    ['with a link that is not allowed', { risk_accepted: { by: 'x', why: `[x](javascript:${secret})` } }],
    ['with a link that leads nowhere', { risk_accepted: { by: 'x', why: `[x](${secret}.md)` } }],
    ['with a hidden character', { review: { owner: `${secret}\u202e` } }],
    ['with a tag', { review: { contact: `<Internal>${secret}</Internal>` } }],
  ])('is never echoed: %s', (_, overrides) => {
    const messages = said(overrides).flat().join('\n');
    expect(messages).not.toBe('');
    expect(messages).not.toMatch(/canary|secret|4815162342/);
  });
});

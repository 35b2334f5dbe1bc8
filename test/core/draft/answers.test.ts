import { describe, expect, it } from 'vitest';
import { type Given, understandAnswers } from '../../../src/core/draft/answers.ts';
import { missingAnswers } from '../../../src/core/draft/missing.ts';
import { meantOwner } from '../../../src/core/draft/meant.ts';
import { readSource } from '../../../src/core/draft/source.ts';
import { partsOf, type TemplateParts } from '../../../src/core/draft/template.ts';
import { UTC } from '../../../src/core/draft/zone.ts';
import { site } from '../../support/builders.ts';

const SITE = site({ severities: { sev1: { name: 'Critical' }, sev2: { name: 'SEV2' } } });
const NOTHING: Given = { services: [], times: {}, causes: [], tags: [], sources: [] };
const understand = (given: Partial<Given>) =>
  understandAnswers({ ...NOTHING, ...given }, SITE, { now: Date.parse('2026-11-21T00:00Z'), zone: UTC });
const template = (yaml: string): TemplateParts => partsOf(`---\n${yaml}---\n`) as TemplateParts;

describe('understandAnswers', () => {
  it('finds keys by key, alias and name, in whatever case', () => {
    const { answers, problems } = understand({
      severity: 'critical',
      services: ['rest-api', 'Public API', 'VAULT'],
      causes: ['name-resolution', 'Configuration change'],
      tags: ['Postgres'],
      owner: 'data team',
    });
    expect(problems).toEqual([]);
    expect(answers).toMatchObject({
      severity: 'sev1',
      services: ['api', 'vault'],
      causes: ['dns', 'config-change'],
      tags: ['postgresql'],
      owner: 'Data team',
    });
  });

  it('tells all problems at once, with the nearest word', () => {
    const { problems, answers } = understand({
      severity: 'sve2',
      services: ['apii', 'constructor'],
      causes: ['dsn'],
      tags: ['nothing'],
      owner: 'team-dat',
      sources: ['a blog'],
      times: { started: 'soon', resolved: '2027' },
    });
    expect(problems.map(({ about, problem }) => `${about}: ${problem}`)).toEqual([
      'severity: The severity `sve2` is not in site.yaml. Did you mean `sev2`?',
      'owner: The team `team-dat` is not in site.yaml. Did you mean `team-data`?',
      'service: The service `apii` is not in site.yaml. Did you mean `api`?',
      'service: The service `constructor` is not in site.yaml. There is `api` or `vault`.',
      'cause: The cause `dsn` is not in site.yaml. Did you mean `dns`?',
      'tag: The tag `nothing` is not in site.yaml. There is `postgresql`.',
      'source: `a blog` names no address. Write it as `Title <https://example.org/report>`.',
      expect.stringContaining('started: `soon` could not be understood as a time.'),
      'resolved: `2027` is in the future: it would be 2027.',
    ]);
    expect(answers).toEqual({ services: [], times: {}, causes: [], tags: [], sources: [] });
  });

  it('takes services in a retelling as they are named', () => {
    expect(understand({ organization: 'Acme', services: ['Git hosting'] })).toMatchObject({
      answers: { organization: 'Acme', services: ['Git hosting'] },
      problems: [],
    });
  });

  it('knows its own organization, and takes blanks for nothing', () => {
    const { answers } = understand({ organization: ' fernwick ', title: '  ', summary: '', services: [' '], owner: '' });
    expect(answers).toEqual({ services: [], times: {}, causes: [], tags: [], sources: [] });
  });

  it('keeps what was understood of times, in the order of the phases', () => {
    const { answers, times } = understand({ times: { resolved: 'yesterday 15:00', started: '2026-11-20 14:05' } });
    expect(answers.times).toEqual({ started: '2026-11-20T14:05Z', resolved: '2026-11-20T15:00Z' });
    expect(times).toEqual([
      { phase: 'started', sentence: '20 November 2026, 14:05 UTC' },
      { phase: 'resolved', sentence: '20 November 2026, 15:00 UTC' },
    ]);
  });
});

it('an owner may be a role in free words', () => {
  expect(meantOwner(SITE.teams, 'The payments lead')).toEqual({ key: 'The payments lead' });
  expect(meantOwner(SITE.teams, 'team-red')).toEqual({ key: 'Red team' });
  expect(meantOwner({}, 'team-red')).toEqual({ key: 'team-red' });
});

it.each([
  ['A report <https://example.org/a>', { title: 'A report', url: 'https://example.org/a' }],
  ['A report https://example.org/a?b=c#d', { title: 'A report', url: 'https://example.org/a?b=c#d' }],
  ['https://example.org/a', { title: 'https://example.org/a', url: 'https://example.org/a' }],
  ['  <https://example.org/a> ', { title: 'https://example.org/a', url: 'https://example.org/a' }],
  ['Why 5 < 6 <https://example.org/>', { title: 'Why 5 < 6', url: 'https://example.org/' }],
])('the source %s is read', (text, expected) => {
  expect(readSource(text)).toEqual(expected);
});

it.each(['', 'A report', 'data:text,x', 'A <ftp://example.org/>', 'A <https://>'])('%j names no source', (text) => {
  expect(readSource(text)).toHaveProperty('problem');
});

describe('missingAnswers', () => {
  const empty = template('title:\ntimes:\n  started:\n');
  const missing = (given: Partial<Given>, name = 'standard', parts = empty) => missingAnswers(name, parts, { ...NOTHING, ...given }, SITE);

  it('are the title, the severity and when it started', () => {
    expect(missing({})).toEqual(['title', 'severity', 'started']);
    expect(missing({ title: ' ', severity: 'sev1', times: { started: 'yesterday' } })).toEqual(['title']);
  });

  it('are not what the template says itself', () => {
    expect(missing({}, 'own', template('title: A\nseverity: sev1\ntimes: { started: 2026 }\n'))).toEqual([]);
  });

  it('are the organization and sources, too, in a retelling', () => {
    const complete = { title: 'A', severity: 'sev1', times: { started: '2026' } };
    expect(missing(complete, 'retelling')).toEqual(['organization', 'source']);
    expect(missing({ ...complete, organization: 'Fernwick' }, 'retelling')).toEqual(['organization', 'source']);
    expect(missing({ ...complete, organization: 'Acme' })).toEqual(['source']);
    expect(missing({ ...complete, organization: 'Acme', sources: ['https://example.org/'] }, 'retelling')).toEqual([]);
    expect(missing(complete, 'own', template('organization: Acme\n'))).toEqual(['source']);
  });
});

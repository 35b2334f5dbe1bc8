import type { VFileMessage } from 'vfile-message';
import { describe, expect, it } from 'vitest';
import { checked, FILE, marked, places, read, site, source, told } from '../../../support/builders.ts';
import { runRules } from '../../../../src/core/check/rule.ts';
import { RULES } from '../../../../src/core/check/rules.ts';

const sources = [{ title: 'x', url: 'https://x.example/' }];

describe('reference/unknown-…', () => {
  it('knows the words of site.yaml, and their aliases', () => {
    const overrides = {
      severity: 'sev2',
      causes: { categories: ['dns', 'Name-Resolution'] },
      tags: ['postgres', 'postgresql'],
      impact: { services: [{ service: 'rest-api' }] },
      actions: [{ title: 'x', owner: 'team-data' }],
    };
    expect(checked(overrides)).toEqual([]);
  });

  it.each([
    ['severity', { severity: 'sev9' }, 'sev9', 'Did you mean `sev1`?'],
    ['cause', { causes: { categories: ['dns', 'dsn'] } }, 'dsn', 'Did you mean `dns`?'],
    ['tag', { tags: ['postgresq'] }, 'postgresq', 'Did you mean `postgresql`?'],
    ['service', { impact: { services: [{ service: 'checkout' }] } }, 'checkout', 'Use `api`, `rest-api` or `vault`, or add it there.'],
    ['team', { actions: [{ title: 'x', owner: 'nobody' }] }, 'nobody', 'Use `team-data` or `team-red`, or add it there.'],
  ])('%s', (kind, overrides, word, note) => {
    const [message, ...others] = checked(overrides);
    expect(others).toEqual([]);
    expect(message).toMatchObject({ ruleId: `unknown-${kind}`, fatal: true, note });
    expect(marked(source(overrides), message as VFileMessage)).toBe(JSON.stringify(word));
    expect(message?.reason).toMatch(new RegExp(`^The ${kind} \`.*\` is not in site.yaml\\.$`));
  });

  it('takes the words of JavaScript for ordinary ones', () => {
    expect(told({ tags: ['constructor', '__proto__', 'toString'] })).toEqual([
      'reference/unknown-tag "constructor"',
      'reference/unknown-tag "__proto__"',
      'reference/unknown-tag "toString"',
    ]);
  });

  it('takes a question mark for a severity that there is not', () => {
    expect(told({ severity: '?', title: '?' })).toEqual(['reference/unknown-severity "?"']);
  });

  it('suggests to add the first word where there are none', () => {
    expect(checked({ tags: ['x'] }, { of: site({ tags: {} }) })[0]?.note).toBe('Add it to site.yaml.');
  });

  it('names services and owners freely in a retelling', () => {
    const overrides = {
      organization: 'GitLab',
      sources,
      impact: { services: [{ service: 'Git over SSH' }] },
      actions: [{ title: 'x', owner: 'Somebody' }],
    };
    expect(checked(overrides)).toEqual([]);
    expect(told({ ...overrides, tags: ['x'] })).toEqual(['reference/unknown-tag "x"']);
  });
});

describe('reference/unknown-postmortem', () => {
  it('holds for `related`, links in the body and links in the front matter', () => {
    const overrides = { summary: 'See [x](gone-a.mdx).', related: [{ id: 'gone-b', relation: 'similar-to' }] };
    expect(told(overrides, { body: 'One\n\nSee [x](../2023/gone-c.mdx#why) and [y].\n\n[y]: gone-d.mdx\n' })).toEqual([
      'reference/unknown-postmortem "See [x](gone-a.mdx)."',
      'reference/unknown-postmortem "gone-b"',
      'reference/unknown-postmortem [x](../2023/gone-c.mdx#why)',
      'reference/unknown-postmortem [y]: gone-d.mdx',
    ]);
    expect(checked(overrides, { body: 'x', ids: ['gone-a', 'gone-b'] })).toEqual([]);
  });

  it('suggests the nearest one', () => {
    const [message] = checked({ related: [{ id: '2024-05-02-dsn', relation: 'similar-to' }] }, { ids: ['2024-05-02-dns'] });
    expect(message).toMatchObject({ reason: 'There is no postmortem `2024-05-02-dsn`.', note: 'Did you mean `2024-05-02-dns`?' });
  });

  it('takes plain text for what it is', () => {
    expect(checked({ title: 'See [x](gone.mdx)', symptoms: ['cat [x](gone.mdx)'] })).toEqual([]);
  });

  it('does not echo a link of an internal value', () => {
    const [message] = checked({ risk_accepted: { by: 'x', why: 'See [x](canary-id.mdx).' } }, { ids: ['canary-ix'] });
    expect(message).toMatchObject({ ruleId: 'unknown-postmortem', reason: 'A link in this internal value leads to no postmortem.' });
    expect(message?.note).not.toContain('canary');
  });

  it('a postmortem may link to itself, and not be related to itself', () => {
    expect(checked({}, { body: '[x](2024-05-01-dns.mdx#why)\n' })).toEqual([]);
    expect(places(checked({ related: [{ id: '2024-05-01-dns', relation: 'similar-to' }] }))).toEqual(['reference/self 8:19']);
  });
});

describe('a document that breaks the schema elsewhere', () => {
  const all = (overrides: Record<string, unknown>) => {
    const { document, messages } = read(source(overrides), FILE);
    if (!document) throw new Error('The document could not be read.');
    return places([...messages, ...runRules(RULES, document, { site: site(), ids: new Set() })]);
  };

  it('is still told of words that are not known', () => {
    expect(all({ severity: undefined, tags: ['x'], times: { started: 'x' } })).toEqual([
      'schema/required 2:1',
      'schema/time-format 6:21',
      'reference/unknown-tag 7:10',
    ]);
  });

  it('is not told of what follows from a value that was left out', () => {
    expect(all({ times: { started: 'x', mitigated: '2024-05-01T10:00Z', resolved: '2024-05-01T09:00Z' } })).toEqual([
      'schema/time-format 7:21',
    ]);
    expect(all({ organization: 'GitLab', sources: 'x' })).toEqual(['schema/type 9:12']);
  });
});

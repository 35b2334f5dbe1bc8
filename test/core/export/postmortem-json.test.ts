import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { exportSchema } from '../../../src/core/export/export-json-schema.ts';
import { writtenFrontMatter } from '../../../src/core/export/front-matter.ts';
import { archiveJson, postmortemJson } from '../../../src/core/export/postmortem-json.ts';
import { trustedHtml } from '../../../src/core/html.ts';
import { AS_OF, visible } from '../../support/builders.ts';
import { addresses, items, record, RETELLING } from './records.ts';

const EDITION = { audience: 'public', asOf: AS_OF } as const;
const SITE = { title: 'Fernwick archive', organization: 'Fernwick' };
const ONE = {
  times: { started: '2024-05-01T10:00Z', detected: '2024-05-01T09:59Z', mitigated: '2024-05-01T10:30Z~', resolved: '2024-05-02' },
  actions: [
    { title: 'Late', due: '2026-11-19' },
    { title: 'Due today', due: '2026-11-20' },
    { title: 'Done', status: 'done', done: '2024-06-01' },
  ],
};

function validator(name: 'postmortem' | 'postmortems') {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
  addFormats.default(ajv);
  return ajv.compile(JSON.parse(exportSchema(name, addresses.of(`/schema/${name}.json`))) as object);
}

function exported(overrides: Record<string, unknown> = ONE) {
  const one = record('one', overrides);
  const parts = { record: one, items: items([one]), recurrenceOf: [], recurredAs: ['two'], rhymes: ['two'] };
  const frontMatter = writtenFrontMatter(visible(overrides));
  return postmortemJson({ ...parts, frontMatter, body: trustedHtml('<p>Body.</p>') }, EDITION, addresses);
}

describe('one postmortem as JSON', () => {
  it('says where it is from, and where it and its schema are', () => {
    const { $schema, schema_version, edition, url, json } = exported();
    expect([$schema, schema_version, edition, url, json]).toEqual([
      'https://incidents.example/archive/schema/postmortem.json',
      1,
      { audience: 'public', as_of: '2026-11-20' },
      'https://incidents.example/archive/postmortems/one/',
      'https://incidents.example/archive/postmortems/one.json',
    ]);
  });

  it('has durations in seconds, with what they rest on or why they are missing', () => {
    const { durations, times } = exported();
    expect(durations).toEqual({
      detect: { seconds: 0, approximate: false, early: true },
      acknowledge: { approximate: false, missing: 'not-known' },
      mitigate: { seconds: 1800, approximate: true },
      resolve: { approximate: false, missing: 'not-to-the-minute' },
      announce: { approximate: false, missing: 'not-known' },
    });
    expect(times.mitigated).toEqual({ text: '2024-05-01T10:30Z~', at: '2024-05-01T10:30Z', precision: 'minute', approximate: true });
    expect(times.resolved).toEqual({ text: '2024-05-02', at: '2024-05-02', precision: 'day', approximate: false });
  });

  it('counts action items as of the day of the edition, and none of another organization', () => {
    expect(exported().actions).toEqual({ total: 3, open: 2, overdue: 1 });
    expect(exported({ ...ONE, ...RETELLING }).actions).toEqual({ total: 3, open: 0, overdue: 0 });
  });

  it('is what its schema says', () => {
    const valid = validator('postmortem');
    for (const one of [exported(), exported({}), exported({ ...RETELLING, times: { started: '2012' } })]) {
      valid(JSON.parse(JSON.stringify(one)));
      expect(valid.errors).toBeNull();
    }
    expect(valid({ ...exported(), surprise: true })).toBe(false);
    expect(valid({ ...exported(), postmortem: { title: 'Alone' } })).toBe(false);
    expect(valid({ ...exported(), schema_version: 2 })).toBe(false);
  });
});

describe('the archive as JSON', () => {
  const records = [record('two', RETELLING), record('one', ONE)];
  const archive = archiveJson(records, items(records), SITE, EDITION, addresses);

  it('has a summary of every postmortem in the order of the records', () => {
    expect([archive.count, archive.as_of, archive.title]).toEqual([2, '2026-11-20', 'Fernwick archive']);
    expect(archive.postmortems.map(({ id, retelling, actions }) => [id, retelling, actions.total])).toEqual([
      ['two', true, 0],
      ['one', false, 3],
    ]);
  });

  it('is what its schema says, also where it is empty', () => {
    const valid = validator('postmortems');
    for (const one of [archive, archiveJson([], [], SITE, EDITION, addresses)]) {
      valid(JSON.parse(JSON.stringify(one)));
      expect(valid.errors).toBeNull();
    }
  });
});

describe('the published schemas', () => {
  const nodes = (value: unknown): Record<string, unknown>[] =>
    typeof value === 'object' && value !== null
      ? [...(Array.isArray(value) ? [] : [value as Record<string, unknown>]), ...Object.values(value).flatMap(nodes)]
      : [];

  it.each(['postmortem', 'postmortems'] as const)('describe every key: %s', (name) => {
    const schema = JSON.parse(exportSchema(name, undefined)) as Record<string, unknown>;
    expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema['$id']).toBeUndefined();
    const undescribed = nodes(schema).flatMap(({ type, properties }) =>
      type !== 'object' || typeof properties !== 'object'
        ? []
        : Object.entries(properties as Record<string, { description?: string }>).flatMap(([key, { description }]) =>
            description ? [] : [key],
          ),
    );
    expect(undescribed).toEqual([]);
  });

  it('say which keys only the internal edition has', () => {
    expect(exportSchema('postmortem', undefined)).toContain('Where the work is tracked. Only in the internal edition.');
  });
});

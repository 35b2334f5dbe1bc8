import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { jsonSchemas } from '../../src/core/json-schema.ts';

interface Json {
  description?: string;
  type?: string;
  properties?: Record<string, Json>;
  items?: Json;
  additionalProperties?: Json | boolean;
  required?: string[];
  [key: string]: unknown;
}

const schemas = Object.fromEntries(Object.entries(jsonSchemas()).map(([name, text]) => [name, JSON.parse(text) as Json]));
const postmortem = z.fromJSONSchema(schemas['postmortem.schema.json'] as Parameters<typeof z.fromJSONSchema>[0]);
const valid = { title: 'T', summary: 'S.', severity: 'sev1', times: { started: '2024-05-01T10:00Z' } };

/** Every key, with its path. */
function keys(schema: Json, path = ''): [string, Json][] {
  const below = Object.entries(schema.properties ?? {}).flatMap(([key, value]) => {
    const name = path === '' ? key : `${path}.${key}`;
    return [[name, value] as [string, Json], ...keys(value, name)];
  });
  const more = typeof schema.additionalProperties === 'object' ? keys(schema.additionalProperties, `${path}.*`) : [];
  return [...below, ...more, ...(schema.items ? keys(schema.items, `${path}[]`) : [])];
}

describe.each(Object.keys(schemas))('%s', (name) => {
  const all = keys(schemas[name] as Json);

  it('has a sentence on every key', () => {
    expect(all.length).toBeGreaterThanOrEqual(10);
    expect(all.filter(([, { description }]) => !/^\S.*[.;:"]$|^\S.*default: [^.]+$/.test(description ?? '')).map(([path]) => path)).toEqual(
      [],
    );
  });

  it('allows no other keys', () => {
    const open = all.filter(([, { properties, additionalProperties }]) => properties && additionalProperties !== false);
    expect(open.map(([path]) => path)).toEqual([]);
    expect(schemas[name]?.additionalProperties).toBe(false);
  });

  it('has none of our own marks', () => {
    expect(JSON.stringify(schemas[name])).not.toMatch(/"(?:internal|markdown)":|"url":true/);
  });
});

describe('the front matter, as an editor judges it', () => {
  it.each([
    ['the least', {}],
    ['an empty key', { title: 'x' }],
    [
      'times of every precision',
      {
        times: {
          started: '2012',
          detected: '2018-04',
          mitigated: '2011-04-21',
          resolved: '2017-01-31T23:27Z',
          announced: '2017-01-31T23:00Z~',
        },
      },
    ],
    ['a year as a number', { times: { started: 2012 } }],
    ['a timeline', { timeline: [{ at: '2024-05-01T10:00+02:00', marker: 'detected', what: 'x', evidence: 'https://x.example/' }] }],
    ['an event without a marker', { timeline: [{ at: '2024-05-01', what: 'x' }] }],
    ['an action', { actions: [{ id: 'a-b', title: 'x', status: 'done', due: '2024-05-01' }] }],
  ])('takes %s', (_, more) => {
    expect(postmortem.safeParse({ ...valid, ...more }).error?.issues ?? []).toEqual([]);
  });

  it.each([
    ['an unknown key', { sevrity: 'x' }],
    ['a misspelt word', { status: 'publishd' }],
    ['no title', { title: undefined }],
    ['a time without an offset', { times: { started: '2024-05-01T10:00' } }],
    ['an approximate day', { times: { started: '2024-05-01~' } }],
    ['a number that is no year', { times: { started: 12 } }],
    ['an id that is not kebab-case', { actions: [{ id: 'A b', title: 'x' }] }],
    ['a number for text', { title: 12 }],
    ['text for a list', { tags: 'x' }],
    ['an unknown key below', { impact: { sumary: 'x' } }],
    ['too many actions', { actions: Array.from({ length: 201 }, () => ({ title: 'x' })) }],
  ])('refuses %s', (_, more) => {
    const { title, ...rest } = { ...valid, ...more };
    expect(postmortem.safeParse(title === undefined ? rest : { title, ...rest }).success).toBe(false);
  });
});

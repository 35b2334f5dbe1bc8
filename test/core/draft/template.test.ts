import { describe, expect, it } from 'vitest';
import { partsOf, readTemplate, startedIn, type TemplateParts } from '../../../src/core/draft/template.ts';
import { AS_OF, bytes, places, site } from '../../support/builders.ts';

const read = (text: string) => readTemplate('templates/ours.mdx', bytes(text), { site: site(), ids: new Set(), asOf: AS_OF });

describe('readTemplate', () => {
  it('leaves open what is answered later', () => {
    const { parts } = read('---\n# ask\ntitle:\nseverity:\norganization: Acme\ntimes:\n  started:\ntags: [postgres]\n---\n\nBody.\n');
    expect(parts).toMatchObject({ yaml: expect.stringContaining('# ask\n'), body: '\nBody.\n' });
    expect(parts?.data['tags']).toEqual(['postgres']);
    expect(read('---\n---\n').parts).toEqual({ yaml: '', body: '', data: {} });
  });

  it.each([
    ['---\ntitle:\ntagz: []\n---\n', ['schema/unknown-key 3:1']],
    ['---\ntitle:\ntags: [mysql]\n---\n', ['reference/unknown-tag 3:8']],
    ['---\ntitle:\n---\n\nimport x from "y"\n', ['safety/import-export 5:1']],
    ['---\ntitle:\n---\n\nA {1 + 1} b.\n', ['safety/expression 5:3']],
    ['---\na: [\n---\n', expect.arrayContaining([expect.stringContaining('yaml/syntax')])],
    ['No front matter.\n', ['front-matter/missing 1:1']],
    ['', ['front-matter/empty 1:1']],
  ])('tells with place what breaks the rules: %j', (text, expected) => {
    const { parts, messages } = read(text);
    expect(parts).toBeUndefined();
    expect(places(messages)).toEqual(expected);
  });

  it('reads Windows line ends and a byte order mark', () => {
    expect(read('\ufeff---\r\ntitle: A\r\n---\r\nBody.\r\n').parts).toEqual({ yaml: 'title: A\n', body: 'Body.\n', data: { title: 'A' } });
  });
});

it('startedIn is the time that the template says', () => {
  expect(startedIn(partsOf('---\ntimes: { started: 2026 }\n---\n') as TemplateParts)).toBe('2026');
  expect(startedIn(partsOf('---\ntimes:\n---\n') as TemplateParts)).toBeUndefined();
});

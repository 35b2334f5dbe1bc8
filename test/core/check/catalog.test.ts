/** The catalogue of rules is complete, and what it says of each is fit to be read. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { findBlame } from '../../../src/core/check/blameless/language.ts';
import { CATALOG, RULES_BY_ID } from '../../../src/core/check/catalog.ts';
import { runExample } from '../../../src/core/check/example.ts';
import { READING_RULES } from '../../../src/core/check/reading-rules.ts';
import { ARCHIVE_RULES, RULES } from '../../../src/core/check/rules.ts';
import { ruleOf } from '../../../src/core/finding.ts';
import { metaAt } from '../../../src/core/key-meta.ts';
import { Postmortem } from '../../../src/core/postmortem.ts';
import { survey } from '../../../src/core/survey.ts';
import { readYaml } from '../../../src/core/yaml-source.ts';
import { findSecrets } from '../../../src/node/secrets.ts';
import { AS_OF, site } from '../../support/builders.ts';

const SOURCES: ReadonlySet<string> = new Set([
  'file',
  'front-matter',
  'yaml',
  'schema',
  'text',
  'mdx',
  'safety',
  'component',
  'redaction',
  'reference',
  'site',
  'maintenance',
  'lint',
  'times',
  'timeline',
  'structure',
  'actions',
  'policy',
  'publication',
  'language',
  'rhymes',
]);

const ROOT = path.resolve(import.meta.dirname, '../../..');
const source = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

/** The code that reads: the rules themselves say their ids in the catalogue. */
const CODE: ReadonlyMap<string, string> = new Map(
  ['core', 'node']
    .flatMap((room) =>
      readdirSync(path.join(ROOT, 'src', room), { recursive: true, encoding: 'utf8' }).map(
        (name) => `src/${room}/${name.replaceAll('\\', '/')}`,
      ),
    )
    .filter((file) => file.endsWith('.ts') && !/\/(?:bench|check\/rules|check\/reading|check\/report)\//.test(file))
    .map((file) => [file, source(file)]),
);

/** Files that put an id together from a source and a word, as the first argument of a function. */
const COMPOSED: Readonly<Record<string, string>> = {
  'src/core/limits.ts': 'file',
  'src/core/file-name.ts': 'file',
  'src/core/front-matter.ts': 'front-matter',
  'src/core/yaml-source.ts': 'yaml',
  'src/core/schema-findings.ts': 'schema',
  'src/core/check/ignore.ts': 'lint',
  'src/core/read-site.ts': 'site',
};

/** Words that such a file takes from another one. */
const TAKEN: readonly (readonly [source: string, words: readonly string[]])[] = [
  ['yaml', words('src/core/yaml-problem.ts', /\brule: '([a-z-]+)'/g)],
  ['site', words('src/core/check/levels.ts', /\bid: '([a-z-]+)',/g)],
  ['lint', words('src/core/check/levels.ts', /\bid: '([a-z-]+)',/g)],
  ['schema', words('src/core/partial-time.ts', /(?<=PartialTimeProblem = .*)'([a-z0-9-]+)'/g).map((problem) => `time-${problem}`)],
];

function words(file: string, pattern: RegExp): string[] {
  return [...source(file).matchAll(pattern)].map((match) => match[1] as string);
}

const EMITTED: ReadonlySet<string> = new Set([
  ...[...CODE.values()].flatMap((text) =>
    [...text.matchAll(/(?:\brule: |\breport\()'([a-z-]+\/[a-z0-9-]+)'/g)].map((match) => match[1] as string),
  ),
  ...Object.entries(COMPOSED).flatMap(([file, name]) =>
    words(file, /\b(?:report|refuse|at)\(\s*'([a-z0-9-]+)',/g).map((word) => `${name}/${word}`),
  ),
  ...TAKEN.flatMap(([name, list]) => list.map((word) => `${name}/${word}`)),
]);

describe('the catalogue', () => {
  test('ids are put together only where this test knows of it', () => {
    const files = [...CODE].flatMap(([file, text]) => (/\brule: `/.test(text) ? [file] : []));
    expect(files.toSorted()).toEqual(Object.keys(COMPOSED).toSorted());
  });

  test('has every rule that the code can name', () => {
    expect(EMITTED.size).toBeGreaterThan(60);
    expect([...EMITTED].filter((id) => !RULES_BY_ID.has(id))).toEqual([]);
  });

  test('has no rule for reading that nothing names', () => {
    expect(READING_RULES.map(({ id }) => id).filter((id) => !EMITTED.has(id))).toEqual([]);
  });

  test('has every rule that the bad input of the fixtures breaks', () => {
    const folder = path.join(ROOT, 'test/fixtures/reading');
    const broken = readdirSync(folder).flatMap((name) => {
      const facts = { site: site(), ids: new Set([name.replace('.mdx', '')]), asOf: AS_OF };
      return survey(`postmortems/${name}`, readFileSync(path.join(folder, name)), facts).messages.map(ruleOf);
    });
    expect(broken.length).toBeGreaterThan(50);
    expect([...new Set(broken)].filter((id) => !RULES_BY_ID.has(id))).toEqual([]);
  });

  test('has every rule file, registered', () => {
    const folder = path.join(ROOT, 'src/core/check/rules');
    const ids = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) => [...source(`src/core/check/rules/${name}`).matchAll(/^ {2}id: '([^']+)'/gm)].map((match) => match[1] as string));
    const registered = new Set([...RULES, ...ARCHIVE_RULES].map(({ id }) => id));
    expect(ids.length).toBeGreaterThan(30);
    expect(ids.filter((id) => !registered.has(id))).toEqual([]);
  });

  test('has each id once, in kebab-case, from a source that is known', () => {
    const ids = CATALOG.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(ids.filter((id) => !/^[a-z]+(?:-[a-z]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))).toEqual([]);
    expect([...new Set(ids.map((id) => id.split('/')[0] as string))].filter((name) => !SOURCES.has(name))).toEqual([]);
  });

  test('what guards safety, schema and leaks is fixed', () => {
    const guards = /^(?:safety|schema|redaction|publication\/(?:secret|private-address|internal-host|email|internal-link)$)/;
    expect(CATALOG.filter(({ id, fixed }) => guards.test(id) && !fixed).map(({ id }) => id)).toEqual([]);
  });
});

describe.each(CATALOG.map((rule) => [rule.id, rule] as const))('%s', (_, { description, why }) => {
  test('is told in whole sentences, without blame', () => {
    for (const text of [description, why]) {
      expect(text).toMatch(/^"?(?:\p{Lu}|`|\d)/u);
      expect(text).toMatch(/[.?!]$/);
      expect(text).not.toMatch(/ {2}|\bTODO\b|\n/);
      expect(findBlame(text)).toEqual([]);
    }
  });
});

const postmortems = CATALOG.flatMap(({ id, example }) =>
  'situation' in example || example.of !== undefined ? [] : [[id, example] as const],
);

test.each(postmortems)('the findings about the example of %s never tell the value of an internal key', async (_, example) => {
  const { shown, messages } = await runExample(example, 'fails', findSecrets);
  const yaml = shown.split(/^---$/m)[0] ?? '';
  const { data } = readYaml({ file: 'x', text: yaml, start: 0, end: yaml.length });
  for (const value of internalValues(data, []))
    for (const message of messages) expect(`${message.reason} ${message.note}`).not.toContain(value);
});

function internalValues(value: unknown, way: PropertyKey[]): string[] {
  if (typeof value === 'string') return metaAt(Postmortem, way).internal && value.length > 3 ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return [...(Array.isArray(value) ? value.entries() : Object.entries(value))].flatMap(([key, item]) =>
    internalValues(item, [...way, key]),
  );
}

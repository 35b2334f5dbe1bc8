/** SARIF is held against the standard's own schema. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { sarif } from '../../../../src/core/check/report/sarif.ts';
import type { ReportContext } from '../../../../src/core/check/report/report.ts';
import { all, context, error, warning } from './samples.ts';

const schemaFile = createRequire(import.meta.url)
  .resolve('@microsoft/jest-sarif')
  .replace(/index\.js$/, 'schemas/sarif-2.1.0-rtm.5.json');
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats(ajv as never);
const isValid = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')) as object);

interface Log {
  runs: [
    {
      tool: { driver: { rules: { id: string; helpUri?: string }[] } };
      results: { ruleId: string; ruleIndex: number; level: string; locations: unknown }[];
    },
  ];
}

const log = (messages: Parameters<typeof sarif>[0], of: ReportContext = context): Log => JSON.parse(sarif(messages, of)) as Log;

describe('sarif', () => {
  test.each([
    ['nothing', []],
    ['an error with a cause', [error]],
    ['a warning over several lines', [warning]],
    ['everything', all],
  ])('is valid with %s', (_, messages) => {
    isValid(log(messages));
    expect(isValid.errors ?? []).toEqual([]);
  });

  test('the schema can tell', () => {
    expect(isValid({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false);
  });

  test('is valid where the address of the site is not known, and then names no page', () => {
    const found = log(all, { ...context, root: '/' });
    isValid(found);
    expect(isValid.errors ?? []).toEqual([]);
    expect(found.runs[0].tool.driver.rules.every(({ helpUri }) => helpUri === undefined)).toBe(true);
  });

  test('each result leads to its rule and its place, files being addresses', () => {
    const [{ tool, results }] = log(all).runs;
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    expect(results[2]).toMatchObject({
      level: 'warning',
      message: { text: 'Vague.' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'content/postmortems/2024/b%20c.mdx' },
            region: { startLine: 20, startColumn: 1, endLine: 22, endColumn: 4 },
          },
        },
      ],
    });
    expect(results[1]).toMatchObject({
      level: 'error',
      message: { text: 'Late: 50 %, or so. Move it.' },
      relatedLocations: [{ message: { text: 'The first is here.' }, physicalLocation: { region: { startLine: 11, startColumn: 3 } } }],
    });
  });
});

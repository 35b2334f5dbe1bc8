import { expect, test } from 'vitest';
import { json } from '../../../../src/core/check/report/json.ts';
import { all, context } from './samples.ts';

test('says everything about each finding, in a versioned shape', () => {
  const { findings, ...head } = JSON.parse(json(all, context)) as { findings: object[] };
  expect(head).toEqual({ version: 1, postmortems: 3, errors: 3, warnings: 1 });
  expect(findings[1]).toEqual({
    file: 'postmortems/a.mdx',
    line: 12,
    column: 9,
    endLine: 12,
    endColumn: 26,
    level: 'error',
    rule: 'timeline/order',
    reason: 'Late: 50 %, or so.',
    hint: 'Move it.',
    expected: ['x', 'y'],
    url: 'https://incidents.example/archive/guide/rules/timeline/order/',
    cause: { line: 11, column: 3, endLine: 11, endColumn: 3, reason: 'The first is here.' },
  });
  expect(findings[3]).toEqual({
    file: '',
    level: 'error',
    rule: 'file/no-content',
    reason: 'Nothing is there.',
    url: 'https://incidents.example/archive/guide/rules/file/no-content/',
  });
});

test('is one object where there is nothing', () => {
  expect(JSON.parse(json([], context))).toEqual({ version: 1, postmortems: 3, errors: 0, warnings: 0, findings: [] });
});

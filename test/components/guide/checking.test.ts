/** What the guide says about check names rules, options and formats that there are. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { RULES_BY_ID } from '../../../src/core/check/catalog.ts';
import { levelProblem } from '../../../src/core/check/levels.ts';
import { FORMATS } from '../../../src/core/check/report/formats.ts';

const text = readFileSync(new URL('../../../src/components/guide/Checking.mdx', import.meta.url), 'utf8');

test('the rules in its examples have a level and exceptions', () => {
  const named = [...text.matchAll(/lint ignore (\S+)|^ {2}([a-z-]+\/[a-z-]+): (?:off|warn|error)$/gm)].map(([, a, b]) => a ?? b ?? '');
  expect(named).toHaveLength(4);
  expect(named.flatMap((id) => levelProblem(id, RULES_BY_ID)?.reason ?? [])).toEqual([]);
});

test('every format is explained', () => {
  expect(Object.keys(FORMATS).filter((format) => !text.includes(`\`${format}\``))).toEqual([]);
});

import { expect, test } from 'vitest';
import { finding } from '../../../../src/core/finding.ts';
import { github } from '../../../../src/core/check/report/github.ts';
import { all, context, error, evil, warning } from './samples.ts';

test('tells the summary first, then errors, then warnings', () => {
  const lines = github([warning, error], context).split('\n');
  expect(lines).toEqual([
    '::notice title=Second Story::✖ 1 error, ⚠ 1 warning in 2 files; 3 postmortems looked at.',
    '::error file=content/postmortems/a.mdx,line=12,endLine=12,col=9,endColumn=26,title=timeline/order::Late: 50 %25, or so.%0AMove it.%0AThe first is here. (line 11)',
    '::warning file=content/postmortems/2024/b c.mdx,line=20,endLine=22,title=times/vague::Vague.',
  ]);
});

test('is one line a finding: no name and no value begins a command of its own', () => {
  const lines = github(all, context).split('\n');
  expect(lines).toHaveLength(all.length + 1);
  for (const line of lines) expect(line.match(/::/g)).toHaveLength(2);
  const told = github([evil], context).split('\n')[1] as string;
  expect(told.slice(0, told.indexOf('::', 2))).toBe(
    '::error file=content/postmortems/x%2Cline=1%3A %3Aerror%3A %3A\\u{a}.mdx,line=1,endLine=1,col=1,endColumn=1,title=schema/unknown-key',
  );
});

test('a percent sign is not read as an escape', () => {
  const odd = finding({ file: 'a%0A.mdx', rule: 'a/b', place: { line: 1, column: 1 }, reason: '100%25' });
  expect(github([odd], context).split('\n')[1]).toBe(
    '::error file=content/a%250A.mdx,line=1,endLine=1,col=1,endColumn=1,title=a/b::100%2525',
  );
});

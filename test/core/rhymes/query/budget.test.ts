import { gzipSync } from 'node:zlib';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { postmortemFile } from '../../../../src/core/bench/synthetic-archive.ts';
import { Postmortem } from '../../../../src/core/postmortem.ts';
import { queryFiles } from '../../../../src/core/rhymes/query/query-files.ts';
import { indexOf } from './asking.ts';

const COUNT = 1_000;

test('what a browser loads to ask a thousand postmortems leaves 30 of 150 kB to scripts', () => {
  const archive = Array.from({ length: COUNT }, (_, at) => {
    const { file, text } = postmortemFile(1, at, COUNT);
    const [, frontMatter = '', ...body] = text.split(/^---\n/m);
    const data = Postmortem.parse(parse(frontMatter));
    return {
      id: file.slice('postmortems/'.length, -'.mdx'.length),
      data,
      body: body.join('---\n'),
      organization: data.organization ?? 'Own',
    };
  });
  const { head, parts } = queryFiles(indexOf(archive));
  expect(parts).toEqual([]);
  expect(head.count).toBe(COUNT);
  expect(gzipSync(JSON.stringify(head)).length).toBeLessThanOrEqual(120_000);
});

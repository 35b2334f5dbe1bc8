import { describe, expect, test } from 'vitest';
import { cleanLine, leakLines } from '../../../src/core/leak/leak-words.ts';

const leak = (output: string, field: string, line?: number) => ({
  output,
  origin: { file: 'a.mdx', field, ...(line === undefined ? {} : { line }) },
});

describe('leakLines', () => {
  test('names each place with the files in which it was found', () => {
    expect(leakLines([leak('a.html', 'title'), leak('a.html', 'body', 7), leak('b.json', 'title')]).slice(1, -2)).toEqual([
      '',
      '`title` of a.mdx is in 2 files:',
      '  a.html',
      '  b.json',
      '',
      '`body` of a.mdx:7 is in 1 file:',
      '  a.html',
    ]);
  });

  test('counts what is too much to be listed', () => {
    const lines = leakLines(Array.from({ length: 320 }, (_, at) => leak(`${at}.html`, `key${at % 40}`)));
    expect(lines.filter((line) => line === '  … and 3 more')).toHaveLength(30);
    expect(lines).toContain('… and 10 more');
  });

  test('speaks to no terminal and to no build service', () => {
    const text = leakLines([leak('::error::\u001b[31m.html', 'title')]).join('\n');
    expect(text).not.toContain('::error');
    expect(text).not.toContain('\u001b');
  });
});

test('cleanLine says what was looked for, and what could not be', () => {
  const scan = { values: 1, runs: 20, files: 3, unscanned: [] };
  expect(cleanLine(scan)).toBe('Looked for 1 internal value and 20 runs of eight words in 3 files: none was found.');
  expect(cleanLine({ ...scan, unscanned: [{ count: 2 }, { count: 3 }] })).toContain(
    ' 5 values could not be looked for; `npm run publish-report` says',
  );
});

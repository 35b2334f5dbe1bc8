import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/main.ts';
import { temporaryFolder } from '../support/fixtures.ts';

async function bench(...args: string[]): Promise<{ code: number; err: string }> {
  const err: string[] = [];
  const code = await run(['bench', ...args], { env: {}, print: () => {}, warn: (line) => err.push(line), terminal: false });
  return { code, err: err.join('\n') };
}

describe('bench rhymes', () => {
  test('says what is wrong with a folder, and measures nothing', async () => {
    expect(await bench('rhymes', '/no/such/folder')).toEqual({ code: 2, err: 'There is no folder `/no/such/folder`.' });
    const folder = temporaryFolder();
    expect(await bench('rhymes', folder)).toEqual({
      code: 2,
      err: `\`${folder}\` cannot be used: a ranking needs at least two documents (.mdx or .md); there are none.`,
    });
  });

  test('takes one folder', async () => {
    expect(await bench('rhymes', 'a', 'b')).toEqual({ code: 2, err: 'One folder at a time, not "a", "b".' });
  });
});

test('a folder and a label are for rhymes only', async () => {
  expect(await bench('build', 'a')).toEqual({ code: 2, err: 'One benchmark at a time, not "build", "a".' });
  expect(await bench('build', '--label', 'x')).toEqual({ code: 2, err: '--label is only for the benchmark of rhymes.' });
});

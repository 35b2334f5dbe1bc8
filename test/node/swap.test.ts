import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { freshFolder, isThere, swapFolder } from '../../src/node/swap.ts';
import { temporaryFolder, write } from '../support/fixtures.ts';

const setUp = () => {
  const root = temporaryFolder();
  write(root, { 'cache/out/index.html': 'new' });
  return { root, finished: path.join(root, 'cache/out'), target: path.join(root, 'site/dist') };
};

it('puts the new folder in the place of the old one', () => {
  const { root, finished, target } = setUp();
  write(root, { 'site/dist/index.html': 'old', 'site/dist/gone.html': 'old' });
  swapFolder(finished, target);
  expect(readdirSync(path.dirname(target))).toEqual(['dist']);
  expect(readdirSync(target)).toEqual(['index.html']);
  expect(readFileSync(path.join(target, 'index.html'), 'utf8')).toBe('new');
  expect(existsSync(finished)).toBe(false);
});

it('makes the place where there was none', () => {
  const { finished, target } = setUp();
  expect(isThere(target)).toBe(false);
  swapFolder(finished, target);
  expect(isThere(target)).toBe(true);
});

it('removes what an earlier attempt left', () => {
  const { root, finished, target } = setUp();
  write(root, { 'site/dist/index.html': 'old', 'site/dist.old/index.html': 'older' });
  swapFolder(finished, target);
  expect(readdirSync(path.dirname(target))).toEqual(['dist']);
});

it('leaves the old one where the new one is not there', () => {
  const { root, target } = setUp();
  write(root, { 'site/dist/index.html': 'old' });
  expect(() => swapFolder(path.join(root, 'nothing'), target)).toThrow('ENOENT');
  expect(readFileSync(path.join(target, 'index.html'), 'utf8')).toBe('old');
  expect(readdirSync(path.dirname(target))).toEqual(['dist']);
});

it('a fresh folder is not there yet', () => {
  const { root, finished } = setUp();
  expect(freshFolder(path.join(root, 'cache'))).toBe(finished);
  expect(existsSync(finished)).toBe(false);
});

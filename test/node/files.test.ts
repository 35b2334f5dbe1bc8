import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { insidePath, listFiles, namedFile } from '../../src/node/files.ts';
import { temporaryFolder, write } from '../support/fixtures.ts';

describe('listFiles', () => {
  it('lists all files below, sorted, with forward slashes, and nothing that begins with a dot', () => {
    const folder = temporaryFolder();
    write(folder, { 'b.mdx': '', 'a/z.mdx': '', 'a/b/c.csv': '', '.hidden': '', '.git/config': '', 'a/.x': '' });
    mkdirSync(path.join(folder, 'empty'));
    expect(listFiles(folder)).toEqual(['a/b/c.csv', 'a/z.mdx', 'b.mdx']);
  });

  it('follows no link to a folder, and so never runs in a circle', () => {
    const folder = temporaryFolder();
    write(folder, { 'a/b.mdx': '' });
    symlinkSync('..', path.join(folder, 'a', 'up'));
    expect(listFiles(folder)).toEqual(['a/b.mdx', 'a/up']);
  });
});

describe('insidePath', () => {
  const setUp = () => {
    const outer = temporaryFolder();
    write(outer, { 'content/p/a.png': '', 'content/..b/c.png': '', 'outside.png': '', 'content-too/d.png': '' });
    const root = path.join(outer, 'content');
    symlinkSync('../../outside.png', path.join(root, 'p', 'link.png'));
    symlinkSync('a.png', path.join(root, 'p', 'alias.png'));
    symlinkSync('nothing.png', path.join(root, 'p', 'dangling.png'));
    return (file: string) => {
      const found = insidePath(root, path.join(root, 'p'), file);
      return typeof found === 'string' ? found : path.relative(root, found.path);
    };
  };

  it.each([
    ['a.png', 'p/a.png'],
    ['./a.png', 'p/a.png'],
    ['../p/a.png', 'p/a.png'],
    ['alias.png', 'p/a.png'],
    ['../..b/c.png', '..b/c.png'],
    ['gone.png', 'missing'],
    ['dangling.png', 'missing'],
    ['a.png\0.png', 'missing'],
    ['../../outside.png', 'outside'],
    ['../../gone.png', 'outside'],
    ['../../content-too/d.png', 'outside'],
    ['link.png', 'outside'],
    ['/etc/passwd', 'outside'],
  ])('%j leads to %s', (file, expected) => {
    expect(setUp()(file)).toBe(expected);
  });
});

it('namedFile finds what a person named, from where they stand or as findings name it', () => {
  const outer = temporaryFolder();
  write(outer, { 'content/postmortems/a.mdx': '', 'outside.mdx': '' });
  const content = path.join(outer, 'content');
  const found = (file: string) => namedFile(content, file);
  expect(found(path.join(content, 'postmortems/a.mdx'))).toEqual({ name: 'postmortems/a.mdx' });
  expect(found('postmortems/a.mdx')).toEqual({ name: 'postmortems/a.mdx' });
  expect(found(path.relative(process.cwd(), path.join(content, 'postmortems')))).toEqual({ name: 'postmortems' });
  expect(found(content)).toEqual({ name: '' });
  expect(found('postmortems/b.mdx')).toBe('missing');
  expect(found(path.join(outer, 'outside.mdx'))).toBe('outside');
  expect(found('../outside.mdx')).toBe('outside');
});

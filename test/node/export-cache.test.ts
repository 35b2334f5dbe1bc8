import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepFrontMatter, readFrontMatter, writeFrontMatter } from '../../src/node/export-cache.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'front-matter-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

describe('the front matter on disk', () => {
  it('is read as it was written', () => {
    const frontMatter = { title: 'A', times: { started: '2024-05-01T10:00Z~' } };
    writeFrontMatter(dir, 'a', frontMatter);
    expect(readFrontMatter(dir, 'a')).toEqual(frontMatter);
  });

  it('is forgotten where its page went', () => {
    for (const id of ['a', 'b']) writeFrontMatter(dir, id, { title: id });
    keepFrontMatter(dir, [{ id: 'b' }, { id: 'c' }]);
    expect(readdirSync(path.join(dir, 'front-matter'))).toEqual(['b.json']);
    expect(() => readFrontMatter(dir, 'a')).toThrow('a.json');
  });

  it('may not be there at all', () => {
    expect(() => keepFrontMatter(dir, [])).not.toThrow();
  });
});

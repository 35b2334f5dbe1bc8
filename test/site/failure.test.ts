import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readOutput } from '../support/output.ts';
import { ROOT, runCommand } from '../support/sites.ts';

const content = mkdtempSync(path.join(tmpdir(), 'archive-'));
const out = path.join(ROOT, 'node_modules', '.second-story', 'test', 'failure');

const build = (env: Record<string, string> = {}) => runCommand(['build'], { CONTENT_DIR: content, OUT_DIR: out, ...env });

describe('a build that fails', () => {
  beforeAll(async () => {
    cpSync(path.join(ROOT, 'test/fixtures/audiences'), content, { recursive: true });
    const { code, output } = await build();
    expect(output).toContain('Built the public site');
    expect(code).toBe(0);
  });
  afterAll(() => {
    for (const folder of [content, out]) rmSync(folder, { recursive: true, force: true });
  });

  it('leaves the site that was there as it was, and says what is wrong with every file', async () => {
    const before = readOutput(out);
    writeFileSync(path.join(content, 'postmortems', 'one-bad.mdx'), '---\ntitle: Half\nseverty: sev1\n---\n');
    writeFileSync(path.join(content, 'postmortems', 'another-bad.mdx'), 'no front matter');
    const { code, output } = await build();
    expect(code).toBe(1);
    expect(output).toContain('The key `severty` is not known.');
    expect(output).toContain('The file does not begin with front matter.');
    expect(output).toContain('is as it was');
    expect(output).not.toMatch(/^\s+at /m);
    expect(readOutput(out).map(({ name, bytes }) => [name, bytes.length])).toEqual(before.map(({ name, bytes }) => [name, bytes.length]));
    expect(readdirSync(path.dirname(out)).filter((name) => name.includes('.old') || name.includes('.new'))).toEqual([]);
  });

  it.each([
    ['AUDIENCE', 'oops', 'AUDIENCE is "oops"'],
    ['AS_OF', 'tomorrow', 'AS_OF is "tomorrow"'],
    ['BASE_PATH', '/a b', 'BASE_PATH is "/a b"'],
    ['SITE_URL', 'nowhere', 'SITE_URL is "nowhere"'],
  ])('refuses %s=%s in one line', async (name, value, message) => {
    const { code, output } = await build({ [name]: value });
    expect(code).toBe(2);
    expect(output).toContain(message);
    expect(output.trim().split('\n')).toHaveLength(1);
  });

  it('says so when there is no content folder', async () => {
    const { code, output } = await build({ CONTENT_DIR: path.join(content, 'nowhere') });
    expect(code).toBe(1);
    expect(output).toContain('The content folder is not there.');
  });
});

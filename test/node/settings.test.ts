// oxlint-disable no-script-url -- these are the links that must not pass
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings, SettingsError } from '../../src/node/settings.ts';
import { SITE, temporaryFolder, write } from '../support/fixtures.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
/** Content without a site.yaml, so that ours says nothing. */
const read = (env: Record<string, string | undefined> = {}) =>
  readSettings({ CONTENT_DIR: temporaryFolder(), AS_OF: '2024-06-01', ...env });

describe('the audience', () => {
  it('is public unless something else is said', () => {
    expect(read().audience).toBe('public');
    expect(read({ AUDIENCE: '' }).audience).toBe('public');
    expect(read({ AUDIENCE: 'internal' })).toMatchObject({ audience: 'internal', outDir: path.join(ROOT, 'dist-internal') });
  });

  it.each(['oops', 'Internal', 'public ', 'internal,public', '0', '__proto__', 'constructor'])('is an error where it is %j', (audience) => {
    expect(() => read({ AUDIENCE: audience })).toThrow(new SettingsError(`AUDIENCE is "${audience}"; it has to be public or internal.`));
  });
});

describe('AS_OF', () => {
  it('is a day, today’s unless one is given', () => {
    expect(read({ AS_OF: '2024-02-29' }).asOf).toBe('2024-02-29');
    expect(read({ AS_OF: '' }).asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it.each(['2024', '2024-05', '2024-02-30', '2024-05-01T10:00Z', 'today'])('is an error where it is %j', (asOf) => {
    expect(() => read({ AS_OF: asOf })).toThrow(new SettingsError(`AS_OF is "${asOf}"; it has to be a day such as 2026-11-20.`));
  });
});

describe('the address', () => {
  it.each([
    [{}, undefined, '/'],
    [{ SITE_URL: 'https://x.example' }, 'https://x.example', '/'],
    [{ SITE_URL: 'https://x.example/archive/' }, 'https://x.example', '/archive/'],
    [{ SITE_URL: 'https://x.example/archive', BASE_PATH: '/a/b' }, 'https://x.example', '/a/b/'],
    [{ BASE_PATH: 'archive' }, undefined, '/archive/'],
    [{ BASE_PATH: '///archive///' }, undefined, '/archive/'],
    [{ BASE_PATH: '/' }, undefined, '/'],
  ])('%j', (env, siteUrl, base) => {
    expect([read(env).siteUrl, read(env).base]).toEqual([siteUrl, base]);
  });

  it.each(['x.example', 'ftp://x.example', 'javascript:alert(1)', 'https://'])('is an error where it is %j', (url) => {
    expect(() => read({ SITE_URL: url })).toThrow(new SettingsError(`SITE_URL is "${url}"; it has to be a web address.`));
  });

  it.each(['/a b', '/a?b', '/a#b', '/<x>', '/a//b', '/ü'])('has a base path of plain words: not %j', (base) => {
    expect(() => read({ BASE_PATH: base })).toThrow(new SettingsError(`BASE_PATH is "${base}"; it has to be a path such as /archive.`));
  });

  it('is that of site.yaml where the environment names none', () => {
    const folder = temporaryFolder();
    write(folder, { 'site.yaml': `${SITE}url: https://incidents.example/archive/\n` });
    expect(read({ CONTENT_DIR: folder })).toMatchObject({ siteUrl: 'https://incidents.example', base: '/archive/' });
    expect(read({ CONTENT_DIR: folder, SITE_URL: 'https://x.example/', BASE_PATH: '/b' })).toMatchObject({
      siteUrl: 'https://x.example',
      base: '/b/',
    });
  });

  it('is not known where site.yaml is broken, or no file', () => {
    const folder = temporaryFolder();
    write(folder, { 'site.yaml': 'url: [\n' });
    expect(read({ CONTENT_DIR: folder }).siteUrl).toBeUndefined();
    const odd = temporaryFolder();
    write(odd, { 'site.yaml/x': '' });
    expect(read({ CONTENT_DIR: odd }).siteUrl).toBeUndefined();
  });
});

describe('folders', () => {
  it('can be elsewhere', () => {
    expect(readSettings({ CONTENT_DIR: '/tmp/archive', OUT_DIR: '/tmp/out' })).toMatchObject({
      contentDir: '/tmp/archive',
      outDir: '/tmp/out',
    });
    expect(readSettings({ CONTENT_DIR: 'archive' }).contentDir).toBe(path.join(ROOT, 'archive'));
  });

  it('have a cache of their own for each content, audience and base path', () => {
    const variants = [{}, { AUDIENCE: 'internal' }, { BASE_PATH: '/b' }, { CONTENT_DIR: '/tmp/other' }];
    const caches = variants.map((env) => readSettings({ CONTENT_DIR: '/tmp/archive', ...env }).cacheDir);
    expect(new Set(caches).size).toBe(variants.length);
    expect(readSettings({ CONTENT_DIR: '/tmp/archive', AS_OF: '2024-01-01' }).cacheDir).toBe(caches[0]);
  });
});

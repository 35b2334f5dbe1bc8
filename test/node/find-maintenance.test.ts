/** Planned maintenance on disk: what is found, what is kept for pages, and that it takes part in the whole archive. */
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ruleOf } from '../../src/core/finding.ts';
import { loadArchive } from '../../src/node/archive.ts';
import { MAINTENANCE, readAll } from '../../src/node/gathered.ts';
import type { Settings } from '../../src/node/settings.ts';
import { source } from '../support/builders.ts';
import { archive, SITE, temporaryFolder, write } from '../support/fixtures.ts';

const SERVICES = `${SITE}services: { api: { name: Public API }, vault: { name: Vault, visibility: internal } }\n`;
const plan = (more = '') => `title: Upgrade\nservices: [api]\nfrom: 2024-06-06T22:00Z\nuntil: 2024-06-07T02:00Z\n${more}`;
const PUBLIC = plan('visibility: public\n');
const A = 'maintenance/2024-06-06-a.yaml';

const shown = (settings: Settings) => readAll(settings.cacheDir, MAINTENANCE).map(({ id }) => id);
const told = async (settings: Settings): Promise<string[]> =>
  (await loadArchive(settings)).messages.map((message) => `${message.file} ${message.line ?? 0}:${message.column ?? 0} ${ruleOf(message)}`);

describe('what is kept for pages', () => {
  const files = { 'site.yaml': SERVICES, [A]: PUBLIC, 'maintenance/2024-06-08-b.yaml': plan('summary: Canary.\n') };

  test('is what the audience may see', async () => {
    const settings = archive(files);
    expect(await told(settings)).toEqual([]);
    expect(shown(settings)).toEqual(['2024-06-06-a']);
    expect(readFileSync(path.join(settings.cacheDir, 'maintenance.json'), 'utf8')).not.toContain('Canary');
    const internal = archive(files, { audience: 'internal' });
    await loadArchive(internal);
    expect(shown(internal)).toEqual(['2024-06-06-a', '2024-06-08-b']);
  });

  test('follows the files: one changes, one goes', async () => {
    const settings = archive({ ...files, 'maintenance/2024-06-09-c.yaml': PUBLIC });
    await loadArchive(settings);
    expect(shown(settings)).toEqual(['2024-06-06-a', '2024-06-09-c']);
    write(settings.contentDir, { [A]: PUBLIC.replace('Upgrade', 'Move'), 'maintenance/2024-06-09-c.yaml': null });
    await loadArchive(settings);
    expect(readAll(settings.cacheDir, MAINTENANCE)).toMatchObject([{ id: '2024-06-06-a', name: 'Move' }]);
  });

  test('is an empty list where there is none, and where the folder is empty', async () => {
    const settings = archive({});
    await loadArchive(settings);
    expect(shown(settings)).toEqual([]);
    mkdirSync(path.join(settings.contentDir, 'maintenance'));
    expect(await told(settings)).toEqual([]);
  });

  test('links to the postmortems that the audience may read', async () => {
    const settings = archive(
      {
        'site.yaml': SERVICES,
        'postmortems/shown.mdx': source({ severity: 'sev1' }),
        'postmortems/hidden.mdx': source({ visibility: 'internal' }),
        [A]: `${PUBLIC}summary: See [one](shown.mdx) and [two](hidden.mdx).\n`,
      },
      { base: '/base/' },
    );
    expect(await told(settings)).toEqual([]);
    expect(String(readAll(settings.cacheDir, MAINTENANCE)[0]?.summary)).toBe('See <a href="/base/postmortems/shown/">one</a> and two.');
  });

  test('is not touched where something is wrong, nor by a check', async () => {
    const settings = archive(files);
    await loadArchive(settings);
    write(settings.contentDir, { [A]: PUBLIC.replace('2024-06-07', '2024-06-05') });
    expect(await told(settings)).toEqual([`${A} 4:8 maintenance/window`]);
    write(settings.contentDir, { [A]: null });
    await loadArchive(settings, undefined, { pages: false });
    expect(shown(settings)).toEqual(['2024-06-06-a']);
  });
});

describe('what lies in the folder', () => {
  test('is told of, all at once, beside what is wrong with postmortems', async () => {
    const settings = archive({
      'site.yaml': SERVICES,
      'postmortems/README.md': 'x',
      [A]: PUBLIC.replace('[api]', '[apl]'),
      'maintenance/2024-06-08-b.yml': PUBLIC,
      'maintenance/2024/c.yaml': PUBLIC,
      'maintenance/Notes.txt': 'x',
      'maintenance/.gitkeep': '',
      'maintenance/bytes.yaml': new Uint8Array([0xff]),
    });
    expect(await told(settings)).toEqual([
      `${A} 2:12 reference/unknown-service`,
      'maintenance/2024-06-08-b.yml 1:1 maintenance/file',
      'maintenance/2024/c.yaml 1:1 maintenance/file',
      'maintenance/Notes.txt 1:1 maintenance/file',
      'maintenance/bytes.yaml 1:1 file/encoding',
      'postmortems/README.md 1:1 file/extension',
    ]);
  });

  test('may be a link that leads out or nowhere, or no folder at all', async () => {
    const settings = archive({ 'site.yaml': SERVICES, [A]: PUBLIC });
    const outside = temporaryFolder();
    write(outside, { 'secret.yaml': 'canary: 1\n' });
    symlinkSync(path.join(outside, 'secret.yaml'), path.join(settings.contentDir, 'maintenance/out.yaml'));
    symlinkSync(path.join(outside, 'gone.yaml'), path.join(settings.contentDir, 'maintenance/nowhere.yaml'));
    expect(await told(settings)).toEqual(['maintenance/nowhere.yaml 1:1 file/outside', 'maintenance/out.yaml 1:1 file/outside']);
    expect(await told(archive({ maintenance: 'x' }))).toEqual(['maintenance 0:0 maintenance/file']);
  });

  test('is no postmortem: the count is about those', async () => {
    const settings = archive({ 'site.yaml': SERVICES, [A]: PUBLIC, 'postmortems/a.mdx': source() });
    expect(await loadArchive(settings)).toMatchObject({ count: 1, files: ['postmortems/a.mdx'] });
  });
});

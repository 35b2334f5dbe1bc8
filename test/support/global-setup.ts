/** Builds the sites that `test/site` looks at, once for all of its files. */
import { rmSync } from 'node:fs';
import { readSettings } from '../../src/node/settings.ts';
import { buildSite, outDir, type SiteName, SITES } from './sites.ts';

export async function setup(): Promise<void> {
  for (const name of Object.keys(SITES) as SiteName[]) {
    // A cold start for each: what was remembered must not hide what a fresh clone would do, nor make two builds the same.
    const { content, env } = SITES[name];
    const { cacheDir } = readSettings({ CONTENT_DIR: content, ...env });
    for (const folder of [cacheDir, outDir(name)]) rmSync(folder, { recursive: true, force: true });
    await buildSite(name);
  }
}

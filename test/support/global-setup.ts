/** Builds the sites that `test/site` looks at, once for all of its files. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildSite, outDir, ROOT, type SiteName, SITES } from './sites.ts';

export async function setup(): Promise<void> {
  for (const name of Object.keys(SITES) as SiteName[]) {
    forget();
    rmSync(outDir(name), { recursive: true, force: true });
    await buildSite(name);
  }
}

/** A cold start for each: what was remembered must not hide what a fresh clone would do, nor make two builds the same. */
function forget(): void {
  rmSync(path.join(ROOT, 'node_modules', '.astro'), { recursive: true, force: true });
  const cache = path.join(ROOT, 'node_modules', '.second-story');
  if (!existsSync(cache)) return;
  for (const name of readdirSync(cache)) {
    if (name !== 'test' && name !== 'bench') rmSync(path.join(cache, name), { recursive: true, force: true });
  }
}

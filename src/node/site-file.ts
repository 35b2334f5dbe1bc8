/** The site's configuration as an audience may see it, from disk. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { showSite } from '../core/audience.ts';
import { readSite } from '../core/read-site.ts';
import type { Site } from '../core/site.ts';
import type { Settings } from './settings.ts';

/** @throws where site.yaml has errors; the check has told them by then. */
export function readSiteFile({ contentDir, audience }: Settings): Site {
  const { site } = readSite('site.yaml', readFileSync(path.join(contentDir, 'site.yaml')));
  if (!site) throw new Error('site.yaml has errors; run `npm run check`.');
  return showSite(site, audience);
}

/** The site's configuration as this audience may see it, read once in a build: thousands of pages ask for it. */
import type { Site } from '../core/site.ts';
import { readSiteFile } from '../node/site-file.ts';
import { settings } from './settings.ts';

let site: Site | undefined;

/** @throws where site.yaml has errors; the check has told them by then. */
export function getSiteFile(): Site {
  // In the preview it changes while the server runs.
  if (import.meta.env.DEV) return readSiteFile(settings);
  return (site ??= readSiteFile(settings));
}

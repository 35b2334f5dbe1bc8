/** What the status page and everything beside it is made of, as pages ask for it. */
import { inlineText } from '../core/inline.ts';
import { sortInstant } from '../core/partial-time.ts';
import { code } from '../core/publish/code.ts';
import type { StatusData } from '../core/publish/status-data.ts';
import { siteTitle } from '../core/site.ts';
import { escapeHtml } from '../core/html.ts';
import { MAINTENANCE, readAll, STATUS } from '../node/gathered.ts';
import { getSiteFile } from './site-file.ts';
import { settings } from './settings.ts';

const DAY = 86_400_000;

let data: StatusData | undefined;

export function getStatus(): StatusData {
  // In the preview the archive changes while the server runs.
  if (import.meta.env.DEV) return load();
  return (data ??= load());
}

function load(): StatusData {
  const site = getSiteFile();
  return {
    organization: site.organization,
    title: siteTitle(site),
    services: Object.entries(site.services).map(([key, { name, description, group, retired }]) => ({
      key,
      code: code('service', key),
      name,
      ...(description === undefined ? {} : { description: escapeHtml(inlineText(description)) }),
      ...(group === undefined ? {} : { group }),
      ...(retired === undefined ? {} : { retired }),
    })),
    incidents: readAll(settings.cacheDir, STATUS).toSorted(
      (a, b) => sortInstant(b.times.started) - sortInstant(a.times.started) || (a.id < b.id ? -1 : 1),
    ),
    maintenance: readAll(settings.cacheDir, MAINTENANCE).toSorted(
      (a, b) => sortInstant(b.from) - sortInstant(a.from) || (a.id < b.id ? -1 : 1),
    ),
    asOf: settings.asOf,
    now: Date.parse(settings.asOf) + DAY,
  };
}

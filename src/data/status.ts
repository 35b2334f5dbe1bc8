/** What the status page and everything beside it is made of, as pages ask for it. */
import { type StatusData, statusDataOf } from '../core/publish/status-data.ts';
import { MAINTENANCE, readAll, STATUS } from '../node/gathered.ts';
import { settings } from './settings.ts';
import { getSiteFile } from './site-file.ts';

let data: StatusData | undefined;

export function getStatus(): StatusData {
  // In the preview the archive changes while the server runs.
  if (import.meta.env.DEV) return load();
  return (data ??= load());
}

function load(): StatusData {
  const { asOf, cacheDir } = settings;
  return statusDataOf(getSiteFile(), readAll(cacheDir, STATUS), readAll(cacheDir, MAINTENANCE), asOf);
}

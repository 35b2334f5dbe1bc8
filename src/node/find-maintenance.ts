/** The planned maintenance of an archive: finds its files, reads them, and keeps what the audience may see for pages and feeds. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { showMaintenance } from '../core/audience.ts';
import type { ArchiveFacts } from '../core/check/rule.ts';
import { linkOutside, unreadableFile } from '../core/file-findings.ts';
import type { Maintenance } from '../core/maintenance.ts';
import { MAINTENANCE_FOLDER, maintenanceFileProblem, maintenanceId, noMaintenanceFolder } from '../core/maintenance-file.ts';
import { statusMaintenanceOf } from '../core/publish/status-maintenance.ts';
import { readMaintenance } from '../core/read-maintenance.ts';
import type { Site } from '../core/site.ts';
import { insidePath, listFiles } from './files.ts';
import { digestOf } from './find-postmortems.ts';
import { gather, MAINTENANCE, writeItem } from './gathered.ts';
import { linkResolver } from './page-files.ts';
import { findSecrets } from './secrets.ts';
import type { Settings } from './settings.ts';

export interface FoundMaintenance {
  /** The name of its file. */
  id: string;
  /** The path inside the content folder. */
  file: string;
  maintenance: Maintenance;
}

/** Every planned maintenance that is sound, whoever may see it, and all that is wrong with the others and with the folder. */
export async function findMaintenance(
  contentDir: string,
  facts: ArchiveFacts,
): Promise<{ found: FoundMaintenance[]; messages: VFileMessage[] }> {
  const folder = path.join(contentDir, MAINTENANCE_FOLDER);
  if (!existsSync(folder)) return { found: [], messages: [] };
  if (!statSync(folder).isDirectory()) return { found: [], messages: [noMaintenanceFolder()] };
  const found: FoundMaintenance[] = [];
  const messages: VFileMessage[] = [];
  for (const name of listFiles(folder)) {
    const file = `${MAINTENANCE_FOLDER}/${name}`;
    const bytes = maintenanceFileProblem(name) ?? bytesOf(contentDir, file);
    if (!(bytes instanceof Uint8Array)) {
      messages.push(bytes);
      continue;
    }
    const read = readMaintenance(file, bytes, facts, await findSecrets(bytes));
    messages.push(...read.messages);
    if (read.maintenance) found.push({ id: maintenanceId(name), file, maintenance: read.maintenance });
  }
  return { found, messages };
}

/** Keeps what the audience may see; `isVisible` says whether a postmortem has a page for it. */
export function keepMaintenance(
  { cacheDir, base, audience }: Settings,
  found: readonly FoundMaintenance[],
  site: Site,
  isVisible: (id: string) => boolean,
): void {
  const shown = found.flatMap((one) => showMaintenance(one, site, audience) ?? []);
  const items = shown.map((one) => statusMaintenanceOf(one, linkResolver(base, isVisible)));
  for (const item of items) writeItem(cacheDir, MAINTENANCE, item);
  gather(
    cacheDir,
    MAINTENANCE,
    items.map((item) => ({ id: item.id, digest: digestOf(JSON.stringify(item)) })),
  );
}

function bytesOf(contentDir: string, file: string): Uint8Array | VFileMessage {
  const place = insidePath(contentDir, contentDir, file);
  if (typeof place === 'string') return linkOutside(file, place === 'missing');
  try {
    return readFileSync(place.path);
  } catch (error) {
    return unreadableFile(file, (error as NodeJS.ErrnoException).code ?? 'unknown error');
  }
}

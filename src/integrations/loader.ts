/** The content collection's loader: findings, projection and rendering happen in `loadArchive`; this hands the result to Astro. */
import path from 'node:path';
import type { Loader } from 'astro/loaders';
import { loadArchive } from '../node/archive.ts';
import { modifiedAt } from '../node/files.ts';
import { MAINTENANCE, stampOf, STATUS } from '../node/gathered.ts';
import { readPage } from '../node/page-cache.ts';
import { readSettings } from '../node/settings.ts';
import { pretty } from '../core/check/report/pretty.ts';

/** Longer than the watcher keeps silent, in milliseconds. */
const SILENCE = 150;

export function postmortemLoader(): Loader {
  return {
    name: 'postmortems',
    async load({ store, meta, watcher, logger }) {
      const settings = readSettings(process.env);
      const refresh = async (): Promise<void> => {
        const archive = await loadArchive(settings);
        const failed = archive.messages.some((message) => message.fatal);
        if (failed && !watcher)
          throw new Error(
            `The archive has errors; run \`npm run check\`.\n${pretty(archive.messages, { count: archive.count, folder: '', root: `${settings.siteUrl ?? ''}${settings.base}` })}`,
          );
        if (failed) {
          logger.error(
            `The last good state is shown.\n${pretty(archive.messages, { count: archive.count, folder: '', root: `${settings.siteUrl ?? ''}${settings.base}` })}`,
          );
          return;
        }
        const ids = new Set(archive.pages.map(({ id }) => id));
        for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
        for (const { id, digest } of archive.pages) {
          if (store.get(id)?.digest === digest) continue;
          const record = readPage(settings.cacheDir, id);
          if (record) store.set({ id, data: record.entry as unknown as Record<string, unknown>, digest });
        }
        // A draft or maintenance has no entry in the store; a preview that shows the status page has to hear of it all the same.
        meta.set('status', `${stampOf(settings.cacheDir, STATUS)} ${stampOf(settings.cacheDir, MAINTENANCE)}`);
      };
      await refresh();
      if (!watcher) return;
      watcher.add(settings.contentDir);
      let running: Promise<void> = Promise.resolve();
      const changed = (file: string): void => {
        if (!path.resolve(file).startsWith(settings.contentDir + path.sep)) return;
        const follow = (): void => {
          running = running.then(refresh).catch((error: unknown) => logger.error(error instanceof Error ? error.message : String(error)));
        };
        const seen = modifiedAt(file);
        follow();
        // The watcher is silent about a file for a moment after it spoke of it: what was saved then would be missed.
        setTimeout(() => modifiedAt(file) !== seen && follow(), SILENCE);
      };
      for (const event of ['add', 'change', 'unlink'] as const) watcher.on(event, changed);
    },
  };
}

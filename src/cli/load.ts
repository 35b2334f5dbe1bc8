/** Reads the archive for a command and prints what was found; the commands differ in what they do with it. */
import { pretty, summary } from '../core/check/report/pretty.ts';
import { loadArchive, type LoadedArchive } from '../node/archive.ts';
import type { Settings } from '../node/settings.ts';
import type { World } from './command.ts';
import { progressLine } from './progress.ts';

/** `quiet` leaves warnings to `check` and prints one line about them. */
export async function loadAndReport(settings: Settings, world: World, quiet: boolean): Promise<LoadedArchive & { failed: boolean }> {
  const progress = progressLine('Reading the archive', world.terminal);
  const archive = await loadArchive(settings, progress.step);
  progress.end();
  const failed = archive.messages.some((message) => message.fatal);
  if (failed || !quiet) world.warn(pretty(archive.messages, archive.count));
  else
    world.print(
      archive.messages.length > 0
        ? `${summary(archive.messages, archive.count)} \`npm run check\` lists them.`
        : summary(archive.messages, archive.count),
    );
  return { ...archive, failed };
}

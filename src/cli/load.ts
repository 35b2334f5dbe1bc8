/** Reads the archive for a command and prints what was found; the commands differ in what they do with it. */
import path from 'node:path';
import { pretty, summary } from '../core/check/report/pretty.ts';
import type { ReportContext } from '../core/check/report/report.ts';
import type { Site } from '../core/site.ts';
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
  if (failed || !quiet) world.warn(pretty(archive.messages, { ...reportContext(settings, archive.site), count: archive.count }));
  else
    world.print(
      archive.messages.length > 0
        ? `${summary(archive.messages, archive.count)} \`npm run check\` lists them.`
        : summary(archive.messages, archive.count),
    );
  return { ...archive, failed };
}

/** Where a report's files and explanations are found. */
export function reportContext({ root, contentDir, siteUrl = '', base }: Settings, site: Site | undefined): Omit<ReportContext, 'count'> {
  const below = path.relative(root, contentDir).split(path.sep).join('/');
  // An archive in a repository of its own says itself where its content lies there.
  const folder = site?.repository?.content ?? (below.startsWith('..') ? 'content' : below);
  const steps = folder.split('/').filter((step) => !['', '.', '..'].includes(step));
  return { folder: steps.join('/'), root: `${siteUrl}${base}` };
}

/** `build`: the site of one audience, all or nothing. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { cleanLine, leakLines } from '../core/leak/leak-words.ts';
import { buildSite } from '../integrations/run-astro.ts';
import { scanForLeaks } from '../node/leak-scan.ts';
import { readSettings, type Settings } from '../node/settings.ts';
import { freshFolder, isThere, swapFolder } from '../node/swap.ts';
import { type Action, type ExitCode, UsageError, type World } from './command.ts';
import { loadAndReport } from './load.ts';
import { progressLine } from './progress.ts';

export const build: Action = async (args, world) => {
  return buildInto(settingsFrom(args, world), world);
};

/** Settings from the environment and `--audience`. Astro reads its own from the environment, so the choice is put there too. */
export function settingsFrom(args: readonly string[], { env }: World): Settings {
  try {
    const { values } = parseArgs({ args: [...args], options: { audience: { type: 'string' } } });
    if (values.audience !== undefined) env['AUDIENCE'] = values.audience;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  return readSettings(env);
}

/** The site is made in a folder of its own and takes the old one's place when it is whole. */
export async function buildInto(settings: Settings, world: World): Promise<ExitCode> {
  const started = performance.now();
  const archive = await loadAndReport(settings, world, true);
  if (archive.failed) {
    const folder = path.relative(settings.root, settings.outDir);
    world.warn(isThere(settings.outDir) ? `Nothing was built; ${folder}/ is as it was.` : 'Nothing was built.');
    return 1;
  }
  const temporary = freshFolder(settings.cacheDir);
  world.env['AS_OF'] = settings.asOf;
  await buildSite(settings, temporary);
  if (settings.audience === 'public' && !(await isClean(settings, temporary, new Set(archive.pages.map(({ id }) => id)), world))) return 1;
  swapFolder(temporary, settings.outDir);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  world.print(`Built the ${settings.audience} site into ${path.relative(settings.root, settings.outDir)}/ in ${seconds} s.`);
  return 0;
}

/** Whether the net against leaks came back empty; says so either way. */
async function isClean(settings: Settings, folder: string, pages: ReadonlySet<string>, world: World): Promise<boolean> {
  const progress = progressLine('Looking for leaks', world.terminal);
  const scan = await scanForLeaks(settings, folder, pages, progress.step);
  progress.end();
  if (scan.leaks.length === 0) {
    world.print(cleanLine(scan));
    return true;
  }
  const target = path.relative(settings.root, settings.outDir);
  const kept = isThere(settings.outDir) ? ` ${target}/ is as it was.` : '';
  const lines = leakLines(scan.leaks);
  world.warn([...lines, '', `What was built is in ${path.relative(settings.root, folder)}/.${kept}`].join('\n'));
  return false;
}

/** `dev`: live preview, search included. */
import { startPreview } from '../integrations/run-astro.ts';
import { settingsFrom } from './build.ts';
import type { Action } from './command.ts';
import { loadAndReport } from './load.ts';

export const dev: Action = async (args, world) => {
  const settings = settingsFrom(args, world);
  const { failed } = await loadAndReport(settings, world, true);
  if (failed) world.warn('The preview starts all the same, with what was last good.');
  const { address } = await startPreview(settings, Number(world.env['PORT'] || 4321));
  world.print(`\nThe preview is at ${address}`);
  await new Promise<never>(() => {});
  return 0;
};

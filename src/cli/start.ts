/** `start`: builds the archive and serves it. */
import { serve } from '../node/serve.ts';
import { buildInto, settingsFrom } from './build.ts';
import type { Action } from './command.ts';

export const start: Action = async (args, world) => {
  const settings = settingsFrom(args, world);
  const code = await buildInto(settings, world);
  if (code !== 0) return code;
  const { url } = await serve({ dir: settings.outDir, base: settings.base, port: Number(world.env['PORT'] || 4321) });
  world.print(`\nThe archive is at ${url}\nStop with Ctrl+C.`);
  await new Promise<never>(() => {});
  return 0;
};

/** Starts Astro: the one door through which the command line reaches it. */
import { build, dev } from 'astro';
import type { Settings } from '../node/settings.ts';

/** Builds into `outDir`, which has to lie inside the project. Settings reach Astro's own configuration through the environment. */
export async function buildSite(settings: Settings, outDir: string): Promise<void> {
  process.env['OUT_DIR'] = outDir;
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  await build({ root: settings.root, logLevel: 'warn' });
}

export async function startPreview(settings: Settings, port: number): Promise<{ address: string; stop: () => Promise<void> }> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['ASTRO_DEV_BACKGROUND'] = '0';
  const server = await dev({ root: settings.root, server: { port, host: '127.0.0.1' } });
  return { address: `http://127.0.0.1:${server.address.port}${settings.base}`, stop: () => server.stop() };
}

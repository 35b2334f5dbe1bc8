/** The sites that the tests of whole sites look at, and how each is built. */
import { spawn } from 'node:child_process';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../..');
const OUT = path.join(ROOT, 'node_modules', '.second-story', 'test');

export interface SiteDefinition {
  /** The content folder, from the project's root. */
  content: string;
  env: Record<string, string>;
}

/** `again` is the same as `public`, built a second time into a folder of its own. */
export const SITES = {
  shipped: { content: 'content', env: {} },
  public: { content: 'test/fixtures/audiences', env: { BASE_PATH: '/archive', SITE_URL: 'https://incidents.fernwick.example' } },
  again: { content: 'test/fixtures/audiences', env: { BASE_PATH: '/archive', SITE_URL: 'https://incidents.fernwick.example' } },
  internal: { content: 'test/fixtures/audiences', env: { AUDIENCE: 'internal', BASE_PATH: '/archive' } },
  /** The search index in parts, as a large archive has it. */
  parts: { content: 'content', env: { SEARCH_PART_SIZE: '9' } },
  /** Incidents that came back, with action items that were open then. */
  rhymes: { content: 'test/fixtures/rhymes-site', env: { BASE_PATH: '/archive' } },
  /** Two years of incidents and action items, with gaps of every kind. */
  trends: { content: 'test/fixtures/trends-site', env: {} },
  /** A status page with all that can stand on one. */
  status: { content: 'test/fixtures/status-site', env: {} },
  /** Three incidents: too few to say anything. */
  few: { content: 'test/fixtures/few-site', env: {} },
  empty: { content: 'test/fixtures/empty', env: {} },
} as const satisfies Record<string, SiteDefinition>;

export type SiteName = keyof typeof SITES;

export const AS_OF = '2026-11-20';

export function outDir(name: SiteName): string {
  return path.join(OUT, name);
}

/** Runs a command of our own; resolves with its exit code and all that it printed. */
export function runCommand(args: readonly string[], env: Record<string, string>): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, [path.join(ROOT, 'src/cli/main.ts'), ...args], {
    cwd: ROOT,
    // The tests' own BASE_URL is not the site's.
    env: { ...process.env, BASE_URL: undefined, AS_OF, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production', VITEST: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, output })));
}

export async function buildSite(name: SiteName): Promise<void> {
  const { content, env } = SITES[name];
  const { code, output } = await runCommand(['build'], { CONTENT_DIR: content, OUT_DIR: outDir(name), ...env });
  if (code !== 0) throw new Error(`The site "${name}" was not built:\n${output}`);
}

/** The same incidents through Hugo and then Pagefind: what our figures are held against. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Measure } from '../../core/bench/table.ts';
import { HUGO_FILES } from './hugo-site.ts';
import { outputSize } from './output-size.ts';
import { measure, type Measured } from './run.ts';
import type { Workspace } from './workspace.ts';

/** The version of the `hugo` that a shell would start, or undefined where there is none. */
export function hugoVersion(env: NodeJS.ProcessEnv): string | undefined {
  const { status, stdout } = spawnSync('hugo', ['version'], { env, encoding: 'utf8' });
  return status === 0 ? (/v\d+(?:\.\d+)*/.exec(stdout)?.[0] ?? 'of an unknown version') : undefined;
}

/** The layouts and the configuration; the pages are written by the caller. */
export function writeHugoSite(folder: string): void {
  for (const [file, text] of Object.entries(HUGO_FILES)) {
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
}

export function hugoBench(
  site: string,
  version: string,
  env: NodeJS.ProcessEnv,
  workspace: Workspace,
): { hugo: () => Promise<Measure>; pagefind: () => Promise<Measure> } {
  const output = path.join(site, 'public');
  const measured = (name: string, { seconds, peakBytes }: Measured): Measure => ({
    name,
    seconds,
    ...(peakBytes === undefined ? {} : { peakBytes }),
    ...outputSize(output, isNoRedirect),
  });
  return {
    async hugo() {
      rmSync(output, { recursive: true, force: true });
      // A cache of its own, so that nothing of it is left elsewhere; a new one, as our cold build has none.
      const cache = path.join(site, 'cache');
      rmSync(cache, { recursive: true, force: true });
      return measured(
        `Hugo ${version}`,
        await measure({ command: 'hugo', args: ['--source', site, '--cacheDir', cache, '--quiet'], cwd: site, env }, workspace),
      );
    },
    async pagefind() {
      rmSync(path.join(output, 'pagefind'), { recursive: true, force: true });
      const script = path.join(import.meta.dirname, 'index-folder.ts');
      return measured(
        'Pagefind on Hugo’s pages',
        await measure({ command: process.execPath, args: [script, output], cwd: site, env }, workspace),
      );
    },
  };
}

/** Hugo makes the first page of every list a second time, as a redirect. */
function isNoRedirect(file: string): boolean {
  return !file.endsWith('/page/1/index.html');
}

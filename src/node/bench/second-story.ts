/** Measures our own commands on an archive, each in a process of its own as a person would start it. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { AS_OF } from '../../core/bench/head.ts';
import type { Measure } from '../../core/bench/table.ts';
import { readSettings } from '../settings.ts';
import { outputSize } from './output-size.ts';
import { measure } from './run.ts';
import type { Workspace } from './workspace.ts';
import { changeOneWord } from './write-archive.ts';

export interface OwnBench {
  check: () => Promise<Measure>;
  cold: () => Promise<Measure>;
  unchanged: () => Promise<Measure>;
  changed: (round: number) => Promise<Measure>;
}

export function ownBench(root: string, contentDir: string, env: NodeJS.ProcessEnv, workspace: Workspace): OwnBench {
  const outDir = path.join(workspace.outputs, 'site');
  const own = { ...env, CONTENT_DIR: contentDir, OUT_DIR: outDir, AS_OF, AUDIENCE: 'public', SITE_URL: '', BASE_PATH: '', NO_COLOR: '1' };
  const { cacheDir } = readSettings(own);
  workspace.own(cacheDir);
  const run = (...args: string[]) =>
    measure({ command: process.execPath, args: [path.join(root, 'src', 'cli', 'main.ts'), ...args], cwd: root, env: own }, workspace);
  const forget = () => {
    for (const folder of [cacheDir, outDir]) rmSync(folder, { recursive: true, force: true });
  };
  const build = async (name: string): Promise<Measure> => {
    const { seconds, peakBytes } = await run('build');
    return { name, seconds, ...(peakBytes === undefined ? {} : { peakBytes }), ...outputSize(outDir) };
  };
  return {
    async check() {
      forget();
      const { seconds, peakBytes } = await run('check', '--quiet');
      return { name: 'Check', seconds, ...(peakBytes === undefined ? {} : { peakBytes }) };
    },
    cold() {
      forget();
      return build('Build, cold');
    },
    unchanged: () => build('Build again, nothing changed'),
    changed(round) {
      changeOneWord(contentDir, round);
      return build('Build again, one file changed');
    },
  };
}

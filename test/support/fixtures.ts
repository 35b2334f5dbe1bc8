/** Small archives in folders of their own, for tests that need a disk. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { Audience } from '../../src/core/audience.ts';
import type { Settings } from '../../src/node/settings.ts';
import { SHORT_DOCUMENTS } from './builders.ts';

export const SITE = `organization: Fernwick
severities:
  sev1: { name: SEV1 }
tags:
  postgresql: { name: PostgreSQL }
rules: ${JSON.stringify(SHORT_DOCUMENTS)}
`;

/** An empty folder that is removed after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'second-story-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export type Files = Record<string, string | Uint8Array>;

/** Writes files by their paths below the folder; a null removes one. */
export function write(folder: string, files: Record<string, string | Uint8Array | null>): void {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    if (content === null) {
      rmSync(file, { recursive: true });
      continue;
    }
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/** A folder with a site.yaml and these files in `content/`, and the settings to read it with. */
export function archive(files: Files, { audience = 'public' as Audience, base = '/' } = {}): Settings {
  const root = temporaryFolder();
  const contentDir = path.join(root, 'content');
  write(contentDir, { 'site.yaml': SITE, ...files });
  return {
    root: path.resolve(import.meta.dirname, '../..'),
    contentDir,
    audience,
    base,
    asOf: '2024-06-01',
    ruleLevels: {},
    outDir: path.join(root, 'dist'),
    searchPartSize: 2_500,
    cacheDir: path.join(root, 'cache'),
  };
}

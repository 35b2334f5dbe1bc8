/** The organization's logo: an image beside site.yaml, published like those of the postmortems. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { referenceProblem } from '../core/assets.ts';
import { finding, quote } from '../core/finding.ts';
import type { Site } from '../core/site.ts';
import { inspectAsset, publishAsset } from './asset.ts';
import type { Settings } from './settings.ts';

export interface Logo {
  /** The name of the published file. */
  name: string;
  width: number;
  height: number;
}

/** Publishes the logo, if there is one, and remembers it for the pages; or says what is wrong with it. */
export async function publishLogo(settings: Settings, site: Site): Promise<VFileMessage[]> {
  const file = listFile(settings.cacheDir);
  rmSync(file, { force: true });
  const src = site.appearance?.logo;
  if (src === undefined) return [];
  const report = (rule: string, reason: string, hint: string) => [finding({ file: 'site.yaml', rule, reason, hint })];
  const problem = referenceProblem(src, 'image');
  if (problem !== undefined)
    return report('file/reference', `${quote(src)} ${problem}.`, 'Put the image beside site.yaml and write its name.');
  const found = await inspectAsset({ contentDir: settings.contentDir, folder: settings.contentDir, src }, 'image');
  if ('reason' in found) return report(found.rule, found.reason.replace('the postmortem', 'site.yaml'), found.hint);
  writeFileSync(file, JSON.stringify(await publishAsset(found.path, found.digest, 'image', settings.cacheDir)));
  return [];
}

export function readLogo(cacheDir: string): Logo | undefined {
  const file = listFile(cacheDir);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Logo) : undefined;
}

function listFile(cacheDir: string): string {
  return path.join(cacheDir, 'logo.json');
}

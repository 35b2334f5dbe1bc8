/** Which social images a build has, on disk beside the pages; apart from what draws them, which pages have no need to load. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export interface SocialList {
  /** Digests of the pictures that are published; that of the archive has the empty id. */
  pictures: { id: string; digest: string }[];
  /** Digests of cards with a character that the font lacks, so that this is found out once. */
  lacking: string[];
}

/** The postmortems that have a picture of their own in this build. */
export function socialImages(cacheDir: string): Set<string> {
  return new Set(readSocialList(cacheDir).pictures.map(({ id }) => id));
}

export function readSocialList(cacheDir: string): SocialList {
  const file = listFile(cacheDir);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as SocialList) : { pictures: [], lacking: [] };
}

export function writeSocialList(cacheDir: string, list: SocialList): void {
  writeFileSync(listFile(cacheDir), JSON.stringify(list));
}

/** No picture is published, and no page speaks of one. */
export function forgetSocialImages(cacheDir: string): void {
  rmSync(listFile(cacheDir), { force: true });
}

const listFile = (cacheDir: string): string => path.join(cacheDir, 'social.json');

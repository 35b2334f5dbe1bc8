/** The front matter of each visible postmortem, on disk beside its page: what its JSON file is made of, and nothing else needs. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { WrittenFrontMatter } from '../core/export/front-matter.ts';

const FOLDER = 'front-matter';

export function writeFrontMatter(cacheDir: string, id: string, frontMatter: WrittenFrontMatter): void {
  mkdirSync(path.join(cacheDir, FOLDER), { recursive: true });
  writeFileSync(fileOf(cacheDir, id), JSON.stringify(frontMatter));
}

/** @throws where the postmortem has no page. */
export function readFrontMatter(cacheDir: string, id: string): WrittenFrontMatter {
  return JSON.parse(readFileSync(fileOf(cacheDir, id), 'utf8')) as WrittenFrontMatter;
}

/** Forgets what is no page any more. */
export function keepFrontMatter(cacheDir: string, pages: readonly { id: string }[]): void {
  const folder = path.join(cacheDir, FOLDER);
  const ids = new Set(pages.map(({ id }) => id));
  for (const file of existsSync(folder) ? readdirSync(folder) : [])
    if (!ids.has(file.slice(0, -'.json'.length))) rmSync(path.join(folder, file));
}

const fileOf = (cacheDir: string, id: string): string => path.join(cacheDir, FOLDER, `${id}.json`);

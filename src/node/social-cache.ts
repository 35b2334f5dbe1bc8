/** The social images of a build, on disk by a digest of what they say: drawn once, and again only when one of its words has changed. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { type SocialCard, socialPath } from '../core/social-card.ts';
import { codeDigest } from './code-digest.ts';
import { digestOf } from './find-postmortems.ts';
import { drawSocialCard, encodeSocialImage } from './social-image.ts';
import { readSocialList, type SocialList, writeSocialList } from './social-list.ts';

const FOLDER = 'social';
/** As many pictures are encoded at a time. */
const LANES = 2;

/**
 * Decides which postmortems have a picture of their own and remembers it for the pages; `finished` is when the last new picture lies in the cache.
 * A card with a character that the font lacks gets none: its page shows that of the archive, which, where the font lacks a character of the title,
 * shows the sign alone. `root`: the project's folder.
 */
export async function drawSocialImages(
  cacheDir: string,
  root: string,
  [archive, ...cards]: readonly SocialCard[],
): Promise<{ finished: Promise<void> }> {
  const folder = path.join(cacheDir, FOLDER);
  mkdirSync(folder, { recursive: true });
  const known = new Set(readSocialList(cacheDir).lacking);
  const list: SocialList = { pictures: [], lacking: [] };
  const drawn: { file: string; svg: string }[] = [];

  const add = async (card: SocialCard): Promise<boolean> => {
    const digest = digestOf(codeDigest(), JSON.stringify(sharp.versions), JSON.stringify(card));
    const file = path.join(folder, `${digest}.png`);
    const svg = known.has(digest) || existsSync(file) ? undefined : await drawSocialCard(card, root);
    const isThere = svg !== undefined || existsSync(file);
    if (svg !== undefined) drawn.push({ file, svg });
    if (isThere) list.pictures.push({ id: card.postmortem?.id ?? '', digest });
    else list.lacking.push(digest);
    return isThere;
  };

  if (archive && !(await add(archive))) await add({ ...archive, site: '' });
  for (const card of cards) await add(card);
  // Written before a page asks; the pictures follow while pages are rendered.
  writeSocialList(cacheDir, list);
  return { finished: encodeAll(drawn) };
}

/** Copies the pictures into a built site and forgets those that are in use no more. */
export function publishSocialImages(cacheDir: string, outDir: string): void {
  const { pictures } = readSocialList(cacheDir);
  for (const { id, digest } of pictures) {
    const target = path.join(outDir, socialPath(id === '' ? undefined : id));
    mkdirSync(path.dirname(target), { recursive: true });
    copyFileSync(path.join(cacheDir, FOLDER, `${digest}.png`), target);
  }
  const used = new Set(pictures.map(({ digest }) => `${digest}.png`));
  for (const file of readdirSync(path.join(cacheDir, FOLDER))) if (!used.has(file)) rmSync(path.join(cacheDir, FOLDER, file));
}

async function encodeAll(drawn: readonly { file: string; svg: string }[]): Promise<void> {
  const waiting = drawn.values();
  const lane = async (): Promise<void> => {
    for (const { file, svg } of waiting) {
      writeFileSync(`${file}.new`, await encodeSocialImage(svg));
      renameSync(`${file}.new`, file);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

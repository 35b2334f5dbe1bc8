/** Images and CSV files that a visible postmortem refers to: known by their bytes, re-encoded without metadata, published under a digest. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { kebab } from '../core/action-id.ts';
import {
  type AssetProblem,
  assetNoFile,
  assetOutside,
  assetTooLarge,
  brokenCsv,
  brokenImage,
  missingAsset,
  otherImage,
  tooManyPixels,
} from '../core/asset-problem.ts';
import { MAX_CSV_ROWS, MAX_IMAGE_BYTES, MAX_IMAGE_PIXELS } from '../core/assets.ts';
import { parseCsv, type Series } from '../core/csv.ts';
import { readText } from '../core/limits.ts';
import { insidePath } from './files.ts';

const FORMATS = new Set(['png', 'jpeg', 'gif', 'webp', 'heif']);
/** Wider pictures are scaled down: no column of the site is wider. WebP cannot be higher. */
const MAX_WIDTH = 1600;
const MAX_HEIGHT = 16_383;
/** Digests of images that were read to their end, so that it is done once. */
const whole = new Set<string>();

export interface AssetPlace {
  contentDir: string;
  /** The folder of the postmortem that refers to it. */
  folder: string;
  src: string;
  /** Where published files lie; one that is there was read before. */
  cacheDir?: string;
}

/** Looks at a file without publishing it. */
export async function inspectAsset(
  place: AssetPlace,
  kind: 'image' | 'csv',
): Promise<{ path: string; digest: string; series?: Series } | AssetProblem> {
  const { contentDir, folder, src, cacheDir } = place;
  const found = insidePath(contentDir, folder, src);
  if (found === 'missing') return missingAsset(src);
  if (found === 'outside') return assetOutside(src);
  if (!statSync(found.path).isFile()) return assetNoFile(src);
  if (statSync(found.path).size > MAX_IMAGE_BYTES) return assetTooLarge(src);
  const bytes = readFileSync(found.path);
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  if (kind === 'image') {
    const known = whole.has(digest) || (cacheDir !== undefined && existsSync(publishedPath(cacheDir, found.path, digest, kind)));
    const problem = known ? undefined : await imageProblem(src, bytes);
    if (problem) return problem;
    whole.add(digest);
    return { path: found.path, digest };
  }
  const { text, messages } = readText(src, bytes);
  const series = text === undefined ? { line: 1, reason: messages[0]?.reason ?? '' } : parseCsv(text, MAX_CSV_ROWS);
  if ('reason' in series) return brokenCsv(src, series);
  return { path: found.path, digest, series };
}

/** Writes the published form of a file below `outDir/files`, once. */
export async function publishAsset(
  file: string,
  digest: string,
  kind: 'image' | 'csv',
  outDir: string,
): Promise<{ name: string; width: number; height: number }> {
  const target = publishedPath(outDir, file, digest, kind);
  const name = path.basename(target);
  mkdirSync(path.dirname(target), { recursive: true });
  if (kind === 'csv') {
    if (!existsSync(target)) writeFileSync(target, readFileSync(file));
    return { name, width: 0, height: 0 };
  }
  if (!existsSync(target)) writeFileSync(target, await encode(file));
  const { width = 0, height = 0, pageHeight } = await sharp(target).metadata();
  return { name, width, height: pageHeight ?? height };
}

function publishedPath(outDir: string, file: string, digest: string, kind: 'image' | 'csv'): string {
  return path.join(outDir, 'files', `${kebab(path.parse(file).name) || 'file'}-${digest}.${kind === 'csv' ? 'csv' : 'webp'}`);
}

async function imageProblem(src: string, bytes: Uint8Array): Promise<AssetProblem | undefined> {
  try {
    const { format, width = 0, height = 0, pages = 1 } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (!FORMATS.has(format ?? '')) return otherImage(src, format);
    if (width * height * pages > MAX_IMAGE_PIXELS) return tooManyPixels(src, pages);
    // Only who reads it to its end sees that it breaks off.
    await sharp(bytes, { animated: true, limitInputPixels: MAX_IMAGE_PIXELS }).stats();
    return undefined;
  } catch {
    return brokenImage(src);
  }
}

async function encode(file: string): Promise<Buffer> {
  const { format } = await sharp(file).metadata();
  return sharp(file, { animated: true, limitInputPixels: MAX_IMAGE_PIXELS })
    .rotate()
    .resize({ width: MAX_WIDTH, height: MAX_HEIGHT, fit: 'inside', withoutEnlargement: true })
    .webp({ lossless: format === 'png' || format === 'gif', quality: 82, effort: 4 })
    .toBuffer();
}

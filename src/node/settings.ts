/** Everything that varies between builds, read from the environment once. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { AUDIENCES, type Audience } from '../core/audience.ts';
import type { RuleLevel } from '../core/check/levels.ts';
import { parsePartialTime } from '../core/partial-time.ts';
import { readSite } from '../core/read-site.ts';
import { SEARCH_PART_SIZE } from '../core/search-parts.ts';

export interface Settings {
  /** The project's folder. */
  root: string;
  contentDir: string;
  audience: Audience;
  /** The origin of the published site, if it is known. */
  siteUrl?: string;
  /** The path below which the site is published: `/` or `/archive/`. */
  base: string;
  /** The day on which the archive is read, `2026-11-20`: the only clock. */
  asOf: string;
  outDir: string;
  cacheDir: string;
  /** Levels of rules for this run, over those of site.yaml. */
  ruleLevels: Readonly<Record<string, RuleLevel>>;
  /** How many postmortems a part of the search index holds. */
  searchPartSize: number;
}

/** Something about the environment is wrong; the message is for the person at the command line. */
export class SettingsError extends Error {}

const ROOT = path.resolve(import.meta.dirname, '../..');

/**
 * `ruleLevels`: what the command line says of rules.
 * @throws {SettingsError}
 */
export function readSettings(env: Record<string, string | undefined>, ruleLevels: Settings['ruleLevels'] = {}): Settings {
  const audience = (env['AUDIENCE'] ?? '') === '' ? 'public' : env['AUDIENCE'];
  if (!isAudience(audience)) throw new SettingsError(`AUDIENCE is "${audience}"; it has to be public or internal.`);
  const contentDir = path.resolve(ROOT, env['CONTENT_DIR'] || 'content');
  const asOf = env['AS_OF'] || new Date().toISOString().slice(0, 10);
  const day = parsePartialTime(asOf);
  if (typeof day === 'string' || day.precision !== 'day')
    throw new SettingsError(`AS_OF is "${asOf}"; it has to be a day such as 2026-11-20.`);
  const url = readUrl(env['SITE_URL'] || configuredUrl(contentDir));
  const base = env['BASE_PATH'] ? slashed(env['BASE_PATH']) : slashed(url?.pathname ?? '/');
  // A run with levels of its own remembers its findings apart.
  const levels = Object.keys(ruleLevels).length === 0 ? '' : `\n${JSON.stringify(ruleLevels)}`;
  const key = createHash('sha256').update(`${contentDir}\n${audience}\n${base}${levels}`).digest('hex').slice(0, 12);
  return {
    root: ROOT,
    contentDir,
    audience,
    ...(url ? { siteUrl: url.origin } : {}),
    base,
    asOf,
    ruleLevels,
    outDir: path.resolve(ROOT, env['OUT_DIR'] || (audience === 'public' ? 'dist' : 'dist-internal')),
    searchPartSize: partSize(env['SEARCH_PART_SIZE']),
    cacheDir: path.join(ROOT, 'node_modules', '.second-story', key),
  };
}

function partSize(text: string | undefined): number {
  if (!text) return SEARCH_PART_SIZE;
  if (!/^[1-9]\d{0,5}$/.test(text))
    throw new SettingsError(`SEARCH_PART_SIZE is "${text}"; it has to be a number of postmortems such as ${SEARCH_PART_SIZE}.`);
  return Number(text);
}

function isAudience(word: string | undefined): word is Audience {
  return (AUDIENCES as readonly string[]).includes(word ?? '');
}

function readUrl(text: string | undefined): URL | undefined {
  if (!text) return undefined;
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    throw new SettingsError(`SITE_URL is "${text}"; it has to be a web address.`);
  return new URL(text);
}

function configuredUrl(contentDir: string): string | undefined {
  const file = path.join(contentDir, 'site.yaml');
  if (!existsSync(file) || !statSync(file).isFile()) return undefined;
  return readSite('site.yaml', readFileSync(file)).site?.url;
}

function slashed(text: string): string {
  const bare = text.replace(/^\/+|\/+$/g, '');
  if (bare !== '' && !/^[\w.~-]+(?:\/[\w.~-]+)*$/.test(bare))
    throw new SettingsError(`BASE_PATH is "${text}"; it has to be a path such as /archive.`);
  return bare === '' ? '/' : `/${bare}/`;
}

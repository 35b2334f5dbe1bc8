/** Reads a whole archive from disk: every finding at once, and a page for every postmortem that the audience may see. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { showSite } from '../core/audience.ts';
import { noContent, noSite, siteNoFile, siteOutside } from '../core/file-findings.ts';
import { secretFindings } from '../core/check/rules/publication/secret.ts';
import { compareFindings } from '../core/finding.ts';
import { readSite } from '../core/read-site.ts';
import type { Site } from '../core/site.ts';
import { runArchiveRules } from '../core/check/archive-rule.ts';
import { ARCHIVE_RULES } from '../core/check/rules.ts';
import { lazyRhymes } from '../core/rhymes/lazy-rhymes.ts';
import { createPool, type Pool } from './archive-pool.ts';
import type { Looked } from './archive-part.ts';
import { codeDigest } from './code-digest.ts';
import { keepFrontMatter } from './export-cache.ts';
import { allFeatures } from './feature-cache.ts';
import { insidePath } from './files.ts';
import { findMaintenance, keepMaintenance } from './find-maintenance.ts';
import { digestOf, findPostmortems } from './find-postmortems.ts';
import { gather, RECORDS, STATUS } from './gathered.ts';
import { publishLogo } from './logo.ts';
import { type CacheRecord, PageCache } from './page-cache.ts';
import { updateRhymes } from './rhyme-cache.ts';
import { findSecrets } from './secrets.ts';
import type { Settings } from './settings.ts';
import { reviveMessage } from './stored-message.ts';

export interface LoadedArchive {
  /** The configuration as the audience may see it; undefined where site.yaml could not be read. */
  site?: Site;
  /** The postmortems that have a page, with a digest of all that the page was computed from. */
  pages: { id: string; digest: string }[];
  /** Every finding, sorted. Where one is an error the archive must not be published. */
  messages: VFileMessage[];
  /** How many postmortems were looked at. */
  count: number;
  /** Their paths inside the content folder. */
  files: string[];
}

export type Progress = (done: number, total: number) => void;

type Sound = Looked & { record: CacheRecord };

/** With `pages: false` the archive is only looked at: pages that were written before stay, and none is written. */
export async function loadArchive(
  settings: Settings,
  progress: Progress = () => {},
  { pages: writing = true } = {},
): Promise<LoadedArchive> {
  const { contentDir, audience } = settings;
  const siteFile = path.join(contentDir, 'site.yaml');
  if (!existsSync(contentDir)) return broken(noContent());
  if (!existsSync(siteFile)) return broken(noSite());
  const foundSite = insidePath(contentDir, contentDir, 'site.yaml');
  if (typeof foundSite === 'string') return broken(siteOutside());
  if (!statSync(foundSite.path).isFile()) return broken(siteNoFile());
  const siteBytes = readFileSync(foundSite.path);
  const { site: written, messages } = readSite('site.yaml', siteBytes);
  const site = written && { ...written, rules: { ...written.rules, ...settings.ruleLevels } };
  messages.push(...secretFindings('site.yaml', new TextDecoder().decode(siteBytes), await findSecrets(siteBytes)));
  const found = findPostmortems(contentDir, digestOf(siteBytes, codeDigest()));
  messages.push(...found.messages);
  const { candidates } = found;
  const count = candidates.length;
  const files = candidates.map(({ file }) => file);
  if (!site) return { pages: [], messages: messages.toSorted(compareFindings), count, files };

  const cache = new PageCache(settings.cacheDir);
  messages.push(...(await publishLogo(settings, site)));
  const jobs = candidates.map((candidate) => ({ candidate, before: cache.record(candidate.id) }));
  const fresh = jobs.filter(({ candidate, before }) => before?.source !== candidate.source).length;
  const ids = new Set(candidates.map(({ id }) => id));
  const planned = await findMaintenance(contentDir, { site, ids, asOf: settings.asOf });
  messages.push(...planned.messages);
  const pool = createPool({ settings, site, ids }, fresh);
  try {
    const steps = writing ? count * 2 : count;
    const looked = await pool.look(jobs, (done) => progress(done, steps));
    const sound = looked.filter((one): one is Sound => one.record !== undefined);
    const remembered = sound.map(({ id, file, record }) => ({ ...record, id, file }));
    messages.push(...looked.flatMap((one) => one.messages.map(reviveMessage)));
    // Only a draft is held against all others.
    if (remembered.some(({ draft }) => draft)) await pool.features(remembered);
    const rhymes = lazyRhymes(() => allFeatures(settings, remembered));
    messages.push(...runArchiveRules(ARCHIVE_RULES, remembered, site.rules, rhymes));
    const failed = messages.some((message) => message.fatal);
    if (!failed && !writing) cache.keep(new Map(sound.map(({ id, record }) => [id, record])));
    const pages = failed || !writing ? [] : await writePages(settings, sound, pool, cache, (done) => progress(count + done, steps));
    const visible = new Set(pages.map(({ id }) => id));
    if (!failed && writing) keepMaintenance(settings, planned.found, site, (id) => visible.has(id));
    return { site: showSite(site, audience), pages, messages: messages.toSorted(compareFindings), count, files };
  } finally {
    await pool.close();
  }
}

async function writePages(
  settings: Settings,
  sound: readonly Sound[],
  pool: Pool,
  cache: PageCache,
  step: (done: number) => void,
): Promise<LoadedArchive['pages']> {
  const visible = new Set(sound.flatMap(({ id, record }) => (record.view === 'postmortem' ? [id] : [])));
  const written = await pool.write(sound, visible, step);
  cache.keep(new Map(sound.map(({ id, record }) => [id, written.get(id) ?? record])));
  const pages = [...written].flatMap(([id, { page }]) => (page === undefined ? [] : [{ id, digest: page }]));
  updateRhymes(settings.cacheDir, pages);
  gather(settings.cacheDir, RECORDS, pages);
  keepFrontMatter(settings.cacheDir, pages);
  gather(
    settings.cacheDir,
    STATUS,
    [...written].flatMap(([id, { status }]) => (status === undefined ? [] : [{ id, digest: status }])),
  );
  return pages;
}

function broken(message: VFileMessage): LoadedArchive {
  return { pages: [], count: 0, files: [], messages: [message] };
}

/** Reads a whole archive from disk: every finding at once, and a page for every postmortem that the audience may see. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { showSite } from '../core/audience.ts';
import { compareFindings, finding } from '../core/finding.ts';
import { readSite } from '../core/read-site.ts';
import type { Site } from '../core/site.ts';
import { archiveFindings } from '../core/survey.ts';
import { createPool, type Pool } from './archive-pool.ts';
import type { Looked } from './archive-part.ts';
import { codeDigest } from './code-digest.ts';
import { insidePath } from './files.ts';
import { digestOf, findPostmortems } from './find-postmortems.ts';
import { publishLogo } from './logo.ts';
import { type CacheRecord, PageCache } from './page-cache.ts';
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
}

export type Progress = (done: number, total: number) => void;

type Sound = Looked & { record: CacheRecord };

export async function loadArchive(settings: Settings, progress: Progress = () => {}): Promise<LoadedArchive> {
  const { contentDir, audience } = settings;
  const siteFile = path.join(contentDir, 'site.yaml');
  if (!existsSync(contentDir)) {
    return broken(
      '',
      'file/no-content',
      'The content folder is not there.',
      'Make a folder `content/` with a `site.yaml`, or set CONTENT_DIR to yours.',
    );
  }
  if (!existsSync(siteFile)) {
    return broken(
      'site.yaml',
      'file/no-site',
      'There is no site.yaml in the content folder.',
      'Add one with `organization:` and `severities:`.',
    );
  }
  const foundSite = insidePath(contentDir, contentDir, 'site.yaml');
  if (typeof foundSite === 'string')
    return broken('site.yaml', 'file/outside', 'This link leads outside of the content folder.', 'Put the file itself here.');
  if (!statSync(foundSite.path).isFile())
    return broken('site.yaml', 'file/no-site', 'The name site.yaml is not that of a file.', 'Put a file there.');
  const siteBytes = readFileSync(foundSite.path);
  const { site, messages } = readSite('site.yaml', siteBytes);
  const found = findPostmortems(contentDir, digestOf(siteBytes, codeDigest()));
  messages.push(...found.messages);
  const { candidates } = found;
  const count = candidates.length;
  if (!site) return { pages: [], messages: messages.toSorted(compareFindings), count };

  const cache = new PageCache(settings.cacheDir);
  messages.push(...(await publishLogo(settings, site)));
  const jobs = candidates.map((candidate) => ({ candidate, before: cache.record(candidate.id) }));
  const fresh = jobs.filter(({ candidate, before }) => before?.source !== candidate.source).length;
  const pool = createPool({ settings, site, ids: new Set(candidates.map(({ id }) => id)) }, fresh);
  try {
    const looked = await pool.look(jobs, (done) => progress(done, count * 2));
    const sound = looked.filter((one): one is Sound => one.record !== undefined);
    const views = new Map(sound.map(({ id, record }) => [id, record.publicView]));
    messages.push(...looked.flatMap((one) => one.messages.map(reviveMessage)), ...archiveFindings(sound, (id) => views.get(id)));
    const failed = messages.some((message) => message.fatal);
    const pages = failed ? [] : await writePages(sound, pool, cache, (done) => progress(count + done, count * 2));
    return { site: showSite(site, audience), pages, messages: messages.toSorted(compareFindings), count };
  } finally {
    await pool.close();
  }
}

async function writePages(
  sound: readonly Sound[],
  pool: Pool,
  cache: PageCache,
  step: (done: number) => void,
): Promise<LoadedArchive['pages']> {
  const visible = new Set(sound.flatMap(({ id, record }) => (record.view === 'postmortem' ? [id] : [])));
  const written = await pool.write(sound, visible, step);
  cache.keep(new Map(sound.map(({ id, record }) => [id, written.get(id) ?? record])));
  return [...written].flatMap(([id, { page }]) => (page === undefined ? [] : [{ id, digest: page }]));
}

function broken(file: string, rule: string, reason: string, hint: string): LoadedArchive {
  return { pages: [], count: 0, messages: [finding({ file, rule, reason, hint })] };
}

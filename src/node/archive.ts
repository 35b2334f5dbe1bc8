/** Reads a whole archive from disk: every finding at once, and a page for every postmortem that the audience may see. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { VFileMessage } from 'vfile-message';
import { showPostmortem, showSite, viewFor } from '../core/audience.ts';
import { idOf } from '../core/document.ts';
import { judgeFile } from '../core/file-name.ts';
import { compareFindings, finding } from '../core/finding.ts';
import { entryOf, pageOf } from '../core/page.ts';
import { readSite } from '../core/read-site.ts';
import type { Site } from '../core/site.ts';
import { archiveFindings, duplicateIds, survey, type Survey } from '../core/survey.ts';
import { codeDigest } from './code-digest.ts';
import { insidePath, listFiles } from './files.ts';
import { linkResolver, PageFiles } from './page-files.ts';
import { type CacheRecord, PageCache } from './page-cache.ts';
import type { Settings } from './settings.ts';

export const POSTMORTEMS = 'postmortems';

export interface LoadedArchive {
  /** The configuration as the audience may see it; undefined where site.yaml could not be read. */
  site?: Site;
  /** The postmortems that have a page, with a digest of all that the page was computed from. */
  pages: { id: string; digest: string }[];
  /** Names of the files to publish. */
  assets: string[];
  /** Every finding, sorted. Where one is an error the archive must not be published. */
  messages: VFileMessage[];
  /** How many postmortems were looked at. */
  count: number;
}

interface Candidate {
  id: string;
  file: string;
  bytes?: Uint8Array;
  source: string;
}

export type Progress = (done: number, total: number) => void;

export async function loadArchive(settings: Settings, progress: Progress = () => {}): Promise<LoadedArchive> {
  const { contentDir } = settings;
  if (!existsSync(contentDir))
    return broken(
      '',
      'file/no-content',
      'The content folder is not there.',
      'Make a folder `content/` with a `site.yaml`, or set CONTENT_DIR to yours.',
    );
  const siteFile = path.join(contentDir, 'site.yaml');
  if (!existsSync(siteFile))
    return broken(
      'site.yaml',
      'file/no-site',
      'There is no site.yaml in the content folder.',
      'Add one with `organization:` and `severities:`.',
    );
  const siteBytes = readFileSync(siteFile);
  const { site, messages } = readSite('site.yaml', siteBytes);
  const { candidates, messages: misplaced } = findPostmortems(contentDir, digestOf(siteBytes, codeDigest()));
  messages.push(...misplaced);
  if (!site) return { pages: [], assets: [], messages: messages.toSorted(compareFindings), count: candidates.length };

  const ids = new Set(candidates.map(({ id }) => id));
  const cache = new PageCache(settings.cacheDir);
  const known = new Map<string, Known>();
  for (const [index, candidate] of candidates.entries()) {
    const result = await look(candidate, settings, site, ids, cache);
    messages.push(...result.messages);
    if (result.known) known.set(candidate.id, result.known);
    if (index % 50 === 49) progress(index + 1, candidates.length * 2);
  }
  messages.push(...archiveFindings([...known.values()], (id) => known.get(id)?.record.publicView));
  const failed = messages.some((message) => message.fatal);
  const records = failed ? undefined : await writePages(known, candidates, settings, site, cache, progress);
  return {
    site: showSite(site, settings.audience),
    pages: records ? [...records].flatMap(([id, { page }]) => (page === undefined ? [] : [{ id, digest: page }])) : [],
    assets: records ? [...new Set([...records.values()].flatMap(({ assets }) => assets))].sort() : [],
    messages: messages.toSorted(compareFindings),
    count: candidates.length,
  };
}

/** Either a document that was read now, or what is remembered of one that has not changed. */
interface Known {
  file: string;
  record: CacheRecord;
  survey?: Survey;
}

async function look(
  candidate: Candidate,
  settings: Settings,
  site: Site,
  ids: ReadonlySet<string>,
  cache: PageCache,
): Promise<{ known?: Known; messages: VFileMessage[] }> {
  const { id, file, source } = candidate;
  const before = cache.record(id);
  const files = new PageFiles(settings, file);
  if (before?.source === source && before.mentions.every((mention) => ids.has(mention.id))) {
    return {
      known: { file, record: before },
      messages: [...before.warnings.map((stored) => revive(stored, file)), ...(await files.inspect(before.files))],
    };
  }
  const {
    survey: read,
    files: references,
    messages,
  } = survey(file, candidate.bytes ?? readFileSync(path.join(settings.contentDir, file)), site, ids);
  messages.push(...(await files.inspect(references)));
  if (!read) return { messages };
  const record: CacheRecord = {
    source,
    view: viewFor(settings.audience, read.postmortem, site),
    publicView: viewFor('public', read.postmortem, site),
    mentions: read.mentions,
    files: read.files,
    warnings: messages
      .filter(({ fatal }) => !fatal)
      .map(
        ({ reason, line, column, ruleId, source: origin, note, place }) =>
          ({ reason, line, column, ruleId, source: origin, note, place }) as CacheRecord['warnings'][number],
      ),
    assets: [],
  };
  return { known: { file, record, survey: read }, messages };
}

async function writePages(
  known: ReadonlyMap<string, Known>,
  candidates: readonly Candidate[],
  settings: Settings,
  site: Site,
  cache: PageCache,
  progress: Progress,
): Promise<Map<string, CacheRecord>> {
  const records = new Map<string, CacheRecord>();
  const isVisible = (id: string) => known.get(id)?.record.view === 'postmortem';
  const visibleSite = showSite(site, settings.audience);
  let done = candidates.length;
  for (const [id, { file, record, survey: read }] of known) {
    if (++done % 50 === 0) progress(done, candidates.length * 2);
    records.set(id, record);
    if (record.view !== 'postmortem') continue;
    const files = new PageFiles(settings, file);
    const digest = digestOf(
      record.source,
      settings.base,
      await files.digest(record.files),
      record.mentions.map((mention) => `${mention.id}:${isVisible(mention.id)}`).join(),
    );
    if (record.page === digest && cache.readPage(id)) continue;
    const document = read ?? survey(file, readFileSync(path.join(settings.contentDir, file)), site, new Set(known.keys())).survey;
    if (!document) throw new Error(`${file} changed while it was read; build again.`);
    const visible = showPostmortem(document, site, settings.audience, isVisible);
    const render = await files.publish(visible.body, visible.data.times);
    const page = pageOf(visible, { site: visibleSite, resolve: linkResolver(settings.base, isVisible), ...render });
    cache.writePage(id, { entry: entryOf(visible, visibleSite), page });
    records.set(id, { ...record, page: digest, assets: render.assets });
  }
  cache.keep(records);
  return records;
}

function findPostmortems(contentDir: string, context: string): { candidates: Candidate[]; messages: VFileMessage[] } {
  const folder = path.join(contentDir, POSTMORTEMS);
  const messages: VFileMessage[] = [];
  const candidates: Candidate[] = [];
  for (const name of existsSync(folder) ? listFiles(folder) : []) {
    const file = `${POSTMORTEMS}/${name}`;
    const judged = judgeFile(file);
    if (judged.kind === 'finding') messages.push(judged.message);
    if (judged.kind !== 'postmortem') continue;
    const found = insidePath(contentDir, contentDir, file);
    if (typeof found === 'string') {
      messages.push(
        finding({
          file,
          rule: 'file/outside',
          place: { line: 1, column: 1 },
          reason: found === 'outside' ? 'This link leads outside of the content folder.' : 'This link leads nowhere.',
          hint: 'Put the file itself here.',
        }),
      );
      continue;
    }
    try {
      candidates.push({ id: idOf(file), file, source: digestOf(readFileSync(found.path), context, file) });
    } catch (error) {
      messages.push(
        finding({
          file,
          rule: 'file/unreadable',
          place: { line: 1, column: 1 },
          reason: `The file could not be read (${(error as NodeJS.ErrnoException).code ?? 'unknown error'}).`,
          hint: 'Check its permissions.',
        }),
      );
    }
  }
  return { candidates, messages: [...messages, ...duplicateIds(candidates)] };
}

function revive({ reason, ruleId, source, note, place }: CacheRecord['warnings'][number], file: string): VFileMessage {
  const message = new VFileMessage(reason, { place, ...(source ? { source } : {}), ...(ruleId ? { ruleId } : {}) });
  message.file = file;
  message.fatal = false;
  if (note !== undefined) message.note = note;
  return message;
}

function broken(file: string, rule: string, reason: string, hint: string): LoadedArchive {
  return { pages: [], assets: [], count: 0, messages: [finding({ file, rule, reason, hint })] };
}

function digestOf(...parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 24);
}

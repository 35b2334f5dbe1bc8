/**
 * A share of an archive: it reads and checks its postmortems, and later writes the pages of those that the audience may see. Shares know
 * nothing of one another, so that they can be worked on at the same time.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { showIncident, showPostmortem, showSite, viewFor } from '../core/audience.ts';
import { writtenFrontMatter } from '../core/export/front-matter.ts';
import { recordOf } from '../core/incident-record.ts';
import { entryOf, pageOf } from '../core/page.ts';
import { parsePartialTime } from '../core/partial-time.ts';
import { statusIncidentOf } from '../core/publish/status-incident.ts';
import type { Site } from '../core/site.ts';
import { rhymeSource } from '../core/rhymes/book.ts';
import { lookedOf, survey, type Survey } from '../core/survey.ts';
import { writeFrontMatter } from './export-cache.ts';
import { type Candidate, digestOf } from './find-postmortems.ts';
import { type CacheRecord, readPage, writePage } from './page-cache.ts';
import { linkResolver, PageFiles } from './page-files.ts';
import { writeRhymeSource } from './rhyme-cache.ts';
import { rememberFeatures } from './feature-cache.ts';
import { hasItem, RECORDS, STATUS, writeItem } from './gathered.ts';
import { rememberPieces } from './leak-archive.ts';
import { findSecrets } from './secrets.ts';
import type { Settings } from './settings.ts';
import { type StoredMessage, storeMessage } from './stored-message.ts';

export interface PartOptions {
  settings: Settings;
  site: Site;
  /** The ids of the whole archive. */
  ids: ReadonlySet<string>;
}

export interface Looked {
  id: string;
  file: string;
  /** Absent where there were errors. */
  record?: CacheRecord;
  messages: StoredMessage[];
}

export class ArchivePart {
  readonly #options: PartOptions;
  readonly #surveys = new Map<string, Survey>();

  constructor(options: PartOptions) {
    this.#options = options;
  }

  /** Looks at one file, or at what is remembered of it where nothing has changed. */
  async look({ id, file, source }: Candidate, before: CacheRecord | undefined): Promise<Looked> {
    const { settings, site, ids } = this.#options;
    const files = new PageFiles(settings, file);
    if (before?.source === source && before.asOf === settings.asOf && before.mentions.every((mention) => ids.has(mention.id))) {
      const missing = (await files.inspect(before.files)).map(storeMessage);
      return { id, file, record: before, messages: [...before.warnings, ...missing] };
    }
    const read = await this.#survey(file);
    const warnings = read.messages.map(storeMessage);
    const messages = [...warnings, ...(await files.inspect(read.files)).map(storeMessage)];
    if (!read.survey) return { id, file, messages };
    this.#surveys.set(id, read.survey);
    const { id: _, file: __, ...looked } = lookedOf(read.survey, site);
    const record: CacheRecord = {
      source,
      asOf: settings.asOf,
      view: viewFor(settings.audience, read.survey.postmortem, site),
      ...looked,
      files: read.survey.files,
      warnings,
      assets: [],
      // A page depends on less than the findings do: it lives on from day to day.
      ...(before?.source === source && before.page !== undefined ? { page: before.page, assets: before.assets } : {}),
      ...(before?.source === source && before.status !== undefined ? { status: before.status } : {}),
      ...(before?.source === source && before.pieces ? { pieces: before.pieces } : {}),
    };
    return { id, file, record, messages };
  }

  /** Remembers what rhymes look at in one postmortem, with everything that is internal, unless it is remembered already. */
  features({ id, file, source }: Pick<Candidate, 'id' | 'file' | 'source'>): void {
    const { settings, site } = this.#options;
    rememberFeatures(settings, site, { id, file, source }, this.#surveys.get(id));
  }

  /** Writes what the audience may see of one postmortem, unless everything that it is computed from is as it was. */
  async write(file: string, id: string, before: CacheRecord, isVisible: (id: string) => boolean): Promise<CacheRecord> {
    const record = await this.#writePieces(file, id, before, isVisible);
    const written =
      record.view === 'postmortem'
        ? await this.#writePage(file, id, record, isVisible)
        : record.view === 'incident'
          ? await this.#writeIncident(file, id, record, isVisible)
          : record;
    this.#surveys.delete(id);
    return written;
  }

  /** Tells the net against leaks, while the document is at hand. What links to a page that came or went the net computes itself. */
  async #writePieces(file: string, id: string, record: CacheRecord, isVisible: (id: string) => boolean): Promise<CacheRecord> {
    const { settings, site } = this.#options;
    if (settings.audience !== 'public' || record.pieces) return record;
    rememberPieces(settings, site, { id, file, source: record.source }, isVisible, await this.#document(file, id));
    return { ...record, pieces: true };
  }

  async #writeIncident(file: string, id: string, record: CacheRecord, isVisible: (id: string) => boolean): Promise<CacheRecord> {
    const { settings } = this.#options;
    const mentioned = record.mentions.map((mention) => `${mention.id}:${isVisible(mention.id)}`).join();
    const digest = digestOf(record.source, settings.base, mentioned);
    if (record.status === digest && hasItem(settings.cacheDir, STATUS, id)) return record;
    this.#writeStatus(await this.#document(file, id), false, isVisible);
    return { ...record, status: digest };
  }

  async #writePage(file: string, id: string, record: CacheRecord, isVisible: (id: string) => boolean): Promise<CacheRecord> {
    const { settings, site } = this.#options;
    const files = new PageFiles(settings, file);
    const mentioned = record.mentions.map((mention) => `${mention.id}:${isVisible(mention.id)}`).join();
    const digest = digestOf(record.source, settings.base, await files.digest(record.files), mentioned);
    if (record.page === digest && readPage(settings.cacheDir, id)?.digest === digest) return record;
    const document = await this.#document(file, id);
    const visible = showPostmortem(document, site, settings.audience, isVisible);
    const visibleSite = showSite(site, settings.audience);
    const render = await files.publish(visible.body, visible.data.times);
    const page = pageOf(visible, { site: visibleSite, resolve: linkResolver(settings.base, isVisible), ...render });
    // The page comes last: where it is there, everything that belongs to it is.
    const entry = entryOf(visible, visibleSite);
    writeRhymeSource(settings.cacheDir, id, rhymeSource(visible, page));
    writeItem(settings.cacheDir, RECORDS, recordOf(visible, page, entry));
    writeFrontMatter(settings.cacheDir, id, writtenFrontMatter(visible));
    if (!visible.retelling) this.#writeStatus(document, true, isVisible);
    writePage(settings.cacheDir, id, { digest, entry, page });
    return { ...record, page: digest, assets: render.assets, ...(visible.retelling ? {} : { status: digest }) };
  }

  #writeStatus(document: Survey, hasPostmortem: boolean, isVisible: (id: string) => boolean): void {
    const { settings, site } = this.#options;
    const { review, status } = document.postmortem;
    const reviewed = review?.meeting === undefined ? 'format' : parsePartialTime(review.meeting);
    const incident = statusIncidentOf(showIncident(document, site, settings.audience), {
      site: showSite(site, settings.audience),
      resolve: linkResolver(settings.base, isVisible),
      hasPostmortem,
      isPublished: hasPostmortem && status === 'published',
      ...(typeof reviewed === 'string' ? {} : { reviewed }),
    });
    writeItem(settings.cacheDir, STATUS, incident);
  }

  /** What was read of a document when it was looked at, or reads it once more. */
  async #document(file: string, id: string): Promise<Survey> {
    const document = this.#surveys.get(id) ?? (await this.#survey(file)).survey;
    if (!document) throw new Error(`${file} changed while it was read; build again.`);
    this.#surveys.set(id, document);
    return document;
  }

  async #survey(file: string): Promise<ReturnType<typeof survey>> {
    const { settings, site, ids } = this.#options;
    const bytes = readFileSync(path.join(settings.contentDir, file));
    return survey(file, bytes, { site, ids, asOf: settings.asOf }, await findSecrets(bytes));
  }
}

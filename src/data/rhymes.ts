/** The rhymes as pages ask for them. */
import type { PostmortemPage } from '../core/postmortem-page.ts';
import type { RhymeBook } from '../core/rhymes/book.ts';
import type { QueryFiles } from '../core/rhymes/query/query-files.ts';
import type { Recurrence } from '../core/rhymes/recurrence.ts';
import { rhymeOverview, type RhymeOverview } from '../core/rhymes/overview.ts';
import { rhymeViews, type RhymeView } from '../core/rhymes/view.ts';
import { rhymeNames } from '../core/rhymes/why.ts';
import type { SiteView } from '../core/site-view.ts';
import { readQueryFiles, readRhymeBook } from '../node/rhyme-cache.ts';
import { settings } from './settings.ts';

let book: RhymeBook | undefined;

function getBook(): RhymeBook {
  // In the preview the archive changes while the server runs.
  if (import.meta.env.DEV) return readRhymeBook(settings.cacheDir);
  return (book ??= readRhymeBook(settings.cacheDir));
}

/** What rhymes with a postmortem, the best first. */
export function getRhymes(page: PostmortemPage, site: SiteView): RhymeView[] {
  return rhymeViews(getBook(), page, rhymeNames(site));
}

/** The rhymes of the whole archive. */
export function getRhymeOverview(site: SiteView): RhymeOverview {
  return rhymeOverview(getBook(), rhymeNames(site));
}

/** Every recurrence of the archive: an incident that repeats the cause of an earlier one, and what was still open then. */
export function getRecurrences(): Recurrence[] {
  return getBook().chains.flatMap(({ recurrences }) => recurrences);
}

let queryFiles: QueryFiles | undefined;

/** What a browser loads to find what rhymes with a pasted text. */
export function getQueryFiles(): QueryFiles {
  if (import.meta.env.DEV) return readQueryFiles(settings.cacheDir);
  return (queryFiles ??= readQueryFiles(settings.cacheDir));
}

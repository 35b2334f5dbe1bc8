/** The front door, as its page asks for it. */
import type { ArchiveEntry } from '../core/archive-entry.ts';
import { type HomeView, homeView } from '../core/home-view.ts';
import type { SiteView } from '../core/site-view.ts';
import { getPostmortem } from './archive.ts';
import { getActionItems } from './records.ts';
import { getRhymes } from './rhymes.ts';
import { getStatus } from './status.ts';

/** Among how many of the newest incidents rhymes are looked for. */
const NEWEST = 24;

/** `entries` newest first. */
export async function getHome(site: SiteView, entries: readonly ArchiveEntry[]): Promise<HomeView> {
  const rhymed = await Promise.all(
    entries.slice(0, NEWEST).map(async (entry) => ({ entry, rhymes: getRhymes(await getPostmortem(entry.id), site) })),
  );
  return homeView(getStatus(), getActionItems(), rhymed);
}

/** Feeds and what crawlers are told, as their endpoints ask for them. */
import { FEED_LENGTH, type FeedEntry, type FeedFormat, latest, SERVICE_FEED_LENGTH } from '../core/publish/feed.ts';
import { atomText } from '../core/publish/feed-atom.ts';
import { type FeedContext, incidentDates, incidentEntry, isTold, retellingDates, retellingEntry } from '../core/publish/feed-entry.ts';
import { historyFeed, isLibrary, libraryFeed } from '../core/publish/feed-history.ts';
import { jsonFeedText } from '../core/publish/feed-json.ts';
import { rssText } from '../core/publish/feed-rss.ts';
import { robotsText } from '../core/publish/robots.ts';
import type { StatusData, StatusService } from '../core/publish/status-data.ts';
import { getPostmortem } from './archive.ts';
import { addresses } from './exports.ts';
import { getRecords } from './records.ts';
import { settings } from './settings.ts';
import { getStatus } from './status.ts';

const WRITERS = { atom: atomText, rss: rssText, json: jsonFeedText } as const;

/** The feed of the site, or of one service. */
export async function getFeed(format: FeedFormat, service?: StatusService): Promise<string> {
  const data = getStatus();
  const context = { organization: data.organization, siteUrl: settings.siteUrl, addresses, services: data.services, now: data.now };
  const feed = isLibrary(data, getRecords().filter(({ retelling }) => retelling).length)
    ? libraryFeed(data, await retellings(context), format, context)
    : historyFeed(data, await incidents(data, context, service), format, context, service);
  return WRITERS[format](feed);
}

/** The services that have a feed of their own. */
export function getFeedServices(): StatusService[] {
  return getStatus().services;
}

export function getRobots(): string {
  return robotsText(settings.audience, addresses.complete ? addresses.of('/sitemap-index.xml') : undefined);
}

function incidents({ incidents: all, now }: StatusData, context: FeedContext, service?: StatusService): Promise<FeedEntry[]> {
  const chosen = all.filter(({ outages }) => service === undefined || outages.some((outage) => outage.service === service.key));
  const dated = chosen.map((incident) => ({ incident, id: incident.id, ...incidentDates(incident, now) }));
  const newest = latest(
    dated.filter(({ published }) => published < now),
    service === undefined ? FEED_LENGTH : SERVICE_FEED_LENGTH,
    (one) => one,
  );
  return Promise.all(
    newest.map(({ id, incident }) =>
      remembered(id, async () => incidentEntry(incident, isTold(incident) ? await getPostmortem(id) : undefined, context)),
    ),
  );
}

function retellings(context: FeedContext): Promise<FeedEntry[]> {
  const past = getRecords().filter((record) => retellingDates(record, context.now).published < context.now);
  const newest = latest(past, FEED_LENGTH, (record) => retellingDates(record, context.now));
  return Promise.all(
    newest.map((record) => remembered(record.id, async () => retellingEntry(record, await getPostmortem(record.id), context))),
  );
}

const entries = new Map<string, Promise<FeedEntry>>();

/** An incident is in the feed of the site and in those of its services, each in three formats. */
function remembered(id: string, make: () => Promise<FeedEntry>): Promise<FeedEntry> {
  // In the preview the archive changes while the server runs.
  const entry = (import.meta.env.DEV ? undefined : entries.get(id)) ?? make();
  entries.set(id, entry);
  return entry;
}

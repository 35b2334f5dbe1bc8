/** The feeds of a site: one entry for each incident, the same one for as long as there is news of it, whatever the format. */
import type { Html } from '../html.ts';

export const FEED_FORMATS = ['atom', 'rss', 'json'] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

export const FEED_TYPES: Readonly<Record<FeedFormat, string>> = {
  atom: 'application/atom+xml',
  rss: 'application/rss+xml',
  json: 'application/feed+json',
};

export const FEED_NAMES: Readonly<Record<FeedFormat, string>> = { atom: 'Atom', rss: 'RSS', json: 'JSON Feed' };

const FILES: Readonly<Record<FeedFormat, string>> = { atom: 'history.atom', rss: 'history.rss', json: 'feed.json' };

/** How many entries the feed of the site has, and that of one service: there is one for each, and they hold whole postmortems. */
export const FEED_LENGTH = 50;
export const SERVICE_FEED_LENGTH = 20;

/** Texts may hold any character; each format writes only what it can. */
export interface Feed {
  /** Never changes. */
  id: string;
  title: string;
  description: string;
  author: string;
  /** The page that shows the same. */
  page: string;
  /** Where the feed is; absent where the site's own address is not known. */
  self?: string;
  entries: FeedEntry[];
}

/** Instants in milliseconds since 1970. */
export interface FeedEntry {
  /** Never changes. */
  id: string;
  /** The page to read; a path from the root of its host where the site's own address is not known. */
  url: string;
  title: string;
  /** When it began; 00:00 UTC of a day without a clock time. */
  published: number;
  /** Of the newest that it tells. */
  updated: number;
  categories: string[];
  /** What it did to users, as plain text. */
  summary?: string;
  /** What is new, without the postmortem. */
  news: Html;
  /** What is new, and the postmortem. */
  content: Html;
}

/** `/history.atom`, or the same of one service: `/services/api/history.atom`. */
export function feedPath(format: FeedFormat, service?: string): string {
  return service === undefined ? `/${FILES[format]}` : `/services/${service}/${FILES[format]}`;
}

/** When the feed last had news; undefined where it never had any. It is not when it was written, so that it stays the same until there is news. */
export function newestOf({ entries }: Feed): Date | undefined {
  return entries.length === 0 ? undefined : new Date(Math.max(...entries.map(({ updated }) => updated)));
}

/** The items that had news last, in the order of their beginning with the newest first: an old incident that is told of again is among them. */
export function latest<T extends { id: string }>(
  items: readonly T[],
  count: number,
  datesOf: (item: T) => Pick<FeedEntry, 'published' | 'updated'>,
): T[] {
  const dated = items.map((item) => ({ item, ...datesOf(item) }));
  const by =
    (key: 'published' | 'updated') =>
    (a: (typeof dated)[number], b: (typeof dated)[number]): number =>
      b[key] - a[key] || (a.item.id < b.item.id ? -1 : 1);
  return dated
    .toSorted(by('updated'))
    .slice(0, count)
    .toSorted(by('published'))
    .map(({ item }) => item);
}

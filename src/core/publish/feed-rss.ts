/** A feed as RSS 2.0. An item's `pubDate` is when the incident began, and is never in the future. */
import { generateRssFeed } from 'feedsmith';
import { type Feed, FEED_TYPES, newestOf } from './feed.ts';
import { titleText, xmlDocument } from './feed-text.ts';

export function rssText(feed: Feed): string {
  const { title, description, page, self, entries } = feed;
  const newest = newestOf(feed);
  const xml = generateRssFeed(
    {
      title: titleText(title),
      link: page,
      description: titleText(description),
      language: 'en',
      generator: 'Second Story',
      ...(newest === undefined ? {} : { lastBuildDate: newest }),
      ...(self === undefined ? {} : { atom: { links: [{ href: self, rel: 'self', type: FEED_TYPES.rss }] } }),
      items: entries.map((entry) => ({
        title: titleText(entry.title),
        link: entry.url,
        description: entry.news,
        categories: entry.categories.map((category) => ({ name: titleText(category) })),
        guid: { value: entry.id, isPermaLink: false },
        pubDate: new Date(entry.published),
        // RSS has no date for what changed; Atom's is understood in it.
        atom: { updated: new Date(entry.updated) },
        ...(entry.content === entry.news ? {} : { content: { encoded: entry.content } }),
      })),
    },
    { strict: true },
  );
  return xmlDocument(xml);
}

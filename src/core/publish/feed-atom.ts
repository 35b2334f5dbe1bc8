/** A feed as Atom (RFC 4287). */
import { generateAtomFeed } from 'feedsmith';
import { type Feed, FEED_TYPES, newestOf } from './feed.ts';
import { titleText, xmlDocument } from './feed-text.ts';

export function atomText(feed: Feed): string {
  const { id, title, description, author, page, self, entries } = feed;
  const xml = generateAtomFeed(
    {
      id,
      title: { value: titleText(title) },
      subtitle: { value: titleText(description) },
      // Atom asks for a date, and a feed that never had news has none: it may only not change from day to day.
      updated: newestOf(feed) ?? new Date(0),
      links: [
        { href: page, rel: 'alternate', type: 'text/html' },
        ...(self === undefined ? [] : [{ href: self, rel: 'self', type: FEED_TYPES.atom }]),
      ],
      authors: [{ name: titleText(author) }],
      generator: { text: 'Second Story' },
      xml: { lang: 'en' },
      entries: entries.map((entry) => ({
        id: entry.id,
        title: { value: titleText(entry.title), type: 'text' },
        links: [{ href: entry.url, rel: 'alternate', type: 'text/html' }],
        published: new Date(entry.published),
        updated: new Date(entry.updated),
        categories: entry.categories.map((category) => ({ term: titleText(category) })),
        ...(entry.summary === undefined ? {} : { summary: { value: titleText(entry.summary), type: 'text' } }),
        content: { value: entry.content, type: 'html' },
      })),
    },
    { strict: true },
  );
  return xmlDocument(xml);
}

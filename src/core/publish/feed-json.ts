/** A feed as JSON Feed 1.1. */
import { generateJsonFeed } from 'feedsmith';
import type { Feed } from './feed.ts';
import { titleText, xmlText } from './feed-text.ts';

export function jsonFeedText({ title, description, author, page, self, entries }: Feed): string {
  const generated = generateJsonFeed(
    {
      title: titleText(title),
      home_page_url: page,
      ...(self === undefined ? {} : { feed_url: self }),
      description: titleText(description),
      language: 'en',
      authors: [{ name: titleText(author) }],
      items: entries.map((entry) => ({
        id: entry.id,
        url: entry.url,
        title: titleText(entry.title),
        content_html: entry.content,
        ...(entry.summary === undefined ? {} : { summary: titleText(entry.summary) }),
        date_published: new Date(entry.published),
        date_modified: new Date(entry.updated),
        tags: entry.categories.map(titleText),
      })),
    },
    { strict: true },
  );
  // The package leaves out a list that is empty, and the format asks for it.
  const whole = { ...(generated as object), ...(entries.length === 0 ? { items: [] } : {}) };
  return `${JSON.stringify(whole, (_, value: unknown) => (typeof value === 'string' ? xmlText(value) : value))}\n`;
}

/** Names in a row, those that have a page as links: written as one string, because a template would put a space before every comma. */
import { escapeHtml, type Html, trustedHtml } from '../../core/html.ts';

export function linkList(items: readonly { name: string; url: string | undefined }[]): Html {
  return trustedHtml(
    items
      .map(({ name, url }) => (url === undefined ? escapeHtml(name) : `<a href="${escapeHtml(url)}">${escapeHtml(name)}</a>`))
      .join(', '),
  );
}

/** A body that is read elsewhere: in a reader, in another site, in a mail. */
import { type Html, trustedHtml } from '../html.ts';
import { RE_TAG } from './html-text.ts';

const RE_TARGET = /(\s(?:href|src)=")([^"]*)(?=")/g;

/**
 * The same markup with addresses that lead back to the site. Places that the markup itself has (footnotes, headings) stay what they are.
 * @param origin as `https://incidents.example`
 * @param page the complete address of the page that the markup is from
 */
export function completeLinks(html: Html, origin: string, page: string): Html {
  const complete = (address: string): string => {
    if (address.startsWith('#')) return html.includes(`id="${address.slice(1)}"`) ? address : page + address;
    return address.startsWith('/') ? origin + address : address;
  };
  return trustedHtml(
    html.replace(RE_TAG, (tag) => tag.replace(RE_TARGET, (_, before: string, address: string) => before + complete(address))),
  );
}

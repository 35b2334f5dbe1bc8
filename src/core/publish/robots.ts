/** What crawlers are told (RFC 9309): the public edition is for everyone, the internal one for none of them. */
import type { Audience } from '../audience.ts';

/** @param sitemap the complete address of the sitemap, where the site's own address is known */
export function robotsText(audience: Audience, sitemap?: string): string {
  if (audience === 'internal') return 'User-agent: *\nDisallow: /\n';
  return `User-agent: *\nAllow: /\n${sitemap === undefined ? '' : `\nSitemap: ${sitemap}\n`}`;
}

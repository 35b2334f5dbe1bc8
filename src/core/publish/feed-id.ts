/** The ids of feeds and of their entries: readers know by them what they have seen, so that they never change while the site keeps its address. */

export interface FeedOwner {
  organization: string;
  /** The site's origin, as `https://incidents.example`, where it is known. */
  siteUrl?: string | undefined;
}

/**
 * A tag URI (RFC 4151) of the site's host in the form that Statuspage uses; without a host a UUID (RFC 9562, version 8) made of the
 * organization and the name.
 * @example feedId('Incident/0abc', { organization: 'Fernwick', siteUrl: 'https://fernwick.example' }) // => 'tag:fernwick.example,2005:Incident/0abc'
 */
export function feedId(name: string, { organization, siteUrl }: FeedOwner): string {
  return siteUrl === undefined ? `urn:uuid:${uuidOf(`${organization}/${name}`)}` : `tag:${new URL(siteUrl).hostname},2005:${name}`;
}

function uuidOf(text: string): string {
  const hex = fnv1a(text).toString(16).padStart(32, '0');
  const variant = ((Number.parseInt(hex[16] as string, 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** FNV-1a with 128 bits over the text's UTF-8 bytes. */
function fnv1a(text: string): bigint {
  let hash = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58dn;
  for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(128, (hash ^ BigInt(byte)) * 0x100_0000_0000_0000_0000_013bn);
  return hash;
}

/** The headers that a host should send with the site, said once: for the file that some hosts read, and for the examples of the guide. */
import type { Audience } from '../audience.ts';
import { contentPolicy } from './policy.ts';

type Headers = Readonly<Record<string, string>>;

export interface HostingHeaders {
  /** With every answer. */
  always: Headers;
  /** With some paths. Hosts join what two rules say of one header, so no path gets the same header twice. */
  groups: readonly HeaderGroup[];
  /** With every path that is in no group: the pages. */
  otherwise: Headers;
}

export interface HeaderGroup {
  name: 'lasting' | 'data';
  /** Below the site, without a slash in front: `assets/*`. A star stands for any characters, slashes included. */
  paths: readonly string[];
  headers: Headers;
}

/** The name of each of these files changes with what is in it. */
const LASTING = ['assets/*', 'files/*', '*.pf_filter', '*.pf_fragment', '*.pf_index', '*.pf_meta'];

/** What other programs read, from other websites too. */
const DATA = [
  'api/*',
  'badges/*',
  'schema/*',
  'postmortems.json',
  'postmortems/*.json',
  'incidents/*.json',
  'history.json',
  'history/*.json',
  'feed.json',
  'services/*.json',
  'actions.csv',
  'trends.csv',
  '*.ics',
  '*.atom',
  '*.rss',
];

/**
 * Two things differ in the internal edition: no cache on the way keeps it, and no other website may read it through the browser of someone who can.
 * The policy allows WebAssembly everywhere, because the search's worker takes its policy from here; what a page says of itself forbids it again.
 */
export function hostingHeaders(audience: Audience): HostingHeaders {
  const open = audience === 'public';
  const cache = open ? 'public' : 'private';
  return {
    always: {
      'Content-Security-Policy': contentPolicy({ webAssembly: true }),
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'same-origin',
      ...(open ? {} : { 'X-Robots-Tag': 'noindex' }),
    },
    groups: [
      { name: 'lasting', paths: LASTING, headers: { 'Cache-Control': `${cache}, max-age=31536000, immutable` } },
      {
        name: 'data',
        paths: DATA,
        headers: { 'Cache-Control': `${cache}, max-age=300`, ...(open ? { 'Access-Control-Allow-Origin': '*' } : {}) },
      },
    ],
    otherwise: { 'Cache-Control': `${cache}, max-age=0, must-revalidate` },
  };
}

/** A regular expression, for any server's dialect, that matches these paths below `base` (`/` or `/archive/`). */
export function pathExpression(paths: readonly string[], base: string): string {
  const escaped = (text: string): string => text.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
  return `^${escaped(base)}(?:${paths.map(escaped).join('|')})$`;
}

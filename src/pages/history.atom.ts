/** The history of incidents as an Atom feed. */
import type { APIRoute } from 'astro';
import { FEED_TYPES } from '../core/publish/feed.ts';
import { getFeed } from '../data/feeds.ts';

export const GET: APIRoute = async () =>
  new Response(await getFeed('atom'), { headers: { 'content-type': `${FEED_TYPES.atom}; charset=utf-8` } });

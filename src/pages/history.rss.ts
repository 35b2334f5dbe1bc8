/** The history of incidents as an RSS feed. */
import type { APIRoute } from 'astro';
import { FEED_TYPES } from '../core/publish/feed.ts';
import { getFeed } from '../data/feeds.ts';

export const GET: APIRoute = async () =>
  new Response(await getFeed('rss'), { headers: { 'content-type': `${FEED_TYPES.rss}; charset=utf-8` } });

/** The history of incidents as a JSON Feed. */
import type { APIRoute } from 'astro';
import { FEED_TYPES } from '../core/publish/feed.ts';
import { getFeed } from '../data/feeds.ts';

export const GET: APIRoute = async () =>
  new Response(await getFeed('json'), { headers: { 'content-type': `${FEED_TYPES.json}; charset=utf-8` } });

/** The history of a service's incidents as an RSS feed. */
import type { APIRoute } from 'astro';
import { FEED_TYPES } from '../../../core/publish/feed.ts';
import type { StatusService } from '../../../core/publish/status-data.ts';
import { getFeed, getFeedServices } from '../../../data/feeds.ts';

export function getStaticPaths() {
  return getFeedServices().map((service) => ({ params: { key: service.key }, props: { service } }));
}

export const GET: APIRoute<{ service: StatusService }> = async ({ props: { service } }) =>
  new Response(await getFeed('rss', service), { headers: { 'content-type': `${FEED_TYPES.rss}; charset=utf-8` } });

/** What crawlers may read. They look for it at the root of a host only. */
import type { APIRoute } from 'astro';
import { getRobots } from '../data/feeds.ts';

export const GET: APIRoute = () => new Response(getRobots(), { headers: { 'content-type': 'text/plain; charset=utf-8' } });

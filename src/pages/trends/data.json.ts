/** What the trends are computed from, for the browser that computes those of another scope. */
import type { APIRoute } from 'astro';
import { encodeTrends } from '../../core/trends/trend-wire.ts';
import { getTrendData } from '../../data/trends.ts';

export const GET: APIRoute = () => new Response(encodeTrends(getTrendData()), { headers: { 'content-type': 'application/json' } });

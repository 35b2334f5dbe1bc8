/** The incidents of the last three months, as Statuspage has them; there is no file where there is nothing to have a history of. */
import type { APIRoute } from 'astro';
import { getHistoryPage, getHistoryPages } from '../data/statuspage.ts';

export const GET: APIRoute = () =>
  getHistoryPages().length === 0
    ? new Response(null, { status: 404 })
    : new Response(getHistoryPage(1), { headers: { 'content-type': 'application/json' } });

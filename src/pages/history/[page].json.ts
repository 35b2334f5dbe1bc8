/** Three older months of the history: Statuspage's `?page=2` is `/history/2.json` here. */
import type { APIRoute } from 'astro';
import { getHistoryPage, getHistoryPages } from '../../data/statuspage.ts';

export function getStaticPaths() {
  return getHistoryPages()
    .slice(1)
    .map((page) => ({ params: { page: String(page) } }));
}

export const GET: APIRoute = ({ params: { page } }) =>
  new Response(getHistoryPage(Number(page)), { headers: { 'content-type': 'application/json' } });

/** All action items, loaded by the browser when the list is first filtered. */
import type { APIRoute } from 'astro';
import { getActionFile } from '../../data/actions.ts';

export const GET: APIRoute = () => new Response(JSON.stringify(getActionFile()), { headers: { 'content-type': 'application/json' } });

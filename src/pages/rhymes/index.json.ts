/** The archive as a pasted text is held against it in the browser; of a large one the head. */
import type { APIRoute } from 'astro';
import { getQueryFiles } from '../../data/rhymes.ts';

export const GET: APIRoute = () => new Response(JSON.stringify(getQueryFiles().head), { headers: { 'content-type': 'application/json' } });

/** Every postmortem at a glance, for machines. */
import type { APIRoute } from 'astro';
import { getArchiveJson } from '../data/exports.ts';

export const GET: APIRoute = async () => new Response(await getArchiveJson(), { headers: { 'content-type': 'application/json' } });

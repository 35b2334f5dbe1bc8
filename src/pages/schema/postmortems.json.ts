/** The JSON Schema of `/postmortems.json`. */
import type { APIRoute } from 'astro';
import { getExportSchema } from '../../data/exports.ts';

export const GET: APIRoute = () => new Response(getExportSchema('postmortems'), { headers: { 'content-type': 'application/schema+json' } });

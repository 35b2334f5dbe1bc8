/** The JSON Schema of `/postmortems/<id>.json`. */
import type { APIRoute } from 'astro';
import { getExportSchema } from '../../data/exports.ts';

export const GET: APIRoute = () => new Response(getExportSchema('postmortem'), { headers: { 'content-type': 'application/schema+json' } });

/** The archive in columns, for filtering in the browser. */
import type { APIRoute } from 'astro';
import { indexArchive } from '../../core/archive-facets.ts';
import { encodeIndex } from '../../core/archive-index.ts';
import { getArchive } from '../../data/archive.ts';

export const GET: APIRoute = async () =>
  new Response(encodeIndex(indexArchive(await getArchive())), { headers: { 'content-type': 'application/json' } });

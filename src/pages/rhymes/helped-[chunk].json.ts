/** What helped in a few postmortems at a time, fetched with the results that are shown. */
import type { APIRoute } from 'astro';
import type { ChunkFile } from '../../core/rhymes/query/query-files.ts';
import { getQueryFiles } from '../../data/rhymes.ts';

export function getStaticPaths() {
  return getQueryFiles().chunks.map((props, chunk) => ({ params: { chunk: String(chunk) }, props }));
}

export const GET: APIRoute<ChunkFile> = ({ props }) =>
  new Response(JSON.stringify(props), { headers: { 'content-type': 'application/json' } });

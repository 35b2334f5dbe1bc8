/** The texts of fifty postmortems at a time, for the archive's list in the browser. */
import type { APIRoute } from 'astro';
import { type CardChunk, cardChunks } from '../../core/archive-cards.ts';
import { indexArchive } from '../../core/archive-facets.ts';
import { getArchive } from '../../data/archive.ts';

export async function getStaticPaths() {
  const entries = await getArchive();
  return cardChunks(entries, indexArchive(entries).stamp).map((props, chunk) => ({ params: { chunk: String(chunk) }, props }));
}

export const GET: APIRoute<CardChunk> = ({ props }) =>
  new Response(JSON.stringify(props), { headers: { 'content-type': 'application/json' } });

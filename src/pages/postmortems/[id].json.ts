/** One whole postmortem, for machines. */
import type { APIRoute } from 'astro';
import { getArchive } from '../../data/archive.ts';
import { getPostmortemJson } from '../../data/exports.ts';

export async function getStaticPaths() {
  return (await getArchive()).map(({ id }) => ({ params: { id } }));
}

export const GET: APIRoute = async ({ params: { id = '' } }) =>
  new Response(await getPostmortemJson(id), { headers: { 'content-type': 'application/json' } });

/** The terms of a large archive, in parts that are all loaded before the first question. */
import type { APIRoute } from 'astro';
import type { PartFile } from '../../core/rhymes/query/query-files.ts';
import { getQueryFiles } from '../../data/rhymes.ts';

export function getStaticPaths() {
  return getQueryFiles().parts.map((props, part) => ({ params: { part: String(part) }, props }));
}

export const GET: APIRoute<PartFile> = ({ props }) =>
  new Response(JSON.stringify(props), { headers: { 'content-type': 'application/json' } });

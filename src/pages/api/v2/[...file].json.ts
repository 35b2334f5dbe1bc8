/** The files of Statuspage's public API, such as `/api/v2/summary.json`. */
import type { APIRoute } from 'astro';
import type { StatuspageApi } from '../../../core/publish/statuspage-types.ts';
import { getStatuspageFile, getStatuspageFiles } from '../../../data/statuspage.ts';

export function getStaticPaths() {
  return getStatuspageFiles().map((file) => ({ params: { file } }));
}

export const GET: APIRoute = ({ params: { file } }) =>
  new Response(getStatuspageFile(file as keyof StatuspageApi), { headers: { 'content-type': 'application/json' } });

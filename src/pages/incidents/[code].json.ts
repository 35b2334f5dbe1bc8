/** One incident with its postmortem, as Statuspage has it. */
import type { APIRoute } from 'astro';
import { getIncidentCodes, getIncidentFile } from '../../data/statuspage.ts';

export function getStaticPaths() {
  return getIncidentCodes().map((code) => ({ params: { code } }));
}

export const GET: APIRoute = async ({ params: { code = '' } }) =>
  new Response(await getIncidentFile(code), { headers: { 'content-type': 'application/json' } });

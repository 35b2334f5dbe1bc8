/** The digest of one month as plain text, to be sent by mail. */
import type { APIRoute } from 'astro';
import { getDigestMonths, getDigestText } from '../../data/digest.ts';

export async function getStaticPaths() {
  return (await getDigestMonths()).map((month) => ({ params: { month } }));
}

export const GET: APIRoute = async ({ params: { month = '' } }) =>
  new Response(await getDigestText(month), { headers: { 'content-type': 'text/plain; charset=utf-8' } });

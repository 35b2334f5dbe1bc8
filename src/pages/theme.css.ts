/** The organization's accent as a stylesheet of its own, because the policy forbids inline styles. */
import type { APIRoute } from 'astro';
import { getSite } from '../data/site.ts';

export const GET: APIRoute = async () => {
  const { accent } = await getSite();
  return new Response(accent === undefined ? '' : `:root{--accent-brand:${accent}}\n`, { headers: { 'content-type': 'text/css' } });
};

/** Badges to be shown elsewhere: how the whole is, as `status`, and how each service is. */
import type { APIRoute } from 'astro';
import { getServiceBadges, getStatusBadge, getStatuspageFiles } from '../../data/statuspage.ts';

export function getStaticPaths() {
  const names = getStatuspageFiles().length === 0 ? [] : ['status', ...getServiceBadges().keys()];
  return names.map((name) => ({ params: { name } }));
}

export const GET: APIRoute = ({ params: { name = '' } }) =>
  new Response(name === 'status' ? getStatusBadge() : getServiceBadges().get(name), { headers: { 'content-type': 'image/svg+xml' } });

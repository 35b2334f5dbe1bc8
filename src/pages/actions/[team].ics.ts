/** The calendar of one team. */
import type { APIRoute } from 'astro';
import type { Term } from '../../core/postmortem-page.ts';
import { getCalendar, getTeams } from '../../data/exports.ts';

export function getStaticPaths() {
  return getTeams().map((team) => ({ params: { team: team.key }, props: { team } }));
}

export const GET: APIRoute<{ team: Term }> = async ({ props: { team } }) =>
  new Response(await getCalendar(team), { headers: { 'content-type': 'text/calendar; charset=utf-8' } });

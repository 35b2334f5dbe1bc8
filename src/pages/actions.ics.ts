/** The calendar of all action items and reviews. */
import type { APIRoute } from 'astro';
import { getCalendar } from '../data/exports.ts';

export const GET: APIRoute = async () => new Response(await getCalendar(), { headers: { 'content-type': 'text/calendar; charset=utf-8' } });

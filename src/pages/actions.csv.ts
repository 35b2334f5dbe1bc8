/** Every action item, for spreadsheets. */
import type { APIRoute } from 'astro';
import { getActionCsv } from '../data/exports.ts';

export const GET: APIRoute = () => new Response(getActionCsv(), { headers: { 'content-type': 'text/csv; charset=utf-8' } });

/** Every incident with its times and durations, for spreadsheets. */
import type { APIRoute } from 'astro';
import { getTrendCsv } from '../data/exports.ts';

export const GET: APIRoute = () => new Response(getTrendCsv(), { headers: { 'content-type': 'text/csv; charset=utf-8' } });

/** Statuspage's API, the history and the badges, as their endpoints ask for them. */
import { completeLinks } from '../core/export/complete-links.ts';
import { trustedHtml } from '../core/html.ts';
import { pageBadge, serviceBadges } from '../core/publish/badge.ts';
import { historyPages } from '../core/publish/history-json.ts';
import type { StatusIncident } from '../core/publish/status-incident.ts';
import { STATUSPAGE_FILES } from '../core/publish/statuspage.ts';
import { hasStatusApi, type StatusContext, statusContext } from '../core/publish/statuspage-context.ts';
import { apiIncidentWithPostmortem, isPostmortemPublished } from '../core/publish/statuspage-incident.ts';
import type { HistoryPage, StatuspageApi } from '../core/publish/statuspage-types.ts';
import { getPostmortem } from './archive.ts';
import { addresses } from './exports.ts';
import { settings } from './settings.ts';
import { getStatus } from './status.ts';

interface Loaded {
  context: StatusContext;
  pages: HistoryPage[];
  badges: ReadonlyMap<string, string>;
  incidents: ReadonlyMap<string, StatusIncident>;
}

let loaded: Loaded | undefined;

/** What can be asked for; nothing where the site has neither a service nor an incident of its own. */
export function getStatuspageFiles(): (keyof StatuspageApi)[] {
  return hasStatusApi(getStatus()) ? (Object.keys(STATUSPAGE_FILES) as (keyof StatuspageApi)[]) : [];
}

export function getStatuspageFile(file: keyof StatuspageApi): string {
  return toJson(STATUSPAGE_FILES[file](load().context));
}

/** The numbers of the pages of the history, from 1. */
export function getHistoryPages(): number[] {
  return hasStatusApi(getStatus()) ? load().pages.map((_, index) => index + 1) : [];
}

export function getHistoryPage(page: number): string {
  return toJson(load().pages[page - 1]);
}

export function getIncidentCodes(): string[] {
  return [...load().incidents.keys()];
}

export async function getIncidentFile(code: string): Promise<string> {
  const { context, incidents } = load();
  const incident = incidents.get(code);
  if (!incident) throw new Error(`There is no incident with the code ${code}.`);
  if (!isPostmortemPublished(incident)) return toJson(apiIncidentWithPostmortem(incident, context, undefined));
  const { summary, body } = await getPostmortem(incident.id);
  const html = completeLinks(trustedHtml(`<p>${summary}</p>\n${body}`), context.origin, addresses.postmortem(incident.id));
  return toJson(apiIncidentWithPostmortem(incident, context, html));
}

/** The badge of the whole page. */
export function getStatusBadge(): string {
  return pageBadge(load().context.data);
}

/** The badges of services by the names of their files. */
export function getServiceBadges(): ReadonlyMap<string, string> {
  return load().badges;
}

function load(): Loaded {
  // In the preview the archive changes while the server runs.
  if (!import.meta.env.DEV && loaded) return loaded;
  const context = statusContext(getStatus(), addresses, settings.siteUrl);
  loaded = {
    context,
    pages: historyPages(context),
    badges: serviceBadges(context.data),
    incidents: new Map(context.data.incidents.map((incident) => [incident.code, incident])),
  };
  return loaded;
}

const toJson = (value: unknown): string => `${JSON.stringify(value)}\n`;

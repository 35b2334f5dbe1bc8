/** What a feed tells of one incident. */
import type { Addresses } from '../export/addresses.ts';
import { completeLinks } from '../export/complete-links.ts';
import { htmlText } from '../export/html-text.ts';
import { formatTime, machineTime } from '../format.ts';
import { escapeHtml, type Html, trustedHtml } from '../html.ts';
import type { IncidentRecord } from '../incident-record.ts';
import { sortInstant } from '../partial-time.ts';
import { code } from './code.ts';
import type { FeedEntry } from './feed.ts';
import { feedId, type FeedOwner } from './feed-id.ts';
import type { IncidentStatus } from './status-change.ts';
import type { StatusData } from './status-data.ts';
import type { StatusIncident, StatusUpdate } from './status-incident.ts';
import { hasStatusPage } from './status-view.ts';

export interface FeedContext extends FeedOwner {
  addresses: Addresses;
  services: StatusData['services'];
  /** The end of the day of the edition, in milliseconds since 1970: what is later is not told yet. */
  now: number;
}

/** What a page has of a published postmortem. */
export interface PostmortemText {
  summary: Html;
  body: Html;
}

const STATUS_NAMES: Readonly<Record<IncidentStatus, string>> = {
  investigating: 'Investigating',
  identified: 'Identified',
  monitoring: 'Monitoring',
  resolved: 'Resolved',
  postmortem: 'Postmortem',
};

const isClosed = (status: IncidentStatus): boolean => status === 'resolved' || status === 'postmortem';

/** Whether a feed has the whole postmortem of this incident. */
export const isTold = ({ status, hasPostmortem }: StatusIncident): boolean => status === 'postmortem' && hasPostmortem;

/** @param text its postmortem, where `isTold` */
export function incidentEntry(incident: StatusIncident, text: PostmortemText | undefined, context: FeedContext): FeedEntry {
  const { id, name, status, impact, summary, hasPostmortem, outages } = incident;
  const { addresses, services, now } = context;
  const affected = new Set(outages.map(({ service }) => service));
  const ownPage = hasStatusPage(context) ? `/status/incidents/${id}/` : '/';
  const url = hasPostmortem ? addresses.postmortem(id) : addresses.of(ownPage);
  const updates = toldBy(incident.updates, now).map(updateHtml).join('\n');
  return {
    id: feedId(`Incident/${incident.code}`, context),
    url,
    title: isClosed(status) ? name : `${STATUS_NAMES[status]}: ${name}`,
    ...incidentDates(incident, now),
    categories: [impact, ...services.filter(({ key }) => affected.has(key)).map((service) => service.name)],
    ...(summary === undefined ? {} : { summary: htmlText(summary) }),
    ...withText(updates, text && `<h2>Postmortem</h2>\n${textHtml(text)}`, url, context),
  };
}

/** Nobody knows when a retelling was written: its date is that of the incident. */
export function retellingEntry(record: IncidentRecord, text: PostmortemText, context: FeedContext): FeedEntry {
  const { id, title, organization, services, causes, summary } = record;
  const url = context.addresses.postmortem(id);
  return {
    id: feedId(`Incident/${code('incident', id)}`, context),
    url,
    title: `${organization.name}: ${title}`,
    ...retellingDates(record, context.now),
    categories: [...new Set([organization, ...services, ...causes].map(({ name }) => name))],
    summary,
    ...withText(`<p>${text.summary}</p>`, text.body, url, context),
  };
}

export function incidentDates({ times, updates }: StatusIncident, now: number): Pick<FeedEntry, 'published' | 'updated'> {
  const published = sortInstant(times.started);
  return { published, updated: Math.max(published, ...toldBy(updates, now).map(({ at }) => sortInstant(at))) };
}

export function retellingDates({ times }: IncidentRecord, now: number): Pick<FeedEntry, 'published' | 'updated'> {
  const published = sortInstant(times.started);
  const known = Object.values(times).map(sortInstant);
  return { published, updated: Math.max(published, ...known.filter((instant) => instant < now)) };
}

/** A review that is planned for next week publishes nothing yet. */
function toldBy(updates: readonly StatusUpdate[], now: number): StatusUpdate[] {
  return updates.filter(({ at }) => sortInstant(at) < now);
}

/** In the form that Statuspage's feeds have and programs read. */
function updateHtml({ status, at, html }: StatusUpdate): string {
  const time = `<time datetime="${machineTime(at)}">${escapeHtml(formatTime(at))}</time>`;
  return `<p><small>${time}</small><br><strong>${STATUS_NAMES[status]}</strong> - ${html}</p>`;
}

const textHtml = ({ summary, body }: PostmortemText): string => `<p>${summary}</p>\n${body}`;

function withText(news: string, text: string | undefined, url: string, { siteUrl = '' }: FeedContext): Pick<FeedEntry, 'news' | 'content'> {
  const page = `<p><a href="${escapeHtml(url)}">The postmortem on its own page</a></p>`;
  const html = (...parts: (string | undefined)[]): Html =>
    completeLinks(trustedHtml(parts.filter((part) => part !== undefined && part !== '').join('\n')), siteUrl, url);
  return text === undefined ? { news: html(news), content: html(news) } : { news: html(news, page), content: html(news, text, page) };
}

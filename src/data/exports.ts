/** The files for machines: the archive as JSON, CSV and calendars, as their endpoints ask for them. */
import type { ActionItem } from '../core/actions/action-item.ts';
import { actionCsv } from '../core/export/action-csv.ts';
import { addressesOf } from '../core/export/addresses.ts';
import { calendarEvents } from '../core/export/calendar-events.ts';
import { calendarText } from '../core/export/calendar.ts';
import { completeLinks } from '../core/export/complete-links.ts';
import { exportSchema } from '../core/export/export-json-schema.ts';
import { followable } from '../core/export/front-matter.ts';
import { archiveJson, postmortemJson, schemaAddress } from '../core/export/postmortem-json.ts';
import { trendCsv } from '../core/export/trend-csv.ts';
import type { Html } from '../core/html.ts';
import type { IncidentRecord } from '../core/incident-record.ts';
import type { LinkResolver } from '../core/inline.ts';
import type { Term } from '../core/postmortem-page.ts';
import type { Recurrence } from '../core/rhymes/recurrence.ts';
import { readFrontMatter } from '../node/export-cache.ts';
import { linkResolver } from '../node/page-files.ts';
import { getPostmortem } from './archive.ts';
import { getActionItems, getRecords, reverifyAfterMonths } from './records.ts';
import { getRecurrences, getRhymes } from './rhymes.ts';
import { settings } from './settings.ts';
import { getSite } from './site.ts';

export const addresses = addressesOf(settings.base, settings.siteUrl);

interface Lookup {
  records: Map<string, IncidentRecord>;
  items: Map<string, ActionItem[]>;
  byEarlier: Map<string, Recurrence[]>;
  byLater: Map<string, Recurrence[]>;
}

let lookup: Lookup | undefined;

export async function getPostmortemJson(id: string): Promise<string> {
  const { records, items, byEarlier, byLater } = import.meta.env.DEV ? lookUp() : (lookup ??= lookUp());
  const record = records.get(id);
  if (!record) throw new Error(`There is no record of ${id}.`);
  const [site, page] = [await getSite(), await getPostmortem(id)];
  const address = addresses.postmortem(id);
  const parts = {
    record,
    items: items.get(id) ?? [],
    recurrenceOf: (byLater.get(id) ?? []).map(({ earlier }) => earlier),
    recurredAs: (byEarlier.get(id) ?? []).map(({ later }) => later),
    rhymes: getRhymes(page, site).map(({ incident }) => incident.id),
    frontMatter: followable(
      readFrontMatter(settings.cacheDir, id),
      resolverFor(address, (other) => records.has(other)),
    ),
    body: bodyOf(page.body, address),
  };
  return toJson(postmortemJson(parts, settings, addresses));
}

export async function getArchiveJson(): Promise<string> {
  return toJson(archiveJson(getRecords(), getActionItems(), await getSite(), settings, addresses));
}

export function getExportSchema(name: 'postmortem' | 'postmortems'): string {
  return exportSchema(name, addresses.complete ? schemaAddress(name, addresses) : undefined);
}

export function getActionCsv(): string {
  return actionCsv(getActionItems(), addresses);
}

export function getTrendCsv(): string {
  return trendCsv(getRecords(), getActionItems(), settings.asOf, addresses);
}

/** The calendar of the organization, or of one of its teams. */
export async function getCalendar(team?: Term): Promise<string> {
  const { title, organization } = await getSite();
  const items = getActionItems().filter(({ owner }) => team === undefined || owner?.key === team.key);
  const ids = new Set(items.map(({ incident }) => incident.id));
  const records = getRecords().filter(({ id }) => team === undefined || ids.has(id));
  const events = calendarEvents(records, items, { asOf: settings.asOf, reverifyAfterMonths: reverifyAfterMonths(), addresses });
  const name = team === undefined ? `Action items: ${title}` : `Action items: ${team.name}`;
  const whose = team === undefined ? organization : `${team.name} of ${organization}`;
  const description = `What is due after incidents, what is due for another look, and the reviews: ${whose}.`;
  return calendarText({ name, description, asOf: settings.asOf }, events);
}

/** The organization's own teams that own an action item, by name. */
export function getTeams(): Term[] {
  const owners = getActionItems().flatMap(({ owner, incident }) => (owner === undefined || incident.retelling ? [] : [owner]));
  return [...new Map(owners.map((owner) => [owner.key, owner])).values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function lookUp(): Lookup {
  const recurrences = getRecurrences();
  return {
    records: new Map(getRecords().map((record) => [record.id, record])),
    items: Map.groupBy(getActionItems(), ({ incident }) => incident.id),
    byEarlier: Map.groupBy(recurrences, ({ earlier }) => earlier),
    byLater: Map.groupBy(recurrences, ({ later }) => later),
  };
}

/** Links that lead back to the site; a place on the page has the page before it, because the text is read elsewhere. */
function resolverFor(page: string, isVisible: (id: string) => boolean): LinkResolver {
  const resolve = linkResolver(addresses.of('/'), isVisible);
  return (target) => (target.kind === 'anchor' ? page + target.url : resolve(target));
}

function bodyOf(body: Html, page: string): Html {
  return settings.siteUrl === undefined ? body : completeLinks(body, settings.siteUrl, page);
}

const toJson = (value: unknown): string => `${JSON.stringify(value)}\n`;

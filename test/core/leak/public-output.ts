/** Everything that the public site is made of, computed from an archive in memory: what pages, files and feeds get before they are written. */
import { actionItems } from '../../../src/core/actions/action-item.ts';
import { actionRows } from '../../../src/core/actions/action-row.ts';
import { cardChunks } from '../../../src/core/archive-cards.ts';
import { indexArchive } from '../../../src/core/archive-facets.ts';
import { encodeIndex } from '../../../src/core/archive-index.ts';
import { showIncident, showMaintenance, showPostmortem, showSite, type Source, viewFor } from '../../../src/core/audience.ts';
import { digestMonths, digestOf } from '../../../src/core/digest/digest.ts';
import { digestText } from '../../../src/core/digest/digest-text.ts';
import { actionCsv } from '../../../src/core/export/action-csv.ts';
import { addressesOf } from '../../../src/core/export/addresses.ts';
import { calendarEvents } from '../../../src/core/export/calendar-events.ts';
import { calendarText } from '../../../src/core/export/calendar.ts';
import { followable, writtenFrontMatter } from '../../../src/core/export/front-matter.ts';
import { archiveJson, postmortemJson } from '../../../src/core/export/postmortem-json.ts';
import { trendCsv } from '../../../src/core/export/trend-csv.ts';
import { recordOf } from '../../../src/core/incident-record.ts';
import type { LinkResolver } from '../../../src/core/inline.ts';
import { Maintenance } from '../../../src/core/maintenance.ts';
import { isRetelling } from '../../../src/core/organization.ts';
import { entryOf, pageOf } from '../../../src/core/page.ts';
import { sortInstant } from '../../../src/core/partial-time.ts';
import { Postmortem } from '../../../src/core/postmortem.ts';
import { pageBadge, serviceBadges } from '../../../src/core/publish/badge.ts';
import { atomText } from '../../../src/core/publish/feed-atom.ts';
import { incidentEntry } from '../../../src/core/publish/feed-entry.ts';
import { historyFeed } from '../../../src/core/publish/feed-history.ts';
import { rssText } from '../../../src/core/publish/feed-rss.ts';
import { historyViews } from '../../../src/core/publish/history-view.ts';
import { type StatusData, statusDataOf, type StatusMaintenance } from '../../../src/core/publish/status-data.ts';
import { STATUSPAGE_FILES } from '../../../src/core/publish/statuspage.ts';
import { statusContext } from '../../../src/core/publish/statuspage-context.ts';
import { statusView } from '../../../src/core/publish/status-view.ts';
import { statusIncidentOf } from '../../../src/core/publish/status-incident.ts';
import { statusMaintenanceOf } from '../../../src/core/publish/status-maintenance.ts';
import { rhymeBook, rhymeSource } from '../../../src/core/rhymes/book.ts';
import { corpusOf } from '../../../src/core/rhymes/corpus.ts';
import { queryDocumentOf } from '../../../src/core/rhymes/query/query-document-of.ts';
import { queryFiles } from '../../../src/core/rhymes/query/query-files.ts';
import { queryIndexOf } from '../../../src/core/rhymes/query/query-index.ts';
import { searchDocument } from '../../../src/core/search-document.ts';
import { Site, siteTitle } from '../../../src/core/site.ts';
import { trendData, trendsOf } from '../../../src/core/trends/trends.ts';
import { AS_OF } from '../../support/builders.ts';

export interface Written {
  id: string;
  front: Record<string, unknown>;
  body: string;
}

/** An archive as its authors wrote it. */
export interface WrittenArchive {
  site: Record<string, unknown>;
  postmortems: Written[];
  maintenance: { id: string; front: Record<string, unknown> }[];
}

export const FACTS = { image: () => undefined, series: () => undefined };

export function publicOutput(archive: WrittenArchive): unknown {
  const whole = Site.parse(archive.site);
  const site = showSite(whole, 'public');
  const sources = archive.postmortems.map(({ id, front, body }): Source => ({
    id,
    file: `postmortems/${id}.mdx`,
    postmortem: Postmortem.parse(front),
    body,
  }));
  const views = new Map(sources.map(({ id, postmortem }) => [id, viewFor('public', postmortem, whole)]));
  const isVisible = (id: string): boolean => views.get(id) === 'postmortem';
  const resolve: LinkResolver = (target) => {
    if (target.kind === 'postmortem') return isVisible(target.id) ? `/postmortems/${target.id}/` : undefined;
    return target.kind === 'external' ? target.url : undefined;
  };
  const status = sources.flatMap((source) => {
    const hasPostmortem = isVisible(source.id);
    if (views.get(source.id) === 'nothing' || (hasPostmortem && isRetelling(source.postmortem, whole))) return [];
    return [statusIncidentOf(showIncident(source, whole, 'public'), { site, resolve, hasPostmortem, isPublished: hasPostmortem })];
  });
  const shown = sources
    .filter(({ id }) => isVisible(id))
    .map((source) => {
      const visible = showPostmortem(source, whole, 'public', isVisible);
      const page = pageOf(visible, { site, resolve, ...FACTS });
      const entry = entryOf(visible, site);
      const front = followable(writtenFrontMatter(visible), resolve);
      return { page, entry, record: recordOf(visible, page, entry), rhymes: rhymeSource(visible, page), front };
    })
    .toSorted((a, b) => sortInstant(b.record.started) - sortInstant(a.record.started) || (a.entry.id < b.entry.id ? -1 : 1));
  const maintenance = maintenanceOf(archive, whole, resolve);
  const published = publishedStatus(statusDataOf(site, status, maintenance, AS_OF), shown);
  return { site, status, ...wholeArchive(shown, site), maintenance, published };
}

/** The status page, Statuspage's API, the badges and the feed. */
function publishedStatus(data: StatusData, shown: readonly Shown[]): unknown {
  const origin = 'https://incidents.example';
  const addresses = addressesOf('/archive/', origin);
  const api = statusContext(data, addresses, origin);
  const context = { organization: data.organization, siteUrl: origin, addresses, services: data.services, now: data.now };
  const pages = new Map(shown.map(({ page }) => [page.id, page]));
  const entries = data.incidents.map((incident) => incidentEntry(incident, pages.get(incident.id), context));
  return {
    page: statusView(data),
    history: historyViews(data),
    api: Object.values(STATUSPAGE_FILES).map((file) => file(api)),
    badges: [pageBadge(data), ...serviceBadges(data)],
    feeds: [atomText, rssText].map((write) => write(historyFeed(data, entries, 'atom', context))),
  };
}

type Shown = {
  page: ReturnType<typeof pageOf>;
  entry: ReturnType<typeof entryOf>;
  record: ReturnType<typeof recordOf>;
  rhymes: ReturnType<typeof rhymeSource>;
  front: ReturnType<typeof writtenFrontMatter>;
};

/** What is computed from all postmortems together. */
function wholeArchive(shown: readonly Shown[], site: Site): Record<string, unknown> {
  const [entries, records, sources] = [
    shown.map(({ entry }) => entry),
    shown.map(({ record }) => record),
    shown.map(({ rhymes }) => rhymes),
  ];
  const corpus = corpusOf(sources.map(({ features }) => features));
  const book = rhymeBook(sources, corpus);
  const recurrences = book.chains.flatMap((chain) => chain.recurrences);
  const items = actionItems(records, AS_OF, site.policy?.reverify_after_months ?? 12);
  const addresses = addressesOf('/archive/', 'https://incidents.example');
  const events = calendarEvents(records, items, { asOf: AS_OF, reverifyAfterMonths: 12, addresses });
  const edition = { audience: 'public', asOf: AS_OF } as const;
  const named = { title: siteTitle(site), organization: site.organization };
  const digest = { records, entries: new Map(entries.map((entry) => [entry.id, entry])), items, recurrences, asOf: AS_OF, addresses };
  return {
    pages: shown.map(({ page }) => page),
    entries,
    records,
    book,
    query: queryFiles(queryIndexOf(corpus, sources.map(queryDocumentOf))),
    index: encodeIndex(indexArchive(entries)),
    cards: cardChunks(entries, 'stamp'),
    search: shown.map(({ page, entry }) => searchDocument(page, entry)),
    rows: actionRows(items),
    trends: trendsOf(trendData(records, recurrences, AS_OF, site.organization), {}),
    csv: [actionCsv(items, addresses), trendCsv(records, items, AS_OF, addresses)],
    calendar: calendarText({ name: 'Action items', description: named.title, asOf: AS_OF }, events),
    json: archiveJson(records, items, named, edition, addresses),
    files: shown.map(({ record, front, page }) => {
      const parts = { record, items: items.filter(({ incident }) => incident.id === record.id), frontMatter: front, body: page.body };
      return postmortemJson({ ...parts, recurrenceOf: [], recurredAs: [], rhymes: [] }, edition, addresses);
    }),
    digests: digestMonths(digest).map((month) => digestText(digestOf(digest, month), named.title, addresses.digest(month))),
  };
}

function maintenanceOf({ maintenance }: WrittenArchive, site: Site, resolve: LinkResolver): StatusMaintenance[] {
  return maintenance.flatMap(({ id, front }) => {
    const visible = showMaintenance({ id, maintenance: Maintenance.parse(front) }, site, 'public');
    return visible ? [statusMaintenanceOf(visible, resolve)] : [];
  });
}

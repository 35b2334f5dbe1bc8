import { parseFeed } from '@rowanmanning/feed-parser';
import fc from 'fast-check';
import RssParser from 'rss-parser';
import { describe, expect, it } from 'vitest';
import { addressesOf } from '../../../src/core/export/addresses.ts';
import { escapeHtml, trustedHtml } from '../../../src/core/html.ts';
import { code } from '../../../src/core/publish/code.ts';
import { FEED_FORMATS, feedPath, type Feed, type FeedEntry, latest, newestOf } from '../../../src/core/publish/feed.ts';
import { atomText } from '../../../src/core/publish/feed-atom.ts';
import { incidentEntry, retellingEntry, type FeedContext, isTold } from '../../../src/core/publish/feed-entry.ts';
import { historyFeed, isLibrary, libraryFeed } from '../../../src/core/publish/feed-history.ts';
import { feedId } from '../../../src/core/publish/feed-id.ts';
import { jsonFeedText } from '../../../src/core/publish/feed-json.ts';
import { rssText } from '../../../src/core/publish/feed-rss.ts';
import { titleText, xmlText } from '../../../src/core/publish/feed-text.ts';
import { robotsText } from '../../../src/core/publish/robots.ts';
import type { StatusService } from '../../../src/core/publish/status-data.ts';
import type { StatusIncident, StatusUpdate } from '../../../src/core/publish/status-incident.ts';
import type { IncidentRecord } from '../../../src/core/incident-record.ts';
import { time } from '../../support/builders.ts';

const SITE_URL = 'https://status.fernwick.example';
const SERVICES: StatusService[] = [
  { key: 'api', code: code('service', 'api'), name: 'Public API' },
  { key: 'labels', code: code('service', 'labels'), name: 'Labels & "more"' },
];

const context = (siteUrl: string | undefined = SITE_URL, base = '/'): FeedContext => ({
  organization: 'Fernwick Parcels',
  siteUrl,
  addresses: addressesOf(base, siteUrl),
  services: SERVICES,
  now: Date.parse('2026-11-21'),
});
const nowhere = (base = '/'): FeedContext => ({ ...context(SITE_URL), siteUrl: undefined, addresses: addressesOf(base) });

const update = (status: StatusUpdate['status'], at: string, text = 'It goes on.'): StatusUpdate => ({
  status,
  at: time(at),
  html: trustedHtml(text),
  text,
});

const incident = (overrides: Partial<StatusIncident> = {}): StatusIncident => ({
  id: '2026-10-12-api',
  code: code('incident', '2026-10-12-api'),
  name: 'Calls failed',
  severity: 'sev1',
  impact: 'critical',
  status: 'resolved',
  times: { started: time('2026-10-12T09:00Z'), resolved: time('2026-10-12T11:00Z') },
  summary: trustedHtml('Calls &amp; <em>labels</em> failed.'),
  outages: [{ service: 'labels' }, { service: 'api', level: 'major_outage' }],
  updates: [update('resolved', '2026-10-12T11:00Z', 'It is over.'), update('investigating', '2026-10-12T09:05Z', 'We look at it.')],
  hasPostmortem: false,
  ...overrides,
});

const TEXT = {
  summary: trustedHtml('Too many connections.'),
  body: trustedHtml('<h2 id="why">Why</h2><p><a href="/x/">x</a> <a href="#why">y</a></p>'),
};
const published = incident({
  status: 'postmortem',
  hasPostmortem: true,
  updates: [update('postmortem', '2026-10-14', 'Published.'), ...incident().updates],
});

const feedOf = (entries: FeedEntry[], from = context()): Feed =>
  historyFeed({ organization: 'Fernwick Parcels', services: SERVICES }, entries, 'atom', from);
const entry = (overrides: Partial<FeedEntry> = {}): FeedEntry => ({ ...incidentEntry(incident(), undefined, context()), ...overrides });

interface Parsed {
  id: string | null | undefined;
  title: string | null | undefined;
  published: string | undefined;
  categories: (string | null)[];
}

/** What each of two parsers reads in each of the XML formats, and what the JSON says. */
async function parsed(feed: Feed): Promise<Record<string, Parsed[]>> {
  const [atom, rss] = [atomText(feed), rssText(feed)];
  const first = (xml: string): Parsed[] =>
    parseFeed(xml).items.map(({ id, title, published: date, categories }) => ({
      id,
      title,
      published: date?.toISOString(),
      categories: categories.map(({ label }) => label),
    }));
  const second = async (xml: string): Promise<Parsed[]> => {
    const parser = new RssParser({ customFields: { item: [['category', 'all', { keepArray: true }]] } });
    return (await parser.parseString(xml)).items.map((item) => ({
      id: (item as { id?: string }).id ?? item.guid,
      title: item.title,
      published: new Date((item as { pubDate?: string }).pubDate ?? '').toISOString(),
      categories: ((item as { all?: unknown[] }).all ?? []).map((one) =>
        typeof one === 'string' ? one : (one as { $: { term: string } }).$.term,
      ),
    }));
  };
  const json = JSON.parse(jsonFeedText(feed)) as { items: { id: string; title: string; date_published: string; tags: string[] }[] };
  return {
    'atom, first parser': first(atom),
    'atom, second parser': await second(atom),
    'rss, first parser': first(rss),
    'rss, second parser': await second(rss),
    json: json.items.map(({ id, title, date_published, tags }) => ({ id, title, published: date_published, categories: tags })),
  };
}

describe('the entry of an incident', () => {
  it('is dated by when it began and by its newest update', () => {
    expect(entry()).toMatchObject({ published: Date.parse('2026-10-12T09:00Z'), updated: Date.parse('2026-10-12T11:00Z') });
  });

  it('keeps its id while its updates, its title and its page change', () => {
    const open = incidentEntry(incident({ status: 'investigating', updates: [] }), undefined, context());
    const done = incidentEntry(published, TEXT, context());
    expect(done.id).toBe(open.id);
    expect(done.id).toBe(`tag:status.fernwick.example,2005:Incident/${published.code}`);
    expect([open.title, done.title]).toEqual(['Investigating: Calls failed', 'Calls failed']);
    expect(open.url).toBe(`${SITE_URL}/status/incidents/2026-10-12-api/`);
    expect(done.url).toBe(`${SITE_URL}/postmortems/2026-10-12-api/`);
  });

  it('takes a bare day as 00:00 UTC, and is never updated before it began', () => {
    const day = incident({ times: { started: time('2026-09-23') }, updates: [update('resolved', '2026-09-22T20:00Z')] });
    expect(incidentEntry(day, undefined, context())).toMatchObject({
      published: Date.parse('2026-09-23'),
      updated: Date.parse('2026-09-23'),
    });
  });

  it('does not tell of what is planned: no date lies after the day of the edition', () => {
    const planned = incident({ updates: [update('postmortem', '2026-12-01', 'Later.'), ...incident().updates] });
    const { updated, content } = incidentEntry(planned, undefined, context());
    expect(updated).toBe(Date.parse('2026-10-12T11:00Z'));
    expect(content).not.toContain('Later.');
  });

  it('has impact and services as categories, in the order of the status page', () => {
    expect(entry().categories).toEqual(['critical', 'Public API', 'Labels & "more"']);
  });

  it('has a summary without markup', () => {
    expect(entry().summary).toBe('Calls & labels failed.');
  });

  it('tells its updates with the newest first, in the form of Statuspage', () => {
    const { content, news } = entry();
    expect(content).toBe(news);
    expect(content.split('\n')).toEqual([
      '<p><small><time datetime="2026-10-12T11:00Z">12 October 2026, 11:00 UTC</time></small><br><strong>Resolved</strong> - It is over.</p>',
      '<p><small><time datetime="2026-10-12T09:05Z">12 October 2026, 09:05 UTC</time></small><br><strong>Investigating</strong> - We look at it.</p>',
    ]);
  });

  it('has the whole postmortem once it is published, with links that lead back', () => {
    expect([isTold(published), isTold(incident({ hasPostmortem: true })), isTold({ ...published, hasPostmortem: false })]).toEqual([
      true,
      false,
      false,
    ]);
    const { content, news } = incidentEntry(published, TEXT, context());
    expect(content).toContain('<h2>Postmortem</h2>\n<p>Too many connections.</p>');
    expect(content).toContain(`<a href="${SITE_URL}/x/">x</a> <a href="#why">y</a>`);
    expect(news).not.toContain('Too many connections.');
    expect(news).toContain(`<a href="${SITE_URL}/postmortems/2026-10-12-api/">`);
  });

  it('leads to the home page where an archive without services has no page of the incident', () => {
    expect(incidentEntry(incident(), undefined, { ...context(SITE_URL, '/archive/'), services: [] }).url).toBe(`${SITE_URL}/archive/`);
  });

  it('has paths where the address of the site is not known, and an id all the same', () => {
    const one = incidentEntry(published, TEXT, nowhere('/archive/'));
    expect(one.url).toBe('/archive/postmortems/2026-10-12-api/');
    expect(one.content).toContain('<a href="/archive/postmortems/2026-10-12-api/">');
    expect(one.id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});

describe('ids', () => {
  it('differ by organization and by name where there is no host', () => {
    const names = ['/history', 'Incident/a', 'Incident/b'].flatMap((name) =>
      ['A', 'B'].map((organization) => feedId(name, { organization })),
    );
    expect(new Set(names).size).toBe(6);
    expect(feedId('Incident/a', { organization: 'A' })).toBe(names[2]);
  });

  it('name the host without its port', () => {
    expect(feedId('/history', { organization: 'A', siteUrl: 'http://localhost:4321' })).toBe('tag:localhost,2005:/history');
  });
});

describe('the entry of a retelling', () => {
  const record = {
    id: '2017-01-31-elsewhere',
    title: 'A directory was removed',
    organization: { key: 'elsewhere', name: 'Elsewhere' },
    services: [{ key: 'elsewhere.git', name: 'Git' }],
    causes: [{ key: 'operator-error', name: 'Operator error' }],
    summary: 'It was removed.',
    times: { started: time('2017-01-31T23:00Z~'), resolved: time('2017-02-01') },
  } as unknown as IncidentRecord;

  it('names the organization, and is dated by the incident', () => {
    expect(retellingEntry(record, TEXT, context())).toMatchObject({
      title: 'Elsewhere: A directory was removed',
      url: `${SITE_URL}/postmortems/2017-01-31-elsewhere/`,
      published: Date.parse('2017-01-31T23:00Z'),
      updated: Date.parse('2017-02-01'),
      categories: ['Elsewhere', 'Git', 'Operator error'],
      summary: 'It was removed.',
    });
  });

  it('stands in the feed of a site that has neither services nor incidents of its own', () => {
    expect(isLibrary({ services: [], incidents: [] }, 1)).toBe(true);
    expect(isLibrary({ services: [], incidents: [] }, 0)).toBe(false);
    expect(isLibrary({ services: SERVICES, incidents: [] }, 1)).toBe(false);
    expect(isLibrary({ services: [], incidents: [incident()] }, 1)).toBe(false);
    const feed = libraryFeed({ organization: 'O', title: 'Library' }, [], 'rss', context());
    expect(feed).toMatchObject({ title: 'Library', self: `${SITE_URL}/history.rss`, page: `${SITE_URL}/postmortems/` });
    expect(feed.description).toContain('the day on which the incident began');
  });
});

describe('a feed', () => {
  it('is as new as its newest entry, whatever the day', () => {
    const entries = [entry({ updated: 5 }), entry({ updated: 9 }), entry({ updated: 7 })];
    expect(newestOf(feedOf(entries))?.getTime()).toBe(9);
    const later = { ...context(), now: Date.parse('2027-03-01') };
    const one = (from: FeedContext) => FEED_FORMATS.map((format) => write(format, feedOf([incidentEntry(published, TEXT, from)], from)));
    expect(one(later)).toEqual(one(context()));
  });

  it('may be empty', () => {
    const feed = feedOf([]);
    expect(parseFeed(atomText(feed)).items).toEqual([]);
    expect(parseFeed(rssText(feed)).items).toEqual([]);
    expect(rssText(feed)).not.toContain('lastBuildDate');
    expect(JSON.parse(jsonFeedText(feed))).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', items: [] });
    expect(atomText(feed)).toContain('<updated>1970-01-01T00:00:00.000Z</updated>');
  });

  it('of a service has an address, an id and a title of its own', () => {
    const [service] = SERVICES as [StatusService];
    const feed = historyFeed({ organization: 'O', services: SERVICES }, [], 'json', context(), service);
    expect(feed).toMatchObject({
      id: `tag:status.fernwick.example,2005:/history/${service.code}`,
      title: 'O, Public API - Incident History',
      self: `${SITE_URL}/services/api/feed.json`,
      page: `${SITE_URL}/services/api/`,
    });
    expect(feedPath('atom', 'api')).toBe('/services/api/history.atom');
  });

  it('names itself only where its address is known', () => {
    const feed = feedOf([], nowhere());
    expect(atomText(feed)).not.toContain('rel="self"');
    expect(rssText(feed)).not.toContain('atom:link');
    expect(JSON.parse(jsonFeedText(feed))).not.toHaveProperty('feed_url');
  });

  it('holds what had news last, listed by when it began', () => {
    const items = [
      { id: 'new', published: 9, updated: 9 },
      { id: 'old, told of again', published: 1, updated: 8 },
      { id: 'middle', published: 5, updated: 6 },
      { id: 'b', published: 3, updated: 3 },
      { id: 'a', published: 3, updated: 3 },
    ];
    const ids = (count: number) => latest(items, count, (item) => item).map(({ id }) => id);
    expect(ids(2)).toEqual(['new', 'old, told of again']);
    expect(ids(4)).toEqual(['new', 'middle', 'a', 'old, told of again']);
  });

  it('says the same in every format, to both parsers', async () => {
    const title = `Labels of "&", '<b>' 📦 \u0007 came\nout ]]> empty </script> \ud83d <!-- --> end`;
    const feed = feedOf([entry({ id: 'tag:a,2005:1', title }), entry({ id: 'tag:a,2005:2', categories: ['minor', 'A & B <c>'] })]);
    const all = await parsed(feed);
    expect(all['json']?.[0]).toEqual({
      id: 'tag:a,2005:1',
      title: `Labels of "&", '<b>' 📦 came out ]]> empty </script> \ufffd <!-- --> end`,
      published: '2026-10-12T09:00:00.000Z',
      categories: ['critical', 'Public API', 'Labels & "more"'],
    });
    for (const [reader, items] of Object.entries(all)) expect(items, reader).toEqual(all['json']);
  });

  it('gives any text back, less what XML cannot hold', async () => {
    const text = fc.oneof(fc.string({ unit: 'binary', minLength: 1 }), fc.constantFrom(']]>', '<!--', '\u0000', '\ud800', '<![CDATA['));
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 6 }), async (parts) => {
        // What is no character at all would leave an empty title, and a parser's idea of one.
        const content = `.${parts.join('')}.`;
        const html = trustedHtml(`<p>${escapeHtml(content)}</p>\n<p>]]></p>`);
        const feed = feedOf([entry({ title: content, content: html, news: html })]);
        const item = (JSON.parse(jsonFeedText(feed)) as { items: { title: string; content_html: string }[] }).items[0];
        expect(item?.content_html).toBe(xmlText(html));
        const second = (await new RssParser().parseString(rssText(feed))).items[0];
        const third = (await new RssParser().parseString(atomText(feed))).items[0];
        expect([second?.content, third?.content]).toEqual([xmlText(html), xmlText(html)]);
        expect([item?.title, second?.title, third?.title]).toEqual(Array.from({ length: 3 }, () => titleText(content)));
      }),
      { numRuns: 200 },
    );
  });
});

function write(format: (typeof FEED_FORMATS)[number], feed: Feed): string {
  return { atom: atomText, rss: rssText, json: jsonFeedText }[format](feed);
}

describe('what crawlers are told', () => {
  it('opens the public edition with its sitemap, and closes the internal one', () => {
    expect(robotsText('public', `${SITE_URL}/sitemap-index.xml`)).toBe(
      `User-agent: *\nAllow: /\n\nSitemap: ${SITE_URL}/sitemap-index.xml\n`,
    );
    expect(robotsText('public')).toBe('User-agent: *\nAllow: /\n');
    expect(robotsText('internal', `${SITE_URL}/sitemap-index.xml`)).toBe('User-agent: *\nDisallow: /\n');
  });
});

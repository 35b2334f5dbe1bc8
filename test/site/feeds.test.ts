import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseFeed } from '@rowanmanning/feed-parser';
import type { Browser } from 'playwright-core';
import RssParser from 'rss-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from '../support/browser.ts';
import { type OutputFile, pagesOf, readOutput } from '../support/output.ts';
import { AS_OF, outDir, type SiteName } from '../support/sites.ts';
import { visit } from '../support/visit.ts';

interface Published {
  /** The origin that its files give, and the path below which it stands. */
  origin: string;
  base: string;
}

const PUBLISHED = {
  shipped: { origin: '', base: '/' },
  public: { origin: 'https://incidents.fernwick.example', base: '/archive/' },
  internal: { origin: 'https://incidents.fernwick.example', base: '/archive/' },
  rhymes: { origin: '', base: '/archive/' },
  status: { origin: 'https://status.fernwick.example', base: '/' },
  empty: { origin: '', base: '/' },
} as const satisfies Partial<Record<SiteName, Published>>;

const NAMES = Object.keys(PUBLISHED) as (keyof typeof PUBLISHED)[];

const outputs = new Map<SiteName, Map<string, OutputFile>>();

function files(site: SiteName): Map<string, OutputFile> {
  const known = outputs.get(site) ?? new Map(readOutput(outDir(site)).map((file) => [file.name, file]));
  outputs.set(site, known);
  return known;
}

const text = (site: SiteName, name: string): string => files(site).get(name)?.text ?? `${site} has no ${name}`;

interface Json {
  title: string;
  home_page_url: string;
  feed_url?: string;
  items: { id: string; url: string; title: string; content_html: string; date_published: string; date_modified: string; tags: string[] }[];
}

/** The folders that have feeds: that of the site, and those of services. */
const folders = (site: SiteName): string[] =>
  [...files(site).keys()].filter((name) => /(?:^|\/)feed\.json$/.test(name)).map((name) => name.slice(0, -'feed.json'.length));
const feed = (site: SiteName, folder = ''): Json => JSON.parse(text(site, `${folder}feed.json`)) as Json;

describe.each(NAMES)('the feeds of the site "%s"', (site) => {
  const { origin, base }: Published = PUBLISHED[site];
  const fileOf = (address: string): string => {
    expect(address.startsWith(origin + base), address).toBe(true);
    const below = address.slice((origin + base).length);
    return path.join(outDir(site), below, below === '' || below.endsWith('/') ? 'index.html' : '');
  };

  it('say the same in three formats, to two parsers', async () => {
    for (const folder of folders(site)) {
      const expected = feed(site, folder).items.map(({ id, title, url, date_published }) => [id, title, url, date_published]);
      for (const name of ['history.atom', 'history.rss']) {
        const xml = text(site, folder + name);
        const first = parseFeed(xml).items.map(({ id, title, url, published }) => [id, title, url, published?.toISOString()]);
        expect(first, folder + name).toEqual(expected);
        const second = (await new RssParser().parseString(xml)).items.map((item) => [
          (item as { id?: string }).id ?? item.guid,
          item.title,
          item.link,
          item.isoDate,
        ]);
        expect(second, folder + name).toEqual(expected);
      }
    }
  });

  it('have one entry for each incident, with dates that have been', () => {
    const end = Date.parse(AS_OF) + 86_400_000;
    for (const folder of folders(site)) {
      const { items } = feed(site, folder);
      expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
      expect(items.length).toBeLessThanOrEqual(folder === '' ? 50 : 20);
      for (const { id, date_published, date_modified } of items) {
        expect(id).toMatch(/^(?:tag:[\w.-]+,2005:Incident\/[0-9a-z]{12}|urn:uuid:[0-9a-f-]{36})$/);
        expect(Date.parse(date_published)).toBeLessThanOrEqual(Date.parse(date_modified));
        expect(Date.parse(date_modified)).toBeLessThan(end);
      }
      const begun = items.map(({ date_published }) => date_published);
      expect(begun).toEqual(begun.toSorted().toReversed());
    }
  });

  it('were updated when their newest entry was', () => {
    for (const folder of folders(site)) {
      const newest = feed(site, folder)
        .items.map(({ date_modified }) => date_modified)
        .toSorted()
        .at(-1);
      const updated = /^ {2}<updated>([^<]+)/m.exec(text(site, `${folder}history.atom`))?.[1];
      expect(updated).toBe(newest ?? '1970-01-01T00:00:00.000Z');
    }
  });

  it('lead to pages of the site, and to nothing that is not there', () => {
    const broken = folders(site).flatMap((folder) => {
      const { home_page_url, feed_url, items } = feed(site, folder);
      const inside = items.flatMap(({ content_html }) => [...content_html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, to = '']) => to));
      const own = inside.filter((to) => !to.startsWith('#') && !(/^(?:https?|mailto):/.test(to) && !to.startsWith(`${origin || 'none'}/`)));
      return [home_page_url, ...(feed_url === undefined ? [] : [feed_url]), ...items.map(({ url }) => url), ...own]
        .map((address) => address.replace(/#.*$/, ''))
        .filter((address) => !existsSync(fileOf(address)));
    });
    expect([...new Set(broken)]).toEqual([]);
  });

  it('are named on every page, and those of a service on its page', () => {
    for (const { name, text: html } of pagesOf([...files(site).values()])) {
      const links = [...html.matchAll(/<link rel="alternate" type="([^"]+)"[^>]* href="([^"]+)"/g)].map(([, type, to]) => `${type} ${to}`);
      const named = (folder: string): string[] => [
        `application/atom+xml ${base}${folder}history.atom`,
        `application/rss+xml ${base}${folder}history.rss`,
        `application/feed+json ${base}${folder}feed.json`,
      ];
      const service = /^services\/[\w-]+\/(?=index\.html$)/.exec(name)?.[0];
      expect(links, name).toEqual([...(service === undefined ? [] : named(service)), ...named('')]);
    }
  });

  it('are there for each service that has a page', () => {
    const services = new Set([...files(site).keys()].flatMap((name) => /^services\/[\w-]+\/(?=index\.html$)/.exec(name)?.[0] ?? []));
    expect(folders(site).toSorted()).toEqual(['', ...services].toSorted());
  });

  it('are followed by a file for crawlers', () => {
    const sitemap = origin === '' ? '' : `\nSitemap: ${origin}${base}sitemap-index.xml\n`;
    expect(text(site, 'robots.txt')).toBe(site === 'internal' ? 'User-agent: *\nDisallow: /\n' : `User-agent: *\nAllow: /\n${sitemap}`);
  });
});

describe('the feed of a status page', () => {
  it('has drafts with what the public was told, and published postmortems whole', () => {
    const { items, title } = feed('status');
    expect(title).toBe('Fernwick Parcels - Incident History');
    expect(items.map((item) => item.title).slice(0, 4)).toEqual([
      'Investigating: Pickup slots are missing in some towns',
      'Monitoring: Labels come out minutes late',
      'Route plans arrived late',
      `Labels of shops with "&", '<b>' or 📦 in their name came out empty </script>`,
    ]);
    const [open, , draft, whole] = items;
    expect(open).toMatchObject({ date_published: '2026-11-20T06:20:00.000Z', date_modified: '2026-11-20T09:10:00.000Z' });
    expect(open?.url).toBe('https://status.fernwick.example/status/incidents/2026-11-20-pickup-slots-missing/');
    expect(draft?.content_html).toContain('Route plans are late; parcels may arrive in the afternoon.');
    expect(draft?.content_html).not.toContain('Postmortem');
    expect(whole?.content_html).toContain('<p>Fourteen shops have such names.</p>');
    expect(whole?.tags).toEqual(['minor', 'Label printing']);
  });

  it('of a service has its incidents only, and those of a retired one stay', () => {
    expect(feed('status', 'services/pickup/').items.map(({ date_published }) => date_published.slice(0, 10))).toEqual([
      '2026-11-20',
      '2026-10-12',
    ]);
    expect(feed('status', 'services/fax/').items).toHaveLength(1);
  });
});

describe('the feed of an archive of retellings', () => {
  it('tells of all of them, by organization', () => {
    const { items, title } = feed('shipped');
    const pages = [...files('shipped').keys()].filter((name) => /^postmortems\/(?!page\/)[\w-]+\/index\.html$/.test(name));
    expect(title).toBe('Second Story');
    expect(items).toHaveLength(Math.min(50, pages.length));
    expect(items.find(({ url }) => url === '/postmortems/2017-01-31-gitlab-database-deletion/')).toMatchObject({
      title: 'GitLab: Primary database directory removed during a replication repair',
    });
  });

  it('has no retelling where the organization has services of its own', () => {
    expect(feed('public').items.map(({ url }) => url)).not.toContain(
      'https://incidents.fernwick.example/archive/postmortems/2017-01-31-elsewhere-queue/',
    );
  });
});

describe('the sitemap', () => {
  it.each(['public', 'status'] as const)('of the site "%s" names every page but those that are not to be found', (site) => {
    const { origin, base } = PUBLISHED[site];
    const listed = [...text(site, 'sitemap-0.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address);
    const pages = pagesOf([...files(site).values()]).filter(({ text: html }) => !html.includes('<meta name="robots" content="noindex"'));
    expect(listed.toSorted()).toEqual(pages.map(({ name }) => origin + base + name.replace(/index\.html$/, '')).toSorted());
  });

  it('is not there for the internal edition', () => {
    expect([...files('internal').keys()].filter((name) => name.startsWith('sitemap'))).toEqual([]);
  });
});

describe('what pages tell search engines', () => {
  const structured = (html: string): unknown[] =>
    [...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)].flatMap(
      ([, json = '']) => (JSON.parse(json) as { '@graph': unknown[] })['@graph'],
    );

  it.each(['shipped', 'public', 'status'] as const)('is a report and the way to it on each postmortem of the site "%s"', (site) => {
    const { origin, base } = PUBLISHED[site];
    for (const [name, { text: html }] of files(site)) {
      const id = /^postmortems\/(?!page\/)([\w-]+)\/index\.html$/.exec(name)?.[1];
      if (id === undefined) continue;
      expect(structured(html), name).toMatchObject([
        { '@type': 'Report', url: `${origin}${base}postmortems/${id}/` },
        { '@type': 'BreadcrumbList', itemListElement: [{ position: 1 }, { position: 2 }, { position: 3 }] },
      ]);
    }
  });

  it('is the site and its search on the home page', () => {
    expect(structured(text('status', 'index.html'))).toMatchObject([
      {
        '@type': 'WebSite',
        potentialAction: { target: { urlTemplate: 'https://status.fernwick.example/search/?q={search_term_string}' } },
      },
    ]);
  });

  it('is nothing in the internal edition', () => {
    expect(pagesOf([...files('internal').values()]).flatMap(({ text: html }) => structured(html))).toEqual([]);
  });

  describe('in a browser', () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await launch();
    });
    afterAll(() => browser.close());

    it('is data that the policy lets stand, whatever the title', async () => {
      const { page, home, trouble, end } = await visit(browser, 'status', '/');
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', ({ blockedURI, violatedDirective }) =>
          console.error(`${violatedDirective} ${blockedURI}`),
        );
      });
      await page.goto(`${home}postmortems/2026-10-28-labels-special-characters/`);
      expect(await page.locator('meta[http-equiv="Content-Security-Policy"]').count()).toBe(1);
      const title = await page.locator('h1').textContent();
      const scripts = await page.locator('script[type="application/ld+json"]').allTextContents();
      expect(scripts).toHaveLength(1);
      expect((JSON.parse(scripts[0] as string) as { '@graph': { headline?: string }[] })['@graph'][0]?.headline).toBe(title?.trim());
      expect(await page.locator('head > script[type="application/ld+json"]').count()).toBe(1);
      expect(trouble).toEqual([]);
      await end();
    });
  });
});

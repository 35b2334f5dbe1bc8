import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentPolicy } from '../../src/core/hosting/policy.ts';
import { launch } from '../support/browser.ts';
import { headersFor, readHeaderRules, serveWithHeaders } from '../support/headers.ts';
import { pagesOf, readOutput } from '../support/output.ts';
import { outDir, SITES, type SiteName } from '../support/sites.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

interface Guarded {
  page: Page;
  home: string;
  /** What broke the policy, went elsewhere or failed. */
  trouble: string[];
  end: () => Promise<void>;
}

/** A browser on a built site that is served with the headers of its own `_headers`. */
async function guarded(name: SiteName, base: string): Promise<Guarded> {
  const server = await serveWithHeaders(outDir(name), base);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const trouble: string[] = [];
  await page.exposeFunction('tellViolation', (text: string) => trouble.push(`policy: ${text}`));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      (globalThis as unknown as { tellViolation: (text: string) => void }).tellViolation(`${effectiveDirective} ${blockedURI}`);
    });
  });
  const { origin } = new URL(server.url);
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('data:')) trouble.push(`request: ${request.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error' || /content security policy/i.test(message.text())) trouble.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => trouble.push(`error: ${error.message}`));
  return {
    page,
    home: server.url,
    trouble,
    async end() {
      await context.close();
      await server.close();
    },
  };
}

const LOG = 'PG::NumericValueOutOfRange: ERROR:  integer out of range : INSERT INTO "update_logs"';

const KINDS: [kind: string, site: SiteName, base: string, address: string, use?: (page: Page) => Promise<unknown>][] = [
  ['the home page', 'shipped', '/', ''],
  [
    'the archive, filtered',
    'shipped',
    '/',
    'postmortems/',
    async (page) => {
      await page.getByRole('checkbox').first().check();
      await page.waitForURL(/\?/);
    },
  ],
  ['a postmortem', 'shipped', '/', 'postmortems/2018-10-21-github-database-failover/'],
  ['a postmortem with pictures, a chart and an accent', 'public', '/archive/', 'postmortems/2025-03-04-labels-delayed/'],
  [
    'the search, with a query',
    'shipped',
    '/',
    'search/?q=certificate',
    (page) =>
      page
        .getByRole('status')
        .filter({ hasText: /^\d+ postmortems/ })
        .waitFor(),
  ],
  [
    'the search below a base path',
    'public',
    '/archive/',
    'search/?q=consumers',
    (page) => page.getByRole('main').locator('a[href*="labels-delayed"]').first().waitFor(),
  ],
  [
    'rhymes, with a text that is pasted',
    'shipped',
    '/',
    'rhymes/',
    async (page) => {
      await page.getByRole('textbox', { name: /^Paste an alert/ }).fill(LOG);
      await page.locator('.rhyme-answers h3').first().waitFor();
    },
  ],
  ['trends', 'trends', '/', 'trends/'],
  ['action items', 'trends', '/', 'actions/'],
  ['digests', 'trends', '/', 'digest/'],
  ['the status page', 'status', '/', 'status/'],
  ['the history of the status page', 'status', '/', 'status/history/'],
  ['the guide', 'shipped', '/', 'guide/'],
  ['a rule of the guide', 'shipped', '/', 'guide/rules/times/phase-order/'],
  ['how to publish the site', 'internal', '/archive/', 'guide/hosting/'],
  ['a postmortem of the internal edition', 'internal', '/archive/', 'postmortems/2025-03-04-labels-delayed/'],
];

describe('under the headers of its own host', () => {
  it.each(KINDS)('%s breaks no policy and asks nobody else', async (_, name, base, address, use) => {
    const { page, home, trouble, end } = await guarded(name, base);
    const answer = await page.goto(home + address, { waitUntil: 'networkidle' });
    expect(answer?.status()).toBe(200);
    expect(answer?.headers()['content-security-policy']).toBe(contentPolicy({ webAssembly: true }));
    await use?.(page);
    await page.waitForLoadState('networkidle');
    expect(trouble).toEqual([]);
    await end();
  });

  it('a page that is not there says so, with nothing but that on the console', async () => {
    const { page, home, trouble, end } = await guarded('public', '/archive/');
    const answer = await page.goto(`${home}nothing/here/`, { waitUntil: 'networkidle' });
    expect([answer?.status(), answer?.headers()['x-content-type-options']]).toEqual([404, 'nosniff']);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBeTruthy();
    expect(trouble.filter((line) => !/^console: Failed to load resource.*404/.test(line))).toEqual([]);
    await end();
  });

  it('whatever an attacker might add is stopped, and this test sees it', async () => {
    const { page, home, trouble, end } = await guarded('shipped', '/');
    await page.goto(`${home}guide/`, { waitUntil: 'networkidle' });
    const ran = await page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'globalThis.ran = true';
      const image = new Image();
      image.src = 'https://elsewhere.example/pixel.png';
      const paragraph = document.createElement('p');
      paragraph.setAttribute('style', 'color: red');
      document.body.append(script, image, paragraph);
      const module = await WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(
        () => 'compiled',
        () => 'refused',
      );
      return ['ran' in globalThis, module];
    });
    expect(ran).toEqual([false, 'refused']);
    await expect.poll(() => trouble.filter((line) => line.startsWith('policy: ')).length).toBeGreaterThanOrEqual(3);
    expect(trouble.join('\n')).toMatch(/script-src-elem inline/);
    expect(trouble.join('\n')).toMatch(/img-src https:\/\/elsewhere\.example/);
    expect(trouble.join('\n')).toMatch(/style-src-attr inline/);
    await end();
  });
});

describe.each(Object.keys(SITES) as SiteName[])('the output of "%s"', (name) => {
  const site: { env: Record<string, string> } = SITES[name];
  const base = site.env['BASE_PATH'] === undefined ? '/' : `${site.env['BASE_PATH']}/`;
  const internal = site.env['AUDIENCE'] === 'internal';

  it('has a policy in every page that is as strict as the header, or stricter', () => {
    const pages = pagesOf(readOutput(outDir(name)));
    expect(pages.length).toBeGreaterThan(3);
    for (const { name: file, text } of pages) {
      const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(text)?.[1]?.replaceAll('&#39;', "'");
      expect([file, policy]).toEqual([file, contentPolicy({ webAssembly: file === 'search/index.html' })]);
    }
  });

  it('has headers that fit every file: for good only what is named by its content, and data for whoever may read it', () => {
    const rules = readHeaderRules(readFileSync(path.join(outDir(name), '_headers'), 'utf8'));
    for (const { name: file } of readOutput(outDir(name))) {
      const headers = headersFor(rules, base + file.replace(/(^|\/)index\.html$/, '$1'));
      const cache = headers['Cache-Control'] ?? '';
      expect([file, headers['X-Content-Type-Options']]).toEqual([file, 'nosniff']);
      expect([file, cache.match(/max-age/g)?.length ?? 0]).toEqual([file, cache === '' ? 0 : 1]);
      if (cache.includes('immutable')) expect(file).toMatch(/[._-][\w-]{7,}\.\w+$/);
      const forOthers = !file.startsWith('files/') && /\.(csv|ics|atom|rss)$|^(api|badges)\/|^(postmortems|feed)\.json$/.test(file);
      if (forOthers) expect([file, headers['Access-Control-Allow-Origin']]).toEqual([file, internal ? undefined : '*']);
      if (file.endsWith('.html')) expect([file, headers['Access-Control-Allow-Origin']]).toEqual([file, undefined]);
    }
  });
});

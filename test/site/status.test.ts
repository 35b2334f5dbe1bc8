import { AxeBuilder } from '@axe-core/playwright';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from '../support/browser.ts';
import { type OutputFile, pagesOf, readOutput } from '../support/output.ts';
import { outDir, ROOT, runCommand } from '../support/sites.ts';
import { visit } from '../support/visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const files = pagesOf(readOutput(outDir('status')));
const pageOf = (name: string, site = files): OutputFile => site.find((file) => file.name === name) as OutputFile;
const PAGES = [
  'status/',
  'status/history/',
  'status/history/2025/',
  'status/incidents/2026-10-12-api-connections/',
  'status/incidents/2026-11-20-pickup-slots-missing/',
  'status/maintenance/2026-12-06-route-planning/',
];

describe.each(['light', 'dark'] as const)('axe, %s', (colorScheme) => {
  it.each(PAGES)('finds nothing on /%s', async (address) => {
    const { page, home, trouble, end } = await visit(browser, 'status', '/', { colorScheme });
    await page.goto(home + address, { waitUntil: 'networkidle' });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
    expect(trouble).toEqual([]);
    await end();
  });
});

describe.each([320, 390, 820, 1440])('at %i pixels', (width) => {
  it.each(PAGES)('/%s does not scroll sideways', async (address) => {
    const { page, home, end } = await visit(browser, 'status', '/', { viewport: { width, height: 800 }, timezoneId: 'America/New_York' });
    await page.goto(home + address, { waitUntil: 'networkidle' });
    for (const details of await page.locator('details').all()) await details.evaluate((element) => element.setAttribute('open', ''));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.getByRole('button', { name: 'Show times in my time zone' }).click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await end();
  });
});

describe('the status page', () => {
  it('says how everything is before anything else, then what is going on', async () => {
    const { page, home, end } = await visit(browser, 'status', '/');
    await page.goto(`${home}status/`);
    expect(await page.locator('h1').textContent()).toMatch(/^\s*Minor service outage\s*$/);
    expect(await page.locator('main h2').allTextContents()).toEqual([
      'Open incidents',
      'Maintenance under way',
      'Announced maintenance',
      'Services',
      'Resolved in the last 14 days',
      'Retired services',
      'Follow',
    ]);
    expect(await page.locator('.status-entry h3').allTextContents()).toEqual([
      expect.stringContaining('Pickup slots are missing in some towns'),
      expect.stringContaining('Labels come out minutes late'),
      expect.stringContaining('New software for label printers & scanners'),
      expect.stringContaining('Move of route planning to another data centre'),
    ]);
    const [newest] = await page.locator('.status-entry').first().locator('.updates > li').allTextContents();
    expect(newest).toContain('Slots can be chosen by telephone.');
    await end();
  });

  it('has each service with its state and its uptime, in words', async () => {
    const { page, home, end } = await visit(browser, 'status', '/');
    await page.goto(`${home}status/`);
    const services = await page
      .locator('.services > li')
      .evaluateAll((items) =>
        items.map((item) =>
          ['.service-head > a', '.component', '.service-uptime'].map((part) => item.querySelector(part)?.textContent?.trim()).join(': '),
        ),
      );
    expect(services).toEqual([
      // 30 whole minutes and 60 of 30 % on 12 October, 20 whole ones after the maintenance of the 18th, of 129,600.
      'Public API: Operational: 99.947\u00a0% uptime',
      'Label printing: Under maintenance: 99.958\u00a0% uptime',
      'Pickup slots: Partial outage: 99.754\u00a0% uptime',
      'Parcel tracking: Operational: 99.961\u00a0% uptime',
      'Routes & "rounds": Operational: 99.899\u00a0% uptime',
      'Website: Operational: 100\u00a0% uptime',
    ]);
    await end();
  });

  it('shows the words of a day where it has the focus or the mouse, and leads to where they come from', async () => {
    const { page, home, end } = await visit(browser, 'status', '/');
    await page.goto(`${home}status/`);
    const day = page.getByRole('link', { name: '12 October: major outage, 30 min; partial outage, 1 h. 2 incidents' });
    const shown = () => day.locator('span').evaluate((words) => words.getBoundingClientRect().width > 100);
    expect(await shown()).toBe(false);
    await day.hover();
    expect(await shown()).toBe(true);
    await page.mouse.move(0, 0);
    expect(await shown()).toBe(false);
    // From the name of the service, the next thing that takes the focus.
    await page.getByRole('link', { name: 'Public API' }).last().focus();
    await page.keyboard.press('Tab');
    expect(await shown()).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/status/history/#2026-10-12');
    expect(await page.locator('[id="2026-10-12"] h3').allTextContents()).toEqual([
      expect.stringContaining('A router restarted'),
      expect.stringContaining('The API refused calls'),
    ]);
    await end();
  });

  it.each([412, 1350])('has days that can be hit at %i pixels, the width at which audits look', async (width) => {
    const { page, home, end } = await visit(browser, 'status', '/', { viewport: { width, height: 900 } });
    await page.goto(`${home}status/`);
    expect(await page.locator('.days a').count()).toBeGreaterThan(10);
    const { violations, passes } = await new AxeBuilder({ page }).withRules(['target-size']).analyze();
    expect(violations.flatMap(({ nodes }) => nodes.map(({ html }) => html))).toEqual([]);
    expect(passes.map(({ id }) => id)).toEqual(['target-size']);
    await end();
  });

  it('tells levels apart by their height, not by their colour alone', async () => {
    const { page, home, end } = await visit(browser, 'status', '/');
    await page.goto(`${home}status/`);
    const looks = await page
      .locator('.days-legend i')
      .evaluateAll((marks) => marks.map((mark) => getComputedStyle(mark).backgroundImage.replace(/oklch\([^)]*\)|rgba?\([^)]*\)/g, '')));
    expect(looks.length).toBeGreaterThanOrEqual(5);
    expect(new Set(looks).size).toBe(looks.length);
    await end();
  });

  it('shows its times in the zone of the reader at a click', async () => {
    const { page, home, end } = await visit(browser, 'status', '/', { timezoneId: 'Asia/Tokyo' });
    await page.goto(`${home}status/`);
    const since = page.locator('.status-entry time').first();
    expect(await since.textContent()).toBe('20 November 2026, 06:20 UTC');
    await page.getByRole('button', { name: 'Show times in my time zone' }).click();
    expect(await since.textContent()).toContain('20 November 2026, 15:20');
    await end();
  });
});

describe('every link of the status pages', () => {
  it('leads to a file of the site, and to a heading that is there', () => {
    const names = new Set(readOutput(outDir('status')).map(({ name }) => name));
    const own = files.filter(({ name }) => name.startsWith('status/'));
    const broken = own.flatMap(({ name, text }) =>
      [...text.matchAll(/\shref="(\/[^"]*)"/g)].flatMap(([, address = '']) => {
        const [target = '', hash] = address.replaceAll('&#38;', '&').split('#');
        const file = target.slice(1) + (target.endsWith('/') ? 'index.html' : '');
        const isThere = names.has(file) && (hash === undefined || pageOf(file).text.includes(` id="${hash}"`));
        return isThere ? [] : [`${name}: ${address}`];
      }),
    );
    expect(own.length).toBeGreaterThan(10);
    expect(broken).toEqual([]);
  });

  it('includes a page for each incident, with a way to its postmortem where there is one', () => {
    const published = pageOf('status/incidents/2026-10-12-api-connections/index.html').text;
    expect(published).toContain('href="/postmortems/2026-10-12-api-connections/"');
    expect(pageOf('status/incidents/2026-11-11-routes-late/index.html').text).not.toContain('/postmortems/2026');
  });
});

describe('an archive without incidents that begins with its status', () => {
  const content = mkdtempSync(path.join(tmpdir(), 'archive-'));
  const out = path.join(ROOT, 'node_modules', '.second-story', 'test', 'status-home');
  beforeAll(async () => {
    mkdirSync(path.join(content, 'maintenance'));
    writeFileSync(
      path.join(content, 'site.yaml'),
      'organization: Fernwick\nhome: status\nseverities: { sev1: { name: SEV1 } }\nservices: { api: { name: Public API } }\n',
    );
    writeFileSync(
      path.join(content, 'maintenance', '2026-11-10-database.yaml'),
      'title: A new database\nservices: [api]\nfrom: 2026-11-10T02:00Z\nuntil: 2026-11-10T04:00Z\nvisibility: public\n',
    );
    const { code, output } = await runCommand(['build'], { CONTENT_DIR: content, OUT_DIR: out });
    expect(output).toContain('Built the public site');
    expect(code).toBe(0);
  });
  afterAll(() => {
    for (const folder of [content, out]) rmSync(folder, { recursive: true, force: true });
  });

  it('shows the status at its front door, and claims no uptime', () => {
    const site = pagesOf(readOutput(out));
    for (const name of ['index.html', 'status/index.html']) {
      const { text } = pageOf(name, site);
      expect(text).toContain('All systems operational');
      expect(text).toContain('No incident has been published here yet');
      expect(text).toContain('10 November: announced maintenance');
      expect(text).toContain('href="/status/history/#2026-11-10"');
      expect(text).not.toMatch(/\d\s%\suptime/);
    }
    expect(pageOf('index.html', site).text).toContain('href="/postmortems/"');
    expect(pageOf('status/history/index.html', site).text).toContain('id="2026-11-10"');
  });
});

describe('an archive without services', () => {
  it('has no status page', () => {
    expect(readOutput(outDir('empty')).filter(({ name }) => name.startsWith('status/'))).toEqual([]);
  });
});

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from '../support/browser.ts';
import { PER_PAGE } from '../../src/core/paging.ts';
import { visit } from '../support/visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const GITHUB = 'postmortems/2018-10-21-github-database-failover/';

describe('a reader', () => {
  it('goes from home to the archive, chooses two facets, reads a postmortem, and finds it again by searching', async () => {
    const { page, home, trouble, end } = await visit(browser, 'shipped', '/');
    await page.goto(home);
    await page.getByRole('navigation').getByRole('link', { name: 'Postmortems' }).first().click();
    await page.waitForURL(`${home}postmortems/`);

    const cards = page.locator('[data-id]:visible');
    const all = await cards.count();
    await page.getByText(/^Show all \d+ causes/).click();
    await page.getByRole('checkbox', { name: /^Automation/ }).check();
    await page.waitForURL(/cause=automation/);
    await expect.poll(() => cards.count()).toBeLessThan(all);
    const byCause = await cards.count();
    await page.getByText(/^Show all \d+ tags/).click();
    await page.getByRole('checkbox', { name: /^MySQL/ }).check();
    await page.waitForURL(/tag=mysql/);
    await expect.poll(() => cards.count()).toBe(1);
    expect(byCause).toBeGreaterThan(1);
    expect(page.url()).toContain('cause=automation');

    await page.goBack();
    await expect.poll(() => cards.count()).toBe(byCause);
    await page.goForward();
    await expect.poll(() => cards.count()).toBe(1);

    await page.reload();
    await expect.poll(() => cards.count()).toBe(1);
    await cards.first().getByRole('link').first().click();
    await page.waitForURL(home + GITHUB);
    const title = await page.getByRole('heading', { level: 1 }).textContent();
    expect(title).toBeTruthy();

    await page.keyboard.press('/');
    await page.keyboard.type('orchestrator replica');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/\?q=orchestrator/);
    const result = page.getByRole('main').getByRole('link', { name: title as string });
    await result.first().click();
    await page.waitForURL((url) => url.href.startsWith(home + GITHUB));
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(title);
    expect(trouble).toEqual([]);
    await end();
  });

  it('does the same without JavaScript', async () => {
    const { page, home, trouble, end } = await visit(browser, 'shipped', '/', { javaScriptEnabled: false });
    await page.goto(home);
    await page.getByRole('navigation').getByRole('link', { name: 'Postmortems' }).first().click();
    await page.waitForURL(`${home}postmortems/`);
    expect(await page.locator('[data-id]').count()).toBe(PER_PAGE);

    await page.locator('#facet-cause summary').click();
    await page.locator('#facet-cause a', { hasText: 'Automation' }).click();
    await page.waitForURL(`${home}causes/automation/`);
    await page.goto(`${home}postmortems/`);
    await page.locator('#facet-tag summary').click();
    await page.locator('#facet-tag a', { hasText: 'MySQL' }).click();
    await page.waitForURL(`${home}tags/mysql/`);
    await page.locator('[data-id]').first().getByRole('link').first().click();
    await page.waitForURL(home + GITHUB);
    expect(await page.getByText('Time to mitigate').count()).toBeGreaterThan(0);

    const box = page.getByRole('searchbox').first();
    await box.fill('orchestrator');
    await box.press('Enter');
    await page.waitForURL(/\/search\/\?q=orchestrator/);
    await page.getByRole('main').getByRole('link', { name: 'The archive' }).first().click();
    await page.waitForURL(/\/postmortems\/$/);
    await page.locator('[data-id="2018-10-21-github-database-failover"]').getByRole('link').first().click();
    await page.waitForURL(home + GITHUB);
    expect(trouble).toEqual([]);
    await end();
  });

  it('sees that an incident came back while an action item was open, and goes to that very item', async () => {
    const { page, home, trouble, end } = await visit(browser, 'rhymes', '/archive/', { javaScriptEnabled: false });
    await page.goto(`${home}postmortems/2026-02-06-log-shipper-removed-again/`);
    const first = page.getByRole('region', { name: 'Rhymes with' }).getByRole('listitem').first();
    expect(await first.getByRole('heading').textContent()).toContain('Logs of the whole cluster were missing for an hour');
    expect(await first.textContent()).toMatch(
      /A recurrence of[\s\S]*The same cluster tool, four days later\.[\s\S]*Same symptom and same cause/,
    );
    // Told once: the author's relation is not repeated in a section of its own.
    expect(await page.locator('#related').count()).toBe(0);
    await first.getByRole('link', { name: 'Alert when a node has sent no logs for ten minutes' }).click();
    await page.waitForURL(/2026-02-02-log-shipper-removed\/#action-silence-alert$/);

    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Rhymes' }).click();
    await page.waitForURL(`${home}rhymes/`);
    const debt = page.getByRole('region', { name: 'Recurrence debt' });
    expect(await debt.textContent()).toContain('3 incidents came back while 4 action items of earlier ones were still open.');
    const owed = debt.getByRole('listitem').filter({ has: page.getByText('open for 4 days') });
    expect(await owed.getByRole('link', { name: 'Lock the version of the cluster tool' }).count()).toBeGreaterThan(0);
    await debt.getByRole('link', { name: 'Lock the version of the cluster tool' }).click();
    await page.waitForURL(/#action-lock-version$/);
    expect(trouble).toEqual([]);
    await end();
  });

  it('tells a look-alike from a rhyme', async () => {
    const { page, home, end } = await visit(browser, 'rhymes', '/archive/', { javaScriptEnabled: false });
    await page.goto(`${home}postmortems/2026-04-10-all-services-503-names/`);
    expect(await page.getByRole('region', { name: 'Rhymes with' }).textContent()).toContain('Same symptom, different cause');
    const unlike = page.getByRole('region', { name: 'Not to be confused with' });
    expect(await unlike.getByRole('link').getAttribute('href')).toBe('/archive/postmortems/2026-04-05-all-services-503-again/');
    expect(await unlike.textContent()).toContain('The database was well');
    await page.goto(`${home}postmortems/2026-07-20-sorting-belt-evacuated/`);
    expect(await page.locator('#rhymes').count()).toBe(0);
    await end();
  });

  it('goes from the guide to the rules, to one of them, and on to the next', async () => {
    const { page, home, trouble, end } = await visit(browser, 'public', '/archive/', { javaScriptEnabled: false });
    await page.goto(`${home}guide/`);
    await page.getByRole('main').getByRole('link', { name: 'rules of check' }).click();
    await page.waitForURL(`${home}guide/rules/`);
    await page.getByRole('link', { name: 'times/phase-order' }).click();
    await page.waitForURL(`${home}guide/rules/times/phase-order/`);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('times/phase-order');
    const flagged = page.locator('mark[data-mark="error"]');
    expect(await flagged.allTextContents()).toEqual(['  mitigated: 2026-03-02T10:05Z\n']);
    const next = page.getByRole('navigation', { name: 'Other rules' }).locator('[rel="next"]');
    const id = await next.textContent();
    await next.click();
    await page.waitForURL(`${home}guide/rules/${id}/`);
    await page.getByRole('link', { name: 'All rules' }).click();
    await page.waitForURL(`${home}guide/rules/`);
    expect(trouble).toEqual([]);
    await end();
  });

  it('copies an example without its line numbers', async () => {
    const { page, home, end } = await visit(browser, 'shipped', '/');
    await page.goto(`${home}guide/rules/times/phase-order/`);
    const copied = await page
      .locator('.rule-code')
      .first()
      .evaluate((code) => {
        getSelection()?.selectAllChildren(code);
        return getSelection()?.toString().trimEnd();
      });
    expect(copied).toBe('times:\n  started: 2026-03-02T10:12Z\n  detected: 2026-03-02T10:15Z\n  mitigated: 2026-03-02T10:05Z');
    await end();
  });

  it('finds the very section under a base path', async () => {
    const { page, home, trouble, end } = await visit(browser, 'public', '/archive/');
    await page.goto(`${home}search/?q=consumers`);
    const links = page.getByRole('main').locator('a[href*="/archive/postmortems/2025-03-04-labels-delayed/#"]');
    await expect.poll(() => links.count()).toBeGreaterThan(0);
    const anchor = new URL(await links.first().evaluate((link) => (link as HTMLAnchorElement).href)).hash;
    await links.first().click();
    await page.waitForURL(/labels-delayed\/#/);
    expect(await page.locator(anchor).count()).toBe(1);
    expect(trouble).toEqual([]);
    await end();
  });

  it('finds the same in an index that comes in parts', async () => {
    const counts = [];
    for (const name of ['shipped', 'parts'] as const) {
      const { page, home, trouble, end } = await visit(browser, name, '/');
      await page.goto(`${home}search/?q=certificate`);
      const status = page.getByRole('status').filter({ hasText: /^\d+ postmortems/ });
      await status.waitFor();
      const links = page.getByRole('main').locator('ol h3 a, ol h2 a');
      counts.push({ status: await status.textContent(), titles: (await links.allTextContents()).toSorted() });
      expect(trouble).toEqual([]);
      await end();
    }
    expect(counts[0]?.titles.length).toBeGreaterThan(2);
    expect(counts[1]).toEqual(counts[0]);
  });
});

import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from '../support/browser.ts';
import { visit } from '../support/visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const LOG = `PG::NumericValueOutOfRange: ERROR:  integer out of range
: INSERT INTO "update_logs" ("record_type", "record_id", "payload") VALUES ($1, $2, $3) RETURNING "id"`;
const REGEX = 'PagerDuty: WAF CPU 100% at all locations, HTTP 502 global. pcre_exec backtracking since the managed rules went out';

const box = (page: Page) => page.getByRole('textbox', { name: /^Paste an alert/ });
const titles = (page: Page) => page.locator('.rhyme-answers h3').allTextContents();

describe('asking the archive', () => {
  it('finds the right postmortem first with the network off, and tells what helped', async () => {
    const { page, home, trouble, end } = await visit(browser, 'shipped', '/');
    await page.goto(`${home}rhymes/`, { waitUntil: 'networkidle' });
    await page.context().setOffline(true);
    await box(page).fill(LOG);
    await page
      .getByRole('status')
      .filter({ hasText: /rhymes? with this/ })
      .waitFor();
    expect((await titles(page))[0]).toBe('An audit log runs out of 32-bit ids and blocks writes to the database');
    const first = page.locator('.rhyme-answers > li').first();
    await expect.poll(() => first.innerText()).toContain('Perhaps the same cause: a number that grew too large for its type');
    expect(await first.innerText()).toContain('The update log was switched off');
    expect(await page.locator('[data-say="recognised"]').innerText()).toContain('payload');

    await box(page).fill(REGEX);
    await expect
      .poll(() => titles(page))
      .toContain('One firewall rule’s regular expression takes all the CPU, worldwide'.replace('’', "'"));
    await page.context().setOffline(false);
    await page.locator('.rhyme-answers a').first().click();
    await page.waitForURL(/\/postmortems\/2019-07-02-cloudflare-waf-regex\/$/);
    expect(trouble).toEqual([]);
    await end();
  });

  it('sends, keeps and shows elsewhere nothing of what is typed', async () => {
    const { page, home, end } = await visit(browser, 'shipped', '/');
    await page.goto(`${home}rhymes/`, { waitUntil: 'networkidle' });
    const entries = await page.evaluate(() => history.length);
    const sent: string[] = [];
    page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
    await box(page).pressSequentially('certificate revoked in safari, zanzibar', { delay: 5 });
    await expect.poll(() => titles(page)).not.toEqual([]);
    await page.waitForTimeout(300);
    expect(sent).toEqual([]);
    expect(page.url()).toBe(`${home}rhymes/`);
    const kept = await page.evaluate(() => [
      String(history.length),
      JSON.stringify(history.state),
      JSON.stringify({ ...localStorage, ...sessionStorage }),
      document.cookie,
      document.title,
    ]);
    expect(kept[0]).toBe(String(entries));
    expect(kept.join(' ')).not.toContain('zanzibar');
    expect(await box(page).getAttribute('spellcheck')).toBe('false');
    await page.reload({ waitUntil: 'networkidle' });
    expect(await box(page).inputValue()).toBe('');
    await end();
  });

  it('says that nothing rhymes, and offers the full text', async () => {
    const { page, home, trouble, end } = await visit(browser, 'shipped', '/');
    await page.goto(`${home}rhymes/`, { waitUntil: 'networkidle' });
    await box(page).fill('The printer has no toner');
    await page.getByText('Nothing in the archive rhymes with this.').waitFor();
    expect(await titles(page)).toEqual([]);
    await page.getByRole('link', { name: /^Search the full text for “printer toner/ }).click();
    await page.waitForURL(/\/search\/\?q=printer\+toner/);
    expect(trouble).toEqual([]);
    await end();
  });

  it('can be used by the keyboard alone, and keeps open what was opened', async () => {
    const { page, home, trouble, end } = await visit(browser, 'shipped', '/');
    await page.goto(`${home}rhymes/`, { waitUntil: 'networkidle' });
    await box(page).focus();
    await page.keyboard.insertText('BGP prefixes withdrawn, backbone links down after a maintenance command');
    await expect.poll(async () => (await titles(page)).length).toBe(2);
    const details = page.locator('.rhyme-answers details');
    expect(await details.evaluateAll((all) => all.map((one) => (one as HTMLDetailsElement).open))).toEqual([true, false]);
    await details.nth(1).locator('summary').focus();
    await page.keyboard.press('Enter');
    await box(page).focus();
    await page.keyboard.press('End');
    await page.keyboard.insertText(' everywhere');
    await page.waitForTimeout(500);
    expect(await details.evaluateAll((all) => all.map((one) => (one as HTMLDetailsElement).open))).toEqual([true, true]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => titles(page)).toEqual([]);
    expect(await box(page).inputValue()).toBe('');
    expect(await box(page).evaluate((element) => element === document.activeElement)).toBe(true);
    expect(trouble).toEqual([]);
    await end();
  });

  it('marks what was left open, under a base path', async () => {
    const { page, home, trouble, end } = await visit(browser, 'rhymes', '/archive/');
    await page.goto(`${home}rhymes/`, { waitUntil: 'networkidle' });
    await box(page).fill('no logs from any cluster, the log shipper was removed by the new release of the cluster tool');
    await expect.poll(async () => (await titles(page)).length).toBeGreaterThan(1);
    await page
      .locator('.rhyme-answers details:not([open]) summary')
      .evaluateAll((all) => all.forEach((one) => (one as HTMLElement).click()));
    expect(await page.locator('.rhyme-actions .state[data-state="open"]').first().innerText()).toBe('Left open');
    await page.locator('.rhyme-answers a').first().click();
    await page.waitForURL(/\/archive\/postmortems\/[\w-]+log-shipper[\w-]+\/$/);
    expect(trouble).toEqual([]);
    await end();
  });

  it('says what to do where its index does not load, and tries again', async () => {
    const { page, home, end } = await visit(browser, 'shipped', '/');
    await page.route('**/rhymes/index.json', (route) => route.abort());
    await page.goto(`${home}rhymes/`, { waitUntil: 'networkidle' });
    await box(page).fill(LOG);
    await page.getByRole('alert').filter({ hasText: 'did not load' }).waitFor();
    await page.unroute('**/rhymes/index.json');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(async () => (await titles(page)).length).toBeGreaterThan(0);
    await end();
  });

  it('points to the archive where there is no JavaScript', async () => {
    const { page, home, trouble, end } = await visit(browser, 'shipped', '/', { javaScriptEnabled: false });
    await page.goto(`${home}rhymes/`);
    expect(await box(page).isVisible()).toBe(false);
    expect(await page.locator('rhyme-search noscript').innerText()).toContain('Asking needs JavaScript');
    await page.locator('rhyme-search').getByRole('link', { name: 'The archive' }).click();
    await page.waitForURL(/\/postmortems\/$/);
    expect(trouble).toEqual([]);
    await end();
  });

  it.each(['light', 'dark'] as const)('has no violation of accessibility, whatever it shows, %s', async (colorScheme) => {
    const { page, home, end } = await visit(browser, 'shipped', '/', { colorScheme });
    await page.goto(`${home}rhymes/`, { waitUntil: 'networkidle' });
    for (const [text, said] of [
      [LOG, /rhymes? with this/],
      ['toner', /^Nothing in the archive/],
    ] as const) {
      await box(page).fill(text);
      await page.getByRole('status').filter({ hasText: said }).waitFor();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
    }
    await end();
  });

  it.each([320, 820])('does not scroll sideways at %i pixels, whatever is pasted', async (width) => {
    const { page, home, end } = await visit(browser, 'shipped', '/', { viewport: { width, height: 800 } });
    await page.goto(`${home}rhymes/`, { waitUntil: 'networkidle' });
    await box(page).fill(`${LOG} ${'https://status.example/'.padEnd(400, 'x')} ${REGEX}`);
    await page
      .getByRole('status')
      .filter({ hasText: /rhymes? with this/ })
      .waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await end();
  });
});

describe('the search page', () => {
  it('shows what rhymes beside what it finds, for a text that describes a symptom', async () => {
    const { page, home, trouble, end } = await visit(browser, 'shipped', '/');
    await page.goto(`${home}search/?q=${encodeURIComponent('mysql replica promoted on the other coast after a network partition')}`);
    const aside = page.getByRole('complementary', { name: 'Rhymes with this' });
    await aside.waitFor();
    expect(await aside.locator('li h3').allTextContents()).toContain('43-second network cut moves database primaries across a continent');
    expect(await aside.locator('li').count()).toBeLessThanOrEqual(3);
    await page.getByRole('searchbox', { name: 'Search all postmortems' }).fill('certificate');
    await expect.poll(() => aside.isVisible()).toBe(false);
    await page
      .getByRole('status')
      .filter({ hasText: /^\d+ postmortems/ })
      .waitFor();
    expect(trouble).toEqual([]);
    await end();
  });

  it('loads nothing for it where the search names a thing', async () => {
    const { page, home, end } = await visit(browser, 'shipped', '/');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${home}search/?q=certificate`);
    await page
      .getByRole('status')
      .filter({ hasText: /^\d+ postmortems/ })
      .waitFor();
    expect(asked.filter((url) => /rhymes?[-/]/.test(new URL(url).pathname) && !url.endsWith('.css'))).toEqual([]);
    await end();
  });
});

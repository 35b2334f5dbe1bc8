import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from '../support/browser.ts';
import { outDir, type SiteName } from '../support/sites.ts';
import { visit } from '../support/visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

interface Item {
  id: string;
  title: string;
  status: string;
  due?: string;
  overdue?: number;
  recheck?: string;
  priority?: string;
  owner?: { key: string; name: string };
  of: number;
}

const read = (site: SiteName, file: string) => readFileSync(path.join(outDir(site), file), 'utf8');
const file = (site: SiteName) =>
  JSON.parse(read(site, 'actions/items.json')) as { items: Item[]; incidents: { id: string; retelling: boolean }[] };
const own = (): Item[] => {
  const { items, incidents } = file('trends');
  return items.filter(({ of }) => incidents[of]?.retelling === false);
};
const isOpen = ({ status }: Item) => status === 'open' || status === 'in-progress';

const shownTitles = (page: Page) => page.locator('.results-list .action-title:visible').allTextContents();
const count = (page: Page) => page.locator('.results-count').innerText();
const tick = async (page: Page, facet: string, value: string) => {
  await page.locator(`#facet-${facet}`).locator(`input[value="${value}"]`).click();
};

describe('without JavaScript', () => {
  it('has every own item, what waits first, the most overdue on top, by team', async () => {
    const { page, home, trouble, end } = await visit(browser, 'trends', '/', { javaScriptEnabled: false });
    await page.goto(`${home}actions/`);
    expect(await shownTitles(page)).toHaveLength(own().length);
    expect((await shownTitles(page)).toSorted()).toEqual(
      own()
        .map(({ title }) => title)
        .toSorted(),
    );
    const worst = own().toSorted((a, b) => (b.overdue ?? 0) - (a.overdue ?? 0))[0];
    expect((await shownTitles(page))[0]).toBe(worst?.title);
    expect(await page.locator('.action-row').first().innerText()).toContain(`${worst?.overdue} days overdue`);
    expect(await page.locator('.action-choices').isVisible()).toBe(false);
    expect(await page.locator('.action-written .action-group-head h3').allTextContents()).toContain('Platform team');
    expect(trouble).toEqual([]);
    await end();
  });

  it('has a page for each team, whose items lead to their postmortems', async () => {
    const { page, home, trouble, end } = await visit(browser, 'trends', '/', { javaScriptEnabled: false });
    await page.goto(`${home}actions/`);
    await page.locator('#team-platform a').click();
    await page.waitForURL(/\/actions\/platform\/$/);
    const mine = own().filter(({ owner }) => owner?.key === 'platform');
    expect((await page.locator('.action-title').allTextContents()).toSorted()).toEqual(mine.map(({ title }) => title).toSorted());
    expect(await page.locator('section:has(#overdue) .action-row').count()).toBe(mine.filter(({ overdue }) => overdue).length);
    await page.locator('.action-title a').first().click();
    await page.waitForURL(/\/postmortems\/[\w-]+\/#action-[\w-]+$/);
    expect(await page.locator(':target').count()).toBe(1);
    expect(trouble).toEqual([]);
    await end();
  });

  it('has an agenda for the next review meeting', async () => {
    const { page, home, end } = await visit(browser, 'trends', '/', { javaScriptEnabled: false });
    await page.goto(`${home}actions/#review`);
    const years = await page
      .locator('section:has(> #on-this-day) time')
      .evaluateAll((all) => all.map((one) => one.getAttribute('datetime')));
    expect(years.length).toBeGreaterThan(0);
    for (const day of years) expect(day).toMatch(/^20(1\d|2[0-5])-11-(1[7-9]|2[0-3])$/);
    const waiting = own().filter(({ recheck }) => recheck);
    expect(await page.locator('section:has(> #another-look) .action-row').count()).toBe(Math.min(10, waiting.length));
    expect(await page.locator('.action-agenda .action-rule').innerText()).toContain('6 months');
    await end();
  });
});

describe('the figures', () => {
  it('lead to exactly those that they count', async () => {
    const { page, home, trouble, end } = await visit(browser, 'trends', '/');
    await page.goto(`${home}actions/`, { waitUntil: 'networkidle' });
    const figures = page.locator('.action-figures a');
    expect(await figures.first().innerText()).toContain(String(own().filter(isOpen).length));
    for (let at = 0; at < (await figures.count()); at++) {
      const number = Number(await figures.nth(at).locator('strong').innerText());
      await figures.nth(at).click();
      await expect.poll(() => count(page)).toBe(`${number} of ${own().length} action items`);
      expect(await shownTitles(page)).toHaveLength(number);
    }
    expect(trouble).toEqual([]);
    await end();
  });
});

describe('filtering', () => {
  it('writes the address; Back and a reload show what it says', async () => {
    const { page, home, trouble, end } = await visit(browser, 'trends', '/');
    await page.goto(`${home}actions/`, { waitUntil: 'networkidle' });
    const written = await shownTitles(page);
    await tick(page, 'state', 'overdue');
    await page.waitForURL(/\/actions\/\?state=overdue$/);
    await tick(page, 'team', 'platform');
    await page.waitForURL(/\/actions\/\?state=overdue&team=platform$/);
    const expected = own()
      .filter(({ overdue, owner }) => overdue && owner?.key === 'platform')
      .toSorted((a, b) => (b.overdue ?? 0) - (a.overdue ?? 0))
      .map(({ title }) => title);
    await expect.poll(() => shownTitles(page)).toEqual(expected);
    expect(await page.title()).toContain('Overdue, Platform team');
    await page.reload({ waitUntil: 'networkidle' });
    await expect.poll(() => shownTitles(page)).toEqual(expected);
    await page.goBack();
    await expect.poll(() => count(page)).toBe(`${own().filter(({ overdue }) => overdue).length} of ${own().length} action items`);
    await page.goBack();
    await expect.poll(() => shownTitles(page)).toEqual(written);
    expect(trouble).toEqual([]);
    await end();
  });

  it('takes several values, sorts and groups, and tells what it does not know', async () => {
    const { page, home, trouble, end } = await visit(browser, 'trends', '/');
    await page.goto(`${home}actions/?state=open&state=in-progress&priority=high&team=nobody&group=postmortem&sort=due&q=1`);
    const expected = own().filter((item) => isOpen(item) && item.priority === 'high');
    await expect.poll(() => count(page)).toBe(`${expected.length} of ${own().length} action items`);
    expect(await page.locator('.results-note').innerText()).toBe('Not among these action items, and left out: team “nobody”.');
    const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(await page.locator('.action-found .action-group').count()).toBe(new Set(expected.map(({ of }) => of)).size);
    await page.getByLabel('Group').selectOption('none');
    await page.waitForURL(/group=none/);
    const due = expected.toSorted((a, b) => ((a.due ?? '9') < (b.due ?? '9') ? -1 : 1)).map(({ title }) => title);
    expect(await shownTitles(page)).toEqual(due);
    await page.getByRole('button', { name: 'Remove Priority: High' }).click();
    await expect.poll(() => count(page)).toBe(`${own().filter(isOpen).length} of ${own().length} action items`);
    await page.getByRole('button', { name: 'Clear all' }).click();
    await page.waitForURL(/\/actions\/\?group=none&sort=due$/);
    expect(trouble).toEqual([]);
    await end();
  });

  it('shows what others did only on demand', async () => {
    const { page, home, trouble, end } = await visit(browser, 'trends', '/');
    await page.goto(`${home}actions/`, { waitUntil: 'networkidle' });
    expect(await page.locator('.results-list .state[data-state="announced"]').count()).toBe(0);
    await page.getByLabel('Whose').selectOption('others');
    await page.waitForURL(/whose=others/);
    await expect.poll(() => shownTitles(page)).toHaveLength(file('trends').items.length - own().length);
    expect(await page.locator('.results-list .action-waiting[data-overdue]:visible').count()).toBe(0);
    expect(trouble).toEqual([]);
    await end();
  });

  it('shows 200 at a time, and as many again after going back', async () => {
    const { page, home, trouble, end } = await visit(browser, 'trends', '/');
    const { items, incidents, ...rest } = file('trends');
    const many = Array.from({ length: 450 }, (_, at) => ({ ...items[0], id: `item-${at}`, title: `Item ${at}`, status: 'open' }));
    await page.route('**/actions/items.json', (route) => route.fulfill({ json: { ...rest, incidents, items: many } }));
    await page.goto(`${home}actions/?state=open&group=none&sort=incident`);
    const more = page.getByRole('button', { name: /^Show \d+ of/ });
    expect(await more.innerText()).toBe('Show 200 of 250 more items');
    await more.click();
    expect(await shownTitles(page)).toHaveLength(400);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Item 200');
    await page.getByRole('link', { name: 'Postmortems', exact: true }).click();
    await page.goBack();
    await expect.poll(() => shownTitles(page)).toHaveLength(400);
    await more.click();
    expect(await shownTitles(page)).toHaveLength(450);
    expect(await more.isVisible()).toBe(false);
    expect(trouble).toEqual([]);
    await end();
  });

  it('says when nothing is left, and where the file does not load it tries again', async () => {
    const { page, home, end } = await visit(browser, 'trends', '/');
    await page.goto(`${home}actions/?state=declined&service=-`);
    await page.getByText('left out: service “-”').waitFor();
    await page.goto(`${home}actions/?state=overdue&priority=critical&kind=process&team=shop`);
    await page.locator('.results-none').waitFor();
    await page.route('**/actions/items.json', (route) => route.abort());
    await page.goto(`${home}actions/`, { waitUntil: 'networkidle' });
    await tick(page, 'state', 'overdue');
    await page.getByRole('alert').filter({ hasText: 'did not load' }).waitFor();
    await page.unroute('**/actions/items.json');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.waitForURL(/state=overdue/);
    await expect.poll(() => shownTitles(page)).toHaveLength(own().filter(({ overdue }) => overdue).length);
    await end();
  });
});

describe.each([
  ['light', 1280],
  ['dark', 390],
] as const)('%s, at %i pixels', (colorScheme, width) => {
  it.each(['actions/', 'actions/?state=overdue&group=postmortem', 'actions/platform/'])(
    '/%s has no violation of accessibility',
    async (address) => {
      const { page, home, end } = await visit(browser, 'trends', '/', { colorScheme, viewport: { width, height: 900 } });
      await page.goto(home + address, { waitUntil: 'networkidle' });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
      await end();
    },
  );
});

it.each([320, 820, 1440])('does not scroll sideways at %i pixels', async (width) => {
  const { page, home, end } = await visit(browser, 'trends', '/', { viewport: { width, height: 800 } });
  for (const address of ['actions/', 'actions/?group=postmortem&whose=all', 'actions/shop/']) {
    await page.goto(home + address, { waitUntil: 'networkidle' });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(width);
  }
  await end();
});

describe('other archives', () => {
  it('of retellings alone show what others did, and nothing as ours', () => {
    const html = read('shipped', 'actions/index.html');
    expect(html).toContain('What other organizations did after their incidents.');
    expect(html).toContain('data-state="announced"');
    expect(html).not.toContain('class="action-figures"');
    expect(html).not.toContain('data-overdue');
    expect(html).toContain('id="on-this-day"');
    expect(html).not.toContain('id="second-reading"');
  });

  it('without a postmortem say what to do', () => {
    expect(read('empty', 'actions/index.html')).toContain('There is no postmortem here yet');
  });

  it('name no internal team in public', () => {
    expect(read('public', 'actions/index.html')).not.toContain('No owner yet');
    expect(read('internal', 'actions/index.html')).not.toContain('No team named');
  });
});

it('loads scripts of at most 15 kB gzipped', () => {
  const queue = [...read('trends', 'actions/index.html').matchAll(/<script[^>]*\ssrc="\/([^"]+)"/g)].map(([, name = '']) => name);
  const seen = new Set<string>();
  let size = 0;
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    const text = read('trends', name);
    size += gzipSync(text).length;
    for (const [, next = ''] of text.matchAll(/(?:import|from)\s*"\.\/([^"]+)"/g))
      queue.push(path.posix.join(path.posix.dirname(name), next));
  }
  expect(size).toBeGreaterThan(0);
  expect(size).toBeLessThanOrEqual(15_000);
});

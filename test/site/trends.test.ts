import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from '../support/browser.ts';
import { pagesOf, readOutput } from '../support/output.ts';
import { outDir } from '../support/sites.ts';
import { visit } from '../support/visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const words = (page: Page) => page.locator('.trends-words').innerText();
/** What a chart says, and the numbers of its table. */
const table = (page: Page, id: string) =>
  page
    .locator(`#${id} tbody tr`)
    .evaluateAll((rows) => rows.map((row) => [...(row as HTMLTableRowElement).cells].map(({ textContent }) => textContent)));
const sentence = (page: Page, id: string) => page.locator(`#${id} .chart-sentence`).textContent();

async function drawn(page: Page, id: string): Promise<string | null> {
  await page.locator(`#${id}`).scrollIntoViewIfNeeded();
  return page.locator(`#${id} canvas`).getAttribute('aria-label');
}

/** How many pixels of a drawing are not empty. */
const ink = (page: Page, id: string) =>
  page.locator(`#${id} canvas`).evaluate((element) => {
    const canvas = element as HTMLCanvasElement;
    const { data } = (canvas.getContext('2d') as CanvasRenderingContext2D).getImageData(0, 0, canvas.width, canvas.height);
    let count = 0;
    for (let at = 3; at < data.length; at += 4) if (data[at] !== 0) count++;
    return count;
  });

describe('the trends', () => {
  it('follow the scope in place: table, drawing, words and address, and Back', async () => {
    const { page, home, trouble, end } = await visit(browser, 'trends', '/');
    await page.goto(`${home}trends/`, { waitUntil: 'networkidle' });
    const before = { words: await words(page), table: await table(page, 'incidents'), label: await drawn(page, 'incidents') };
    expect(before.words).toMatch(/^39 incidents of Fernwick Parcels/);
    expect(before.label).toBe(await sentence(page, 'incidents'));
    expect(await ink(page, 'incidents')).toBeGreaterThan(1_000);

    const service = page.getByRole('combobox', { name: 'Service' });
    await service.focus();
    await service.selectOption({ label: 'Public API (15)' });
    await page.waitForURL(/\/trends\/\?service=api$/);
    expect(await words(page)).toMatch(/^15 incidents of Fernwick Parcels that affected Public API/);
    expect(await service.evaluate((select) => select === document.activeElement)).toBe(true);
    expect(await table(page, 'incidents')).not.toEqual(before.table);
    expect(await drawn(page, 'incidents')).toBe(await sentence(page, 'incidents'));
    expect(await drawn(page, 'incidents')).toMatch(/^15 incidents/);

    await page.getByRole('combobox', { name: 'First month' }).first().selectOption('2026-01');
    await page.waitForURL(/service=api&from=2026-01$/);
    const narrow = await words(page);
    await page.reload({ waitUntil: 'networkidle' });
    await expect.poll(() => words(page)).toBe(narrow);
    await page.goBack();
    await expect.poll(() => words(page)).toMatch(/^15 incidents/);
    await page.goBack();
    await expect.poll(() => words(page)).toBe(before.words);
    expect(await table(page, 'incidents')).toEqual(before.table);
    expect(await page.getByRole('combobox', { name: 'Service' }).inputValue()).toBe('');
    expect(trouble).toEqual([]);
    await end();
  });

  it('compare the periods that the reader chooses, and say where they do not fit', async () => {
    const { page, home, trouble, end } = await visit(browser, 'trends', '/');
    await page.goto(`${home}trends/`, { waitUntil: 'networkidle' });
    const form = page.getByRole('form', { name: 'What is compared' });
    const lead = page.locator('[data-part="better"] .trends-lead');
    expect(await lead.innerText()).toBe('November 2025 to October 2026, against November 2024 to October 2025.');
    const later = form.getByRole('group', { name: 'Later period' });
    await later.getByRole('combobox', { name: 'First month' }).selectOption('2025-10');
    await page.getByText('These two periods cannot be compared').waitFor();
    expect(page.url()).toBe(`${home}trends/`);
    await form.getByRole('group', { name: 'Earlier period' }).getByRole('combobox', { name: 'Last month' }).selectOption('2025-09');
    await page.waitForURL(/earlier=2024-11\.\.2025-09&later=2025-10\.\.2026-10$/);
    expect(await lead.innerText()).toBe('October 2025 to October 2026, against November 2024 to September 2025.');
    expect(await page.getByText('These two periods cannot be compared').isVisible()).toBe(false);
    await form.getByRole('combobox', { name: 'Measure' }).selectOption({ label: 'Time to mitigate' });
    await page.waitForURL(/measure=mitigate&/);
    expect(await page.locator('.verdicts h3').allTextContents()).toEqual(['Time to mitigate']);
    expect(await page.locator('.trend-verdict').innerText()).toBe('Better');
    await page.getByRole('button', { name: 'Back to the default' }).click();
    await page.waitForURL(`${home}trends/`);
    expect(await page.locator('.verdicts h3').count()).toBeGreaterThan(3);
    expect(trouble).toEqual([]);
    await end();
  });

  it('say what an address asks for and is not there, and where nothing is left', async () => {
    const { page, home, trouble, end } = await visit(browser, 'trends', '/');
    await page.goto(`${home}trends/?service=zanzibar&severity=sev1`, { waitUntil: 'networkidle' });
    await page.getByText('Not in this archive, and left out: service “zanzibar”.').waitFor();
    await expect.poll(() => words(page)).toMatch(/with severity SEV1/);
    await page.goto(`${home}trends/?service=fax&from=2026-09`, { waitUntil: 'networkidle' });
    await page.getByText('No incident is in this selection').waitFor();
    expect(await page.locator('.trends-section').filter({ visible: true }).count()).toBe(0);
    await page.getByRole('button', { name: 'Back to the default' }).click();
    await expect.poll(() => words(page)).toMatch(/^39 incidents/);
    expect(await page.locator('chart-figure').count()).toBeGreaterThan(8);
    expect(trouble).toEqual([]);
    await end();
  });

  it('say that their data did not load, keep what is there, and try again', async () => {
    const { page, home, end } = await visit(browser, 'trends', '/');
    await page.route('**/trends/data.json', (route) => route.abort());
    await page.goto(`${home}trends/?severity=sev1`, { waitUntil: 'networkidle' });
    await page.getByRole('alert').filter({ hasText: 'did not load' }).waitFor();
    expect(await words(page)).toMatch(/^39 incidents/);
    await page.unroute('**/trends/data.json');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => words(page)).toMatch(/with severity SEV1/);
    expect(await page.getByRole('alert').isVisible()).toBe(false);
    await end();
  });

  it('lead from a bar to the postmortems that it counts', async () => {
    const { page, home, trouble, end } = await visit(browser, 'trends', '/');
    await page.goto(`${home}trends/`, { waitUntil: 'networkidle' });
    await drawn(page, 'incidents');
    const canvas = page.locator('#incidents canvas');
    const box = await canvas.boundingBox();
    const links = await page.locator('#incidents tbody a').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    // The first quarter's bar, just above the axis; where that is, is for the drawing to say.
    for (let y = (box?.height ?? 0) - 40; y > 40 && page.url() === `${home}trends/`; y -= 12) {
      await canvas.hover({ position: { x: 85, y } });
      if ((await canvas.evaluate(({ style }) => style.cursor)) !== 'pointer') continue;
      await canvas.click({ position: { x: 85, y } });
      await page.waitForURL(/\/postmortems\/\?/);
    }
    expect(links).toContain(page.url());
    expect(page.url()).toContain('from=2024-10&to=2024-12');
    expect(trouble).toEqual([]);
    await end();
  });

  it('save a chart as an image and its table as a file', async () => {
    const { page, home, trouble, end } = await visit(browser, 'trends', '/', { acceptDownloads: true });
    await page.goto(`${home}trends/`, { waitUntil: 'networkidle' });
    await drawn(page, 'incidents');
    const save = async (name: string) => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
      const chunks: Buffer[] = [];
      for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
      return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks) };
    };
    const csv = await save('CSV: save the table “Incidents over time” as a file');
    expect(csv.name).toBe('incidents.csv');
    const [head, first] = csv.bytes.toString().split('\r\n');
    expect(head).toMatch(/^\ufeffQuarter,SEV1 \(incidents\),/);
    expect(first).toMatch(/^Q4 2024,\d+,\d+,\d+,\d+,/);
    const png = await save('PNG: save the chart “Incidents over time” as an image');
    expect(png.name).toBe('incidents.png');
    expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(png.bytes.length).toBeGreaterThan(5_000);
    expect(trouble).toEqual([]);
    await end();
  });

  it('draw themselves anew when the colours of the page change', async () => {
    const { page, home, trouble, end } = await visit(browser, 'trends', '/', { colorScheme: 'light' });
    await page.goto(`${home}trends/`, { waitUntil: 'networkidle' });
    await drawn(page, 'incidents');
    const image = () => page.locator('#incidents canvas').evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
    const light = await image();
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(image).not.toBe(light);
    expect(trouble).toEqual([]);
    await end();
  });

  it('are whole without JavaScript, of our own incidents and of all', async () => {
    const { page, home, trouble, end } = await visit(browser, 'trends', '/', { javaScriptEnabled: false });
    await page.goto(`${home}trends/`);
    expect(await page.getByRole('form', { name: 'What is counted' }).isVisible()).toBe(false);
    expect(await page.locator('noscript').innerText()).toContain('Choosing what is counted needs JavaScript');
    expect(await page.locator('#incidents table').isVisible()).toBe(true);
    const figures = await page.locator('figure').count();
    expect(figures).toBeGreaterThan(8);
    expect(await page.locator('.chart-scroll').filter({ visible: true }).count()).toBeGreaterThanOrEqual(figures);
    expect(await page.locator('.chart-export').filter({ visible: true }).count()).toBe(0);
    await page.getByRole('link', { name: 'All organizations together' }).click();
    await page.waitForURL(/\/trends\/all\/$/);
    expect(await words(page)).toMatch(/^42 incidents of \d organizations/);
    expect(trouble).toEqual([]);
    await end();
  });

  it.each(['light', 'dark'] as const)('have no violation of accessibility, nor room to scroll sideways, %s', async (colorScheme) => {
    const { page, home, end } = await visit(browser, 'trends', '/', { colorScheme, viewport: { width: 320, height: 900 } });
    for (const path of ['trends/', 'trends/?service=fax&from=2026-09', 'services/api/']) {
      await page.goto(home + path, { waitUntil: 'networkidle' });
      await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
      await page.waitForTimeout(300);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html}`)).toEqual([]);
      expect(await page.locator('main').evaluate(({ scrollWidth }) => scrollWidth), path).toBeLessThanOrEqual(320);
    }
    await end();
  });
});

describe('scripts', () => {
  it('are at most 6 kB gzipped before the first chart comes near, and 90 kB when the whole page was read', async () => {
    const { page, home, end } = await visit(browser, 'trends', '/', { viewport: { width: 1280, height: 200 } });
    const sizes: number[] = [];
    const pending: Promise<void>[] = [];
    page.on('response', (response) => {
      if (response.url().endsWith('.js')) pending.push(response.body().then((body) => void sizes.push(gzipSync(body).length)));
    });
    const sum = async () => {
      await Promise.all(pending);
      return sizes.reduce((total, size) => total + size, 0);
    };
    await page.goto(`${home}trends/`, { waitUntil: 'networkidle' });
    expect(await sum()).toBeGreaterThan(1_000);
    expect(await sum()).toBeLessThanOrEqual(6_000);
    await page.setViewportSize({ width: 1280, height: 12_000 });
    await page.locator('chart-figure canvas').nth(8).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await sum()).toBeLessThanOrEqual(90_000);
    await end();
  });

  it('that draw charts are loaded by the trends and by services alone', () => {
    const files = readOutput(outDir('trends'));
    const drawing = files.find(({ name }) => /^assets\/chart-figure\.[\w-]+\.js$/.test(name))?.name ?? '';
    expect(drawing).not.toBe('');
    const loads = (text: string): boolean =>
      [...text.matchAll(/<script[^>]*\ssrc="\/?([^"]+)"/g)].some(
        ([, name]) => name === drawing || files.some((file) => file.name === name && file.text.includes(drawing.slice('assets/'.length))),
      );
    const pages = pagesOf(files).filter(({ text }) => loads(text));
    expect(pages.length).toBeGreaterThan(3);
    for (const { name } of pages) expect(name).toMatch(/^(?:trends|services)\//);
  });
});

describe('the page of a service', () => {
  it('has figures, charts, what is still to be done, and the postmortems', async () => {
    const { page, home, trouble, end } = await visit(browser, 'trends', '/');
    await page.goto(`${home}services/api/`, { waitUntil: 'networkidle' });
    const glance = page.getByRole('region', { name: 'At a glance' });
    expect(await glance.innerText()).toMatch(/Incidents\s+15\s/);
    expect(await drawn(page, 'incidents')).toMatch(/^15 incidents/);
    expect(await page.locator('.card').count()).toBe(15);
    const open = Number(/Open action items\s+(\d+)/.exec(await glance.innerText())?.[1]);
    expect(await page.locator('.action-rows > li').count()).toBe(open);
    const link = page.locator('.action-rows a[href*="#action-"]').first();
    const address = new URL((await link.getAttribute('href')) ?? '', home).href;
    await link.click();
    await page.waitForURL(address);
    expect(await page.locator(`[id="${address.split('#')[1]}"]`).isVisible()).toBe(true);
    expect(trouble).toEqual([]);
    await end();
  });

  it('says when a service was retired', async () => {
    const { page, home, end } = await visit(browser, 'trends', '/', { javaScriptEnabled: false });
    await page.goto(`${home}services/fax/`);
    expect(await page.locator('.page-note').innerText()).toContain('Retired 31 December 2025');
    await end();
  });
});

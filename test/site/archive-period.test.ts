import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { visit } from '../support/visit.ts';
import { PER_PAGE } from '../../src/core/paging.ts';
import { launch } from '../support/browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** An archive with a selection in its address; resolves when that is drawn. */
async function open(query: string) {
  const visited = await visit(browser, 'shipped', '/');
  await visited.page.goto(`${visited.home}postmortems/${query}`);
  await visited.page.locator('#facet-period').waitFor();
  if (query !== '') await visited.page.locator('.chosen:not([hidden]), .results-note:not([hidden])').first().waitFor();
  await visited.page.locator('.results:not([aria-busy])').waitFor();
  return visited;
}

const ids = (page: Page) =>
  page.locator('.results-list [data-id]:visible').evaluateAll((cards) => cards.map((card) => (card as HTMLElement).dataset['id']));
const chosen = (page: Page) =>
  page
    .getByRole('list', { name: 'Selected' })
    .getByRole('button', { name: /^Remove/ })
    .allInnerTexts();
const query = (page: Page) => new URL(page.url()).search;
const from = (page: Page) => page.getByRole('group', { name: 'Period' }).getByLabel('From');
const to = (page: Page) => page.getByRole('group', { name: 'Period' }).getByLabel('To');

const OF_2018_Q2_AND_Q3 = [
  '2018-07-31-homebrew-jenkins-token',
  '2018-07-12-eslint-stolen-token',
  '2018-04-tsb-migration',
  '2018-04-06-gocardless-id-overflow',
  '2018-07-18-allegro-flash-sale',
];

describe('a period in the address of the archive', () => {
  it('shows what began in its months, both included, with counts of the same', async () => {
    const { page, trouble, end } = await open('?from=2018-04&to=2018-09');
    await expect.poll(() => ids(page)).toEqual(expect.arrayContaining(OF_2018_Q2_AND_Q3));
    expect(await ids(page)).toHaveLength(5);
    expect(await page.title()).toContain('Postmortems: April to September 2018');
    expect((await chosen(page)).map((text) => text.replace(/\s+/g, ' '))).toEqual(['Period April to September 2018 ×']);
    // Years in which nothing is left are not shown.
    const years = await page.locator('#facet-year li:visible').allTextContents();
    expect(years.map((text) => text.replace(/\s+/g, ' ').trim())).toEqual(['2018 5']);
    expect([await from(page).inputValue(), await to(page).inputValue()]).toEqual(['2018-04', '2018-09']);
    expect(trouble).toEqual([]);
    await end();
  });

  it('is taken away by itself, and with all else that is selected', async () => {
    const { page, home, trouble, end } = await open('?cause=automation&from=2018-01&to=2018-12');
    await page.getByRole('button', { name: 'Remove Period: January to December 2018' }).click();
    await expect.poll(() => query(page)).toBe('?cause=automation');
    expect([await from(page).inputValue(), await to(page).inputValue()]).toEqual(['', '']);
    await page.goBack();
    await expect.poll(() => from(page).inputValue()).toBe('2018-01');
    await page.getByRole('button', { name: 'Clear all' }).first().click();
    await expect.poll(() => page.url()).toBe(`${home}postmortems/`);
    await expect.poll(() => ids(page)).toHaveLength(PER_PAGE);
    expect(await to(page).inputValue()).toBe('');
    expect(trouble).toEqual([]);
    await end();
  });

  it('is offered as what stands in the way of any result', async () => {
    const { page, trouble, end } = await open('?year=2018&from=2026-01');
    await page.locator('.results-none-title').waitFor();
    await page.getByRole('button', { name: 'Any period' }).click();
    await expect.poll(() => query(page)).toBe('?year=2018');
    expect(trouble).toEqual([]);
    await end();
  });

  it.each([
    ['?from=2018-13&cause=automation', 'Not a month such as 2026-03, and left out: from “2018-13”.'],
    [
      '?from=2018-09&to=2018-04&cause=automation',
      'The first month comes after the last, so both are left out: from “2018-09”, to “2018-04”.',
    ],
  ])('is left out, and told, where it is none: %s', async (address, note) => {
    const { page, trouble, end } = await open(address);
    await page.getByText(note).waitFor();
    expect((await chosen(page)).map((text) => text.replace(/\s+/g, ' '))).toEqual(['Cause Automation ×']);
    expect(trouble).toEqual([]);
    await end();
  });

  it('is told to need JavaScript where there is none', async () => {
    const { page, home, trouble, end } = await visit(browser, 'shipped', '/', { javaScriptEnabled: false });
    await page.goto(`${home}postmortems/?from=2018-04&to=2018-09`);
    const note = page.locator('noscript > .results-note');
    expect(await note.isVisible()).toBe(true);
    expect(await note.textContent()).toContain('To show only what an address selects needs JavaScript');
    expect(await ids(page)).toHaveLength(PER_PAGE);
    expect(await page.locator('#facet-year').isVisible()).toBe(true);
    expect(await page.locator('#facet-period').isVisible()).toBe(false);
    expect(trouble).toEqual([]);
    await end();
  });
});

describe('the fields of the period', () => {
  it('are set from the keyboard, each by itself, and go back with Back', async () => {
    const { page, trouble, end } = await open('');
    await from(page).focus();
    await page.keyboard.type('04');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type('2018');
    await expect.poll(() => query(page)).toBe('?from=2018-04');
    expect((await chosen(page)).join()).toMatch(/since April 2018/);
    // The focus stays where the reader is.
    expect(await from(page).evaluate((field) => field === document.activeElement)).toBe(true);
    await to(page).fill('2018-04');
    await expect.poll(() => query(page)).toBe('?from=2018-04&to=2018-04');
    expect((await chosen(page)).join()).toMatch(/Period\s+April 2018/);
    await expect.poll(() => ids(page)).toHaveLength(2);
    await page.goBack();
    await expect.poll(() => to(page).inputValue()).toBe('');
    expect(query(page)).toBe('?from=2018-04');
    expect(trouble).toEqual([]);
    await end();
  });

  it('can be emptied from the keyboard', async () => {
    const { page, trouble, end } = await open('?from=2018-04');
    await from(page).focus();
    for (const key of ['Backspace', 'ArrowRight', 'Backspace', 'Tab', 'Tab']) await page.keyboard.press(key);
    await expect.poll(() => query(page)).toBe('');
    await expect.poll(() => ids(page)).toHaveLength(PER_PAGE);
    expect(trouble).toEqual([]);
    await end();
  });

  it('say what is wrong, and change nothing until it is right', async () => {
    const { page, trouble, end } = await open('?from=2018-04');
    const problem = page.locator('#facet-period').getByRole('alert');
    await to(page).fill('2018-01');
    await expect.poll(() => problem.textContent()).toBe('The first month comes after the last.');
    expect(await to(page).getAttribute('aria-invalid')).toBe('true');
    expect(query(page)).toBe('?from=2018-04');
    await to(page).fill('2018-05');
    await expect.poll(() => query(page)).toBe('?from=2018-04&to=2018-05');
    expect(await problem.isVisible()).toBe(false);
    expect(await to(page).getAttribute('aria-invalid')).toBeNull();
    expect(trouble).toEqual([]);
    await end();
  });

  it('take a written month where the browser has no field for months', async () => {
    const { page, trouble, end } = await open('');
    // What Firefox and Safari on a desktop do with such a field.
    await page
      .locator('#facet-period input')
      .evaluateAll((fields) => fields.forEach((field) => ((field as HTMLInputElement).type = 'text')));
    await from(page).fill('April');
    await from(page).press('Tab');
    const problem = page.locator('#facet-period').getByRole('alert');
    await expect.poll(() => problem.textContent()).toBe('A month is written with its year, such as 2026-03.');
    expect(query(page)).toBe('');
    await from(page).fill('');
    await from(page).pressSequentially(' 2018-07 ');
    await from(page).press('Enter');
    await expect.poll(() => query(page)).toBe('?from=2018-07');
    expect(await from(page).inputValue()).toBe('2018-07');
    expect(await problem.isVisible()).toBe(false);
    expect(trouble).toEqual([]);
    await end();
  });

  it('leave room for themselves before the script comes', async () => {
    const { page, home, trouble, end } = await visit(browser, 'shipped', '/');
    const place = () => page.locator('#facet-period').evaluate((facet) => facet.getBoundingClientRect().height);
    await page.route('**/*.js', (route) => route.abort());
    await page.goto(`${home}postmortems/`);
    expect(await page.locator('#facet-period').isVisible()).toBe(false);
    const before = await place();
    await page.unroute('**/*.js');
    await page.reload();
    await expect.poll(() => page.locator('#facet-period').isVisible()).toBe(true);
    expect(await place()).toBe(before);
    expect(trouble.filter((line) => !line.includes('net::ERR_FAILED'))).toEqual([]);
    await end();
  });
});

/** The trends of two small archives as readers get them: the numbers that another program computed, and where they lead. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from '../support/browser.ts';
import type { SiteName } from '../support/sites.ts';
import { TREND_ANSWERS } from '../support/trend-answers.ts';
import { visit } from '../support/visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const ANSWERS = TREND_ANSWERS.public;

interface Shown {
  text: string;
  value?: number;
  /** From the site's root. */
  href?: string;
}
type Table = Record<string, Record<string, Shown>>;

/** The table of a chart by the words of its first column and then by the names of the others. */
function tableOf(page: Page, id: string): Promise<Table> {
  return page.locator(`[id="${id}"] table`).evaluate((table: HTMLTableElement) => {
    const [head, ...rows] = [...table.rows].map((row) => [...row.cells]);
    return Object.fromEntries(
      rows.map(([first, ...cells]) => [
        first?.textContent ?? '',
        Object.fromEntries(
          cells.map((cell, at) => {
            const { value } = cell.dataset;
            const href = cell.querySelector('a')?.getAttribute('href') ?? undefined;
            const text = cell.textContent ?? '';
            return [
              head?.[at + 1]?.textContent ?? '',
              { text, ...(value === undefined ? {} : { value: Number(value) }), ...(href ? { href } : {}) },
            ];
          }),
        ),
      ]),
    );
  });
}

/** Columns of a table by its rows: their values, or their words where a cell has none. */
const columns = (table: Table, ...names: string[]) =>
  Object.fromEntries(Object.entries(table).map(([row, cells]) => [row, names.map((name) => cells[name]?.value ?? cells[name]?.text ?? 0)]));
/** A table without what is 0 and without the column of sums. */
const amounts = (table: Table) =>
  Object.fromEntries(
    Object.entries(table).map(([row, { All: _, ...cells }]) => [
      row,
      Object.fromEntries(Object.entries(cells).flatMap(([name, { value = 0 }]) => (value === 0 ? [] : [[name, value]]))),
    ]),
  );
/** Rows as columns and columns as rows; what is empty is left out. */
function turned(table: Record<string, Record<string, number>>): Record<string, Record<string, number>> {
  const found: Record<string, Record<string, number>> = {};
  for (const [row, cells] of Object.entries(table)) for (const [name, value] of Object.entries(cells)) (found[name] ??= {})[row] = value;
  return found;
}

async function written(name: SiteName) {
  const visited = await visit(browser, name, '/', { javaScriptEnabled: false });
  await visited.page.goto(`${visited.home}trends/`);
  return visited;
}

const verdicts = (page: Page) =>
  page
    .locator('.verdicts > li')
    .evaluateAll((items) => Object.fromEntries(items.map((item) => [item.id, item.querySelector('.trend-verdict')?.textContent ?? ''])));

describe('the trends of two years, without JavaScript', () => {
  it('have the numbers that another program computed', async () => {
    const { page, trouble, end } = await written('trends');
    expect(await page.locator('.trends-words').innerText()).toContain(`${ANSWERS.count} incidents of Fernwick Parcels`);
    expect(columns(await tableOf(page, 'incidents'), 'SEV1', 'SEV2', 'SEV3')).toEqual(ANSWERS.quarters);
    const durations = columns(
      await tableOf(page, 'durations'),
      'Known of',
      'Median',
      '90 % within',
      'Not known',
      'To the day only',
      'Still open',
    );
    for (const [duration, figures] of Object.entries(ANSWERS.durations)) {
      expect(
        durations[duration]?.map((value) => Math.round(Number(value) * 1000) / 1000),
        duration,
      ).toEqual(figures);
    }
    expect(turned(amounts(await tableOf(page, 'downtime')))).toEqual(ANSWERS.downtimeByQuarter);
    expect(amounts(await tableOf(page, 'cause-map'))).toEqual(ANSWERS.causeMap);
    const [hits, , low, high] = ANSWERS.customersFirst;
    expect(columns(await tableOf(page, 'noticed-first'), 'Incidents', 'Interval from', 'Interval to')['Customers']).toEqual([
      hits,
      low,
      high,
    ]);
    expect(columns(await tableOf(page, 'action-flow'), 'Opened', 'Closed', 'Open at the end')).toEqual(ANSWERS.flow);
    expect(columns(await tableOf(page, 'overdue-by-team'), 'Overdue', 'Open')).toEqual(ANSWERS.byTeam);
    expect(trouble).toEqual([]);
    await end();
  });

  it('say what became better, and that the rest may be chance', async () => {
    const { page, end } = await written('trends');
    expect(await verdicts(page)).toEqual({
      'better-incidents': 'No clear difference',
      'better-detect': 'No clear difference',
      'better-acknowledge': 'No clear difference',
      'better-mitigate': 'Better',
      'better-resolve': 'Better',
      'better-customers-first': 'No clear difference',
      'better-actions-in-time': 'No clear difference',
    });
    expect(await page.locator('#better-mitigate').innerText()).toContain('In all pairs of an earlier and a later incident');
    await end();
  });
});

describe('a number of the trends', () => {
  it.each(['incidents', 'cause-map', 'noticed'])('of the chart “%s” leads to exactly as many postmortems', async (id) => {
    const { page, home, trouble, end } = await visit(browser, 'trends', '/');
    await page.goto(`${home}trends/`);
    const cells = Object.values(await tableOf(page, id)).flatMap((row) => Object.values(row));
    const counts = new Map(cells.flatMap(({ href, value }) => (href === undefined ? [] : [[href, value]])));
    expect(counts.size).toBeGreaterThan(20);

    const found = new Map<string, number>();
    for (const href of counts.keys()) {
      await page.goto(new URL(href, home).href);
      await page.locator('.chosen:not([hidden])').waitFor();
      await page.locator('.results:not([aria-busy])').waitFor();
      found.set(href, await page.locator('.results-list [data-id]:visible').count());
    }
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(counts));
    expect(trouble).toEqual([]);
    await end();
  });
});

describe('the trends of three incidents', () => {
  it('are too few for every comparison', async () => {
    const { page, trouble, end } = await written('few');
    const said = Object.values(await verdicts(page));
    expect(said.length).toBe(7);
    expect(new Set(said)).toEqual(new Set(['Too few to say']));
    expect(await page.locator('#incidents').innerText()).toContain('too few to compare');
    expect(trouble).toEqual([]);
    await end();
  });

  it('have neither medians nor intervals', async () => {
    const { page, end } = await written('few');
    const rows = Object.entries(await tableOf(page, 'durations'));
    expect(rows.length).toBe(5);
    const statistics = ['Median', 'Median from', 'Median to', '90 % within', '90 % from', '90 % to'];
    for (const [duration, cells] of rows) {
      expect(
        statistics.map((name) => cells[name]),
        duration,
      ).toEqual(statistics.map(() => ({ text: 'too few' })));
    }
    const sentences = await page.locator('.chart-sentence').allInnerTexts();
    expect(sentences.length).toBeGreaterThan(5);
    expect(sentences.filter((sentence) => /interval|median|half of/i.test(sentence))).toEqual(
      sentences.filter((sentence) => /a median needs at least/.test(sentence)),
    );
    await end();
  });
});

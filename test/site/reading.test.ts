import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from '../support/browser.ts';
import { outDir, type SiteName } from '../support/sites.ts';
import { visit } from '../support/visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const html = (site: SiteName, page: string): string => readFileSync(path.join(outDir(site), page), 'utf8');

describe('the page of a postmortem', () => {
  it('shows its times in the zone of the reader at a click, and remembers it', async () => {
    const { page, home, trouble, end } = await visit(browser, 'public', '/archive/', { timezoneId: 'Asia/Kolkata' });
    await page.goto(`${home}postmortems/2025-03-04-labels-delayed/`);
    const first = page.locator('section.timeline time[datetime]').first();
    expect(await first.textContent()).toBe('08:05');
    await page.getByRole('button', { name: 'Show times in my time zone' }).click();
    expect(await first.textContent()).toBe('13:35');
    await page.reload();
    expect(await first.textContent()).toBe('13:35');
    await page.getByRole('button', { name: 'Show times in UTC' }).click();
    expect(await first.textContent()).toBe('08:05');
    expect(trouble).toEqual([]);
    await end();
  });

  it('never shows a day as a time', () => {
    const text = html('shipped', 'postmortems/2018-04-tsb-migration/index.html');
    expect(text).toContain('April 2018');
    expect(text).not.toMatch(/00:00/);
  });

  it('tells how long each phase took, and why where it does not know', () => {
    const known = html('public', 'postmortems/2025-03-04-labels-delayed/index.html');
    for (const words of ['Time to detect', '27 min', '2 h 10 min', 'about 2 h 55 min']) expect(known).toContain(words);
    const vague = html('public', 'postmortems/2017-01-31-elsewhere-queue/index.html');
    expect(vague).toMatch(/known to the day/i);
    expect(vague).toMatch(/not known/i);
  });

  it('leads to the file in the repository', () => {
    expect(html('public', 'postmortems/2025-03-04-labels-delayed/index.html')).toContain(
      'https://github.com/fernwick/incidents/edit/main/content/postmortems/2025/2025-03-04-labels-delayed.mdx',
    );
  });
});

describe('an archive without a postmortem', () => {
  it.each(['index.html', 'postmortems/index.html', 'search/index.html'])('says on %s what to do next', (page) => {
    expect(html('empty', page)).toContain('There is no postmortem here yet');
  });
});

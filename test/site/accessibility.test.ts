import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from '../support/browser.ts';
import { visit } from '../support/visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const PAGES = [
  '',
  'postmortems/',
  'postmortems/?cause=dns',
  'postmortems/2017-01-31-gitlab-database-deletion/',
  'postmortems/2018-04-tsb-migration/',
  'causes/dns/',
  'rhymes/',
  'search/?q=replica',
  'trends/',
  'actions/',
  'digest/',
  'guide/',
  'guide/hosting/',
  'guide/rules/',
  'guide/rules/times/phase-order/',
  'guide/rules/text/hidden-character/',
  '404.html',
];

describe.each(['light', 'dark'] as const)('axe, %s', (colorScheme) => {
  it.each(PAGES)('finds nothing on /%s', async (path) => {
    const { page, home, end } = await visit(browser, 'shipped', '/', { colorScheme });
    await page.goto(home + path, { waitUntil: 'networkidle' });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
    await end();
  });

  it.each(['rhymes/', 'postmortems/2026-02-06-log-shipper-removed-again/', 'postmortems/2026-04-10-all-services-503-names/'])(
    'finds nothing on /%s of an archive with recurrences',
    async (path) => {
      const { page, home, end } = await visit(browser, 'rhymes', '/archive/', { colorScheme });
      await page.goto(home + path, { waitUntil: 'networkidle' });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
      await end();
    },
  );

  it.each([
    'trends/',
    'trends/?service=api&measure=mitigate',
    'trends/all/',
    'actions/',
    'actions/?state=overdue&group=postmortem',
    'actions/platform/',
    'services/api/',
    'digest/2026-02/',
  ])('finds nothing on /%s of an archive with trends', async (path) => {
    const { page, home, end } = await visit(browser, 'trends', '/', { colorScheme });
    await page.goto(home + path, { waitUntil: 'networkidle' });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
    await end();
  });

  it('finds nothing on the internal edition of a postmortem with every component', async () => {
    const { page, home, end } = await visit(browser, 'internal', '/archive/', { colorScheme });
    await page.goto(`${home}postmortems/2025-03-04-labels-delayed/`);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
    await end();
  });
});

describe.each([320, 390, 820, 1440])('at %i pixels', (width) => {
  it.each(PAGES)('/%s does not scroll sideways', async (path) => {
    const { page, home, end } = await visit(browser, 'shipped', '/', { viewport: { width, height: 800 } });
    await page.goto(home + path, { waitUntil: 'networkidle' });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await end();
  });

  it.each(['trends/', 'actions/', 'services/api/', 'digest/2026-02/'])('/%s with trends does not either', async (path) => {
    const { page, home, end } = await visit(browser, 'trends', '/', { viewport: { width, height: 800 } });
    await page.goto(home + path, { waitUntil: 'networkidle' });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await end();
  });

  it.each(['rhymes/', 'postmortems/2026-02-06-log-shipper-removed-again/'])('/%s with recurrences does not either', async (path) => {
    const { page, home, end } = await visit(browser, 'rhymes', '/archive/', { viewport: { width, height: 800 } });
    await page.goto(home + path, { waitUntil: 'networkidle' });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await end();
  });
});

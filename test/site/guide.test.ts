/** The guide as it is built: its contents, the way from chapter to chapter, and what it takes from the site that it stands on. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHAPTERS, REFERENCE_PAGES } from '../../src/core/guide/chapters.ts';
import { launch } from '../support/browser.ts';
import { type OutputFile, readOutput } from '../support/output.ts';
import { outDir, type SiteName } from '../support/sites.ts';
import { visit } from '../support/visit.ts';

const slugs = CHAPTERS.map(({ slug }) => slug);

function guideOf(site: SiteName): (slug: string) => string {
  const files: OutputFile[] = readOutput(outDir(site));
  return (slug) => {
    const name = slug === '' ? 'guide/index.html' : `guide/${slug}/index.html`;
    const file = files.find((one) => one.name === name);
    if (!file) throw new Error(`The site "${site}" has no ${name}.`);
    return file.text;
  };
}

describe.each([
  ['shipped', '/'],
  ['public', '/archive/'],
  ['empty', '/'],
] as const)('the guide of the site "%s"', (site, base) => {
  const page = guideOf(site);
  const linkOf = (text: string, rel: string): string | undefined => new RegExp(`<a href="([^"]+)" rel="${rel}"`).exec(text)?.[1];

  it('lists all of its pages, the chapters in their order', () => {
    const main = page('').replace(/^[\s\S]*<main/, '');
    const listed = [...main.matchAll(/<li>\s*<a href="([^"#]+)"/g)].map(([, address = '']) => address);
    const guide = listed
      .filter((address) => address.startsWith(`${base}guide/`))
      .map((address) => address.slice(`${base}guide/`.length, -1));
    expect(guide.filter((slug) => slugs.includes(slug))).toEqual(slugs);
    expect(guide).toHaveLength(CHAPTERS.length + REFERENCE_PAGES.length);
    for (const slug of guide) expect(page(slug)).toContain('<h1');
  });

  it('leads from the first chapter to the last, and back', () => {
    const walk = (from: string, rel: string): string[] => {
      const seen = [from];
      for (let next = linkOf(page(from), rel); next && seen.length <= slugs.length; next = linkOf(page(seen.at(-1) ?? ''), rel))
        seen.push(next.slice(`${base}guide/`.length, -1));
      return seen;
    };
    expect(walk(slugs[0] ?? '', 'next')).toEqual(slugs);
    expect(walk(slugs.at(-1) ?? '', 'prev')).toEqual(slugs.toReversed());
  });

  it.each(slugs)('ends %s with its sources, and needs no inline style', (slug) => {
    expect(
      page(slug)
        .match(/<section class="guide-sources"[\s\S]*?<\/section>/)?.[0]
        .match(/<a href="https:/g)?.length,
    ).toBe(CHAPTERS.find((chapter) => chapter.slug === slug)?.sources.length);
    expect(page(slug)).not.toMatch(/\sstyle="/);
  });

  it('still takes in links to what stood on its first page before', () => {
    const headings = [...page('writing').matchAll(/<h2 id="([^"]+)"/g)].map(([, id = '']) => id);
    expect(headings).toContain('every-key-of-the-front-matter');
    for (const id of headings) expect(page('')).toMatch(new RegExp(`<li id="${id}">\\s*<a href="${base}guide/writing/#${id}"`));
  });
});

describe('the guide', () => {
  it('shows the scale of a site, and says where there is none yet', () => {
    expect(guideOf('shipped')('severities')).toMatch(/<dl class="guide-scale">[\s\S]*SEV1/);
    expect(guideOf('empty')('severities')).not.toContain('guide-scale');
    expect(guideOf('empty')('severities')).toContain('there is no scale to show');
  });

  it('does not name a severity that only internal postmortems have', () => {
    expect(guideOf('public')('severities')).not.toContain('Canaryseverity');
  });

  it('links to the status page where there is one', () => {
    const link = /<a href="\/status\/"[^>]*>status page<\/a>/;
    expect(guideOf('status')('publishing')).toMatch(link);
    expect(guideOf('shipped')('publishing')).not.toMatch(link);
  });
});

describe('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  it.each(['light', 'dark'] as const)('axe finds nothing in any chapter, %s', async (colorScheme) => {
    const { page, home, trouble, end } = await visit(browser, 'shipped', '/', { colorScheme });
    for (const slug of ['writing/', ...slugs.map((one) => `${one}/`)]) {
      await page.goto(`${home}guide/${slug}`);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
        slug,
      ).toEqual([]);
    }
    expect(trouble).toEqual([]);
    await end();
  });

  it.each([320, 390, 820, 1440])('no page of it scrolls sideways at %i pixels', async (width) => {
    const { page, home, end } = await visit(browser, 'shipped', '/', { viewport: { width, height: 800 } });
    for (const slug of ['', 'writing/', ...slugs.map((one) => `${one}/`)]) {
      await page.goto(`${home}guide/${slug}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), slug).toBeLessThanOrEqual(width);
    }
    await end();
  });

  it('is read from contents to last chapter without JavaScript', async () => {
    const { page, home, end } = await visit(browser, 'shipped', '/', { javaScriptEnabled: false });
    await page.goto(`${home}guide/`);
    await page.getByRole('link', { name: CHAPTERS[0]?.title ?? '', exact: true }).click();
    for (const { title } of CHAPTERS) {
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(title);
      const next = page.getByRole('navigation', { name: 'Chapters' }).locator('a[rel="next"]');
      if ((await next.count()) > 0) await next.click();
    }
    expect(page.url()).toBe(`${home}guide/${slugs.at(-1)}/`);
    await end();
  });
});

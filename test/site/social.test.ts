import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { pagesOf, readOutput } from '../support/output.ts';
import { outDir, SITES, type SiteName } from '../support/sites.ts';

const { SITE_URL, BASE_PATH } = SITES.public.env;
const metaOf = (html: string, name: string): string | undefined =>
  new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(html)?.[1];

describe('the pictures that other sites show beside a link', () => {
  const pages = pagesOf(readOutput(outDir('public'))).filter(({ text }) => metaOf(text, 'robots') !== 'noindex');

  it('are named by every page that can be found, with a whole address that leads to a PNG of the size it says', async () => {
    expect(pages.length).toBeGreaterThan(10);
    for (const { name, text } of pages) {
      const address = metaOf(text, 'og:image') ?? '';
      expect([name, address.startsWith(`${SITE_URL}${BASE_PATH}/social/`), metaOf(text, 'twitter:card')]).toEqual([
        name,
        true,
        'summary_large_image',
      ]);
      const file = path.join(outDir('public'), new URL(address).pathname.slice(BASE_PATH.length));
      const { format, width, height } = await sharp(file).metadata();
      expect([format, width, height].map(String)).toEqual(['png', metaOf(text, 'og:image:width'), metaOf(text, 'og:image:height')]);
    }
  });

  it('are those of the postmortem on its page, and that of the archive elsewhere', () => {
    for (const { name, text } of pages) {
      const id = /^postmortems\/([\w-]+)\/index\.html$/.exec(name)?.[1];
      const picture = id === undefined ? 'archive.png' : `postmortems/${id}.png`;
      expect(metaOf(text, 'og:image')).toBe(`${SITE_URL}${BASE_PATH}/social/${picture}`);
    }
  });

  it('are there for postmortems that the public may read, and for no other', () => {
    const drawn = readOutput(outDir('public')).flatMap(({ name }) => /^social\/postmortems\/(.+)\.png$/.exec(name)?.[1] ?? []);
    const published = pages.flatMap(({ name }) => /^postmortems\/([\w-]+)\/index\.html$/.exec(name)?.[1] ?? []);
    expect(drawn.toSorted()).toEqual(published.toSorted());
    expect(drawn.length).toBeGreaterThan(1);
  });

  it('are the same, byte for byte, in another build', () => {
    const files = readOutput(outDir('public')).filter(({ name }) => name.startsWith('social/'));
    for (const { name, bytes } of files) expect([name, readFileSync(path.join(outDir('again'), name)).equals(bytes)]).toEqual([name, true]);
  });

  it.each<SiteName>(['internal', 'rhymes', 'empty'])(
    'are not drawn for "%s": internal, or published at an address that nobody said',
    (name) => {
      expect(existsSync(path.join(outDir(name), 'social'))).toBe(false);
      for (const { text } of pagesOf(readOutput(outDir(name)))) {
        expect(text).not.toContain('og:image');
        expect(metaOf(text, 'twitter:card')).not.toBe('summary_large_image');
      }
    },
  );
});

/** Draws the pictures that other sites show beside a link to ours, while pages are rendered. Addresses of pictures are whole, so it takes a known site. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { socialCards } from '../core/social-card.ts';
import { siteTitle } from '../core/site.ts';
import { readAll, RECORDS } from '../node/gathered.ts';
import type { Settings } from '../node/settings.ts';
import { readSiteFile } from '../node/site-file.ts';
import { drawSocialImages, publishSocialImages } from '../node/social-cache.ts';
import { forgetSocialImages } from '../node/social-list.ts';

export function social(settings: Settings): AstroIntegration {
  const { audience, cacheDir, root, siteUrl } = settings;
  let finished: Promise<void> | undefined;
  return {
    name: 'second-story:social',
    hooks: {
      'astro:build:start': async () => {
        if (audience !== 'public' || siteUrl === undefined) return forgetSocialImages(cacheDir);
        const site = readSiteFile(settings);
        const cards = socialCards(readAll(cacheDir, RECORDS), { title: siteTitle(site), accent: site.appearance?.accent });
        ({ finished } = await drawSocialImages(cacheDir, root, cards));
        // A failure is told when the build waits for the pictures, not before.
        finished.catch(() => {});
      },
      'astro:build:done': async ({ dir }) => {
        if (!finished) return;
        await finished;
        publishSocialImages(cacheDir, fileURLToPath(dir));
      },
    },
  };
}

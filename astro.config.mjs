// Everything that varies between builds comes from `readSettings`, so that the command line, the tests and `astro` itself agree.
import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { readSettings } from './src/node/settings.ts';
import { search } from './src/integrations/search.ts';
import { assets } from './src/integrations/assets.ts';
import { hosting } from './src/integrations/hosting.ts';
import { social } from './src/integrations/social.ts';

const settings = readSettings(process.env);

export default defineConfig({
  ...(settings.siteUrl === undefined ? {} : { site: settings.siteUrl }),
  base: settings.base,
  outDir: settings.outDir,
  cacheDir: settings.cacheDir,
  trailingSlash: 'always',
  compressHTML: true,
  session: false,
  prerenderConflictBehavior: 'error',
  integrations: [
    mdx(),
    ...(settings.siteUrl === undefined || settings.audience === 'internal' ? [] : [sitemap()]),
    assets(settings),
    search(settings),
    social(settings),
    hosting(settings),
  ],
  markdown: { syntaxHighlight: 'prism' },
  build: { inlineStylesheets: 'never', assets: 'assets' },
  devToolbar: { enabled: false },
  vite: {
    define: { __SETTINGS__: JSON.stringify(settings) },
    build: { assetsInlineLimit: 0, rolldownOptions: { checks: { moduleLevelDirective: false } } },
  },
});

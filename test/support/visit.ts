/** A browser on a built site: every request that leaves it, every error and every violation of its policy is remembered. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { serve } from '../../src/node/serve.ts';
import { outDir, type SiteName } from './sites.ts';

export interface Visit {
  page: Page;
  /** The address of the site's home page. */
  home: string;
  /** What must not happen: requests elsewhere, errors on the console, uncaught exceptions. */
  trouble: string[];
  end: () => Promise<void>;
}

export async function visit(browser: Browser, name: SiteName, base: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const server = await serve({ dir: outDir(name), base, port: 0 });
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const trouble: string[] = [];
  const origin = new URL(server.url).origin;
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('data:')) trouble.push(`request: ${request.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') trouble.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => trouble.push(`error: ${error.message}`));
  return {
    page,
    home: server.url,
    trouble,
    async end() {
      await context.close();
      await server.close();
    },
  };
}

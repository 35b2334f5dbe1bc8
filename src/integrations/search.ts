/** Makes the search index while the pages are rendered, and serves it in the preview as well. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { cacheStamp } from '../node/page-cache.ts';
import { openSearchFile, publishSearch } from '../node/publish-search.ts';
import { updateSearchIndex } from '../node/search-index.ts';
import type { Settings } from '../node/settings.ts';

export function search(settings: Settings): AstroIntegration {
  let updating: Promise<string> | undefined;
  return {
    name: 'second-story:search',
    hooks: {
      'astro:build:start': () => {
        updating = updateSearchIndex(settings);
        // A failure is told when the build waits for the index, not before.
        updating.catch(() => {});
      },
      'astro:build:done': async ({ dir }) => {
        if (updating) publishSearch(await updating, fileURLToPath(dir));
      },
      'astro:server:setup': ({ server, logger }) => {
        const current = whenChanged(settings);
        server.middlewares.use((request, response, next) => {
          const address = /\/pagefind\/([\w./-]+)(?:\?.*)?$/.exec(request.url ?? '')?.[1];
          if (address === undefined) return next();
          current()
            .then((folder) => {
              const file = openSearchFile(folder, address);
              if (!file) return next();
              response.setHeader('content-type', file.type);
              response.end(file.content);
            })
            .catch((error: unknown) => {
              logger.error(String(error));
              next();
            });
        });
      },
    },
  };
}

/** The index's folder, brought up to date when the archive was loaded anew since, one after the other. */
function whenChanged(settings: Settings): () => Promise<string> {
  let stamp = '';
  let updating: Promise<string> | undefined;
  return () => {
    const now = cacheStamp(settings.cacheDir);
    if (!updating || now !== stamp) {
      stamp = now;
      updating = (updating ?? Promise.resolve('')).catch(() => '').then(() => updateSearchIndex(settings));
    }
    return updating;
  };
}

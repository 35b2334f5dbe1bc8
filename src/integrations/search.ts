/** Makes the search index while the pages are rendered, and serves it in the preview as well. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { cachedPages, cacheStamp } from '../node/page-cache.ts';
import { buildSearchIndex, type SearchIndex } from '../node/search-index.ts';
import type { Settings } from '../node/settings.ts';

export function search(settings: Settings): AstroIntegration {
  let building: Promise<SearchIndex> | undefined;
  return {
    name: 'second-story:search',
    hooks: {
      'astro:build:start': () => {
        building = buildSearchIndex(settings.cacheDir);
        // A failure is told when the build waits for the index, not before.
        building.catch(() => {});
      },
      'astro:build:done': async ({ dir, logger }) => {
        const index = await building;
        if (!index) return;
        await index.writeFiles(path.join(fileURLToPath(dir), 'pagefind'));
        await index.close();
        logger.info(`indexed ${index.count} postmortems`);
      },
      'astro:server:setup': ({ server, logger }) => {
        const fresh = freshFiles(settings);
        server.middlewares.use((request, response, next) => {
          const name = /\/pagefind\/([\w./-]+)(?:\?.*)?$/.exec(request.url ?? '')?.[1];
          if (name === undefined) return next();
          fresh()
            .then((files) => {
              const content = files.get(name);
              if (!content) return next();
              response.setHeader(
                'content-type',
                name.endsWith('.js') ? 'text/javascript' : name.endsWith('.json') ? 'application/json' : 'application/octet-stream',
              );
              response.end(content);
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

/** The index's files, made anew when the archive has changed since; none while there is nothing to search. */
function freshFiles(settings: Settings): () => Promise<Map<string, Uint8Array>> {
  let stamp = '';
  let files: Promise<Map<string, Uint8Array>> | undefined;
  return () => {
    if (cachedPages(settings.cacheDir).length === 0) return Promise.resolve(new Map());
    const now = `${cacheStamp(settings.cacheDir)}:${cachedPages(settings.cacheDir).length}`;
    if (!files || now !== stamp) {
      stamp = now;
      files = buildSearchIndex(settings.cacheDir).then(async (index) => {
        const all = await index.files();
        await index.close();
        return all;
      });
    }
    return files;
  };
}

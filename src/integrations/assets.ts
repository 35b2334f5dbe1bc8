/** Publishes the images and CSV files that visible postmortems refer to: copied after a build, served in the preview. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { copyPublished, openPublished } from '../node/published.ts';
import type { Settings } from '../node/settings.ts';

export function assets({ cacheDir }: Settings): AstroIntegration {
  return {
    name: 'second-story:assets',
    hooks: {
      'astro:build:done': ({ dir }) => copyPublished(cacheDir, fileURLToPath(dir)),
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const file = openPublished(cacheDir, request.url ?? '');
          if (!file) return next();
          response.setHeader('content-type', file.type);
          file.stream.pipe(response);
        });
      },
    },
  };
}

/** Publishes the images and CSV files that visible postmortems refer to: copied after a build, served in the preview. */
import { copyFileSync, createReadStream, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { publishedAssets } from '../node/page-cache.ts';
import type { Settings } from '../node/settings.ts';

const TYPES: Record<string, string> = { '.webp': 'image/webp', '.csv': 'text/csv; charset=utf-8' };

export function assets(settings: Settings): AstroIntegration {
  const source = path.join(settings.cacheDir, 'files');
  return {
    name: 'second-story:assets',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const names = publishedAssets(settings.cacheDir);
        const target = path.join(fileURLToPath(dir), 'files');
        if (names.length > 0) mkdirSync(target, { recursive: true });
        for (const name of names) copyFileSync(path.join(source, name), path.join(target, name));
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const name = /\/files\/([\w-]+\.(?:webp|csv))$/.exec(request.url ?? '')?.[1];
          const file = name && path.join(source, name);
          if (!file || !existsSync(file)) return next();
          response.setHeader('content-type', TYPES[path.extname(file)] ?? 'application/octet-stream');
          createReadStream(file).pipe(response);
        });
      },
    },
  };
}

/** Puts the headers of the site beside its pages after a build. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeHeadersFile } from '../node/headers-file.ts';
import type { Settings } from '../node/settings.ts';

export function hosting(settings: Settings): AstroIntegration {
  return {
    name: 'second-story:hosting',
    hooks: { 'astro:build:done': ({ dir }) => writeHeadersFile(settings, fileURLToPath(dir)) },
  };
}

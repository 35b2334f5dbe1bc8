/** The pictures that other sites show beside a link to ours, as pages ask for them. */
import { socialPath } from '../core/social-card.ts';
import { socialImages } from '../node/social-list.ts';
import { settings } from './settings.ts';

let images: Set<string> | undefined;

/** The path of this postmortem's own picture, below the site; undefined where it shares that of the archive. */
export function getSocialImage(id: string): string | undefined {
  images ??= socialImages(settings.cacheDir);
  return images.has(id) ? socialPath(id) : undefined;
}

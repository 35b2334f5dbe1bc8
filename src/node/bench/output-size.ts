/** What a build left: its pages and its bytes, search index included. */
import { lstatSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from '../files.ts';

/** `isPage` tells pages from other HTML files, such as redirects. */
export function outputSize(folder: string, isPage: (file: string) => boolean = () => true): { pages: number; bytes: number } {
  const files = listFiles(folder);
  return {
    pages: files.filter((file) => file.endsWith('.html') && isPage(file)).length,
    bytes: files.reduce((sum, file) => sum + lstatSync(path.join(folder, file)).size, 0),
  };
}

/** Puts a finished folder in the place of an older one, so that whoever looks sees the old one or the new one and never half of either. */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

export function swapFolder(finished: string, target: string): void {
  const old = `${target}.old`;
  mkdirSync(path.dirname(target), { recursive: true });
  rmSync(old, { recursive: true, force: true });
  if (existsSync(target)) renameSync(target, old);
  try {
    renameSync(finished, target);
  } catch (error) {
    if (existsSync(old)) renameSync(old, target);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}

/** A folder that is not there yet, below the cache, to build into. */
export function freshFolder(cacheDir: string): string {
  const folder = path.join(cacheDir, 'out');
  rmSync(folder, { recursive: true, force: true });
  return folder;
}

export function isThere(folder: string): boolean {
  return existsSync(folder);
}

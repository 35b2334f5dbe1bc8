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

/**
 * What whole pages of the site are made of, on disk beside the pages: one small file for every incident, written when it was read, and one file of
 * all of them, gathered anew where one has changed.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { IncidentRecord } from '../core/incident-record.ts';
import type { StatusMaintenance } from '../core/publish/status-data.ts';
import type { StatusIncident } from '../core/publish/status-incident.ts';
import { digestOf } from './find-postmortems.ts';

/** A kind of item; its name is that of the folder and of the file. */
export interface Kind<T extends { id: string }> {
  readonly name: string;
  /** Never there: it ties the kind to its type. */
  readonly item?: T;
}

export const RECORDS: Kind<IncidentRecord> = { name: 'records' };
export const STATUS: Kind<StatusIncident> = { name: 'status' };
export const MAINTENANCE: Kind<StatusMaintenance> = { name: 'maintenance' };

export function writeItem<T extends { id: string }>(cacheDir: string, { name }: Kind<T>, item: T): void {
  mkdirSync(path.join(cacheDir, name), { recursive: true });
  writeFileSync(path.join(cacheDir, name, `${item.id}.json`), JSON.stringify(item));
}

export function hasItem(cacheDir: string, { name }: Kind<{ id: string }>, id: string): boolean {
  return existsSync(path.join(cacheDir, name, `${id}.json`));
}

/** Gathers the items with these ids where one has changed, came or went, and forgets all others. */
export function gather(cacheDir: string, { name }: Kind<{ id: string }>, items: readonly { id: string; digest: string }[]): void {
  const stamp = digestOf(...items.map(({ id, digest }) => `${id} ${digest}`));
  const stampFile = path.join(cacheDir, `${name}.stamp`);
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  const folder = path.join(cacheDir, name);
  const ids = new Set(items.map(({ id }) => id));
  for (const file of existsSync(folder) ? readdirSync(folder) : [])
    if (!ids.has(file.slice(0, -'.json'.length))) rmSync(path.join(folder, file));
  rmSync(stampFile, { force: true });
  const texts = items.map(({ id }) => readFileSync(path.join(folder, `${id}.json`), 'utf8'));
  writeFileSync(path.join(cacheDir, `${name}.json`), `[${texts.join(',\n')}]`);
  // The stamp comes last: where it is there, the rest is whole.
  writeFileSync(stampFile, stamp);
}

/** @throws where the archive was not loaded before. */
export function readAll<T extends { id: string }>(cacheDir: string, { name }: Kind<T>): T[] {
  const file = path.join(cacheDir, `${name}.json`);
  if (!existsSync(file)) throw new Error(`There are no ${name} yet: the archive was not loaded.`);
  return JSON.parse(readFileSync(file, 'utf8')) as T[];
}

/** Changes whenever the gathered items do. */
export function stampOf(cacheDir: string, { name }: Kind<{ id: string }>): string {
  const file = path.join(cacheDir, `${name}.stamp`);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

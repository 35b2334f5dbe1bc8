/** The records of all visible incidents, on disk beside the pages: each is written with its page, and all are gathered where one has changed. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { IncidentRecord } from '../core/incident-record.ts';
import { digestOf } from './find-postmortems.ts';

const FOLDER = 'records';
const ALL = 'records.json';
const STAMP = 'records.stamp';

export function writeRecord(cacheDir: string, record: IncidentRecord): void {
  mkdirSync(path.join(cacheDir, FOLDER), { recursive: true });
  writeFileSync(path.join(cacheDir, FOLDER, `${record.id}.json`), JSON.stringify(record));
}

/** Gathers them anew where a page has changed, came or went, and forgets what is no page any more. */
export function updateRecords(cacheDir: string, pages: readonly { id: string; digest: string }[]): void {
  const stamp = digestOf(...pages.map(({ id, digest }) => `${id} ${digest}`));
  const stampFile = path.join(cacheDir, STAMP);
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  const folder = path.join(cacheDir, FOLDER);
  const ids = new Set(pages.map(({ id }) => id));
  for (const file of existsSync(folder) ? readdirSync(folder) : [])
    if (!ids.has(file.slice(0, -'.json'.length))) rmSync(path.join(folder, file));
  rmSync(stampFile, { force: true });
  const texts = pages.map(({ id }) => readFileSync(path.join(folder, `${id}.json`), 'utf8'));
  writeFileSync(path.join(cacheDir, ALL), `[${texts.join(',\n')}]`);
  // The stamp comes last: where it is there, the rest is whole.
  writeFileSync(stampFile, stamp);
}

/** @throws where the archive was not loaded before. */
export function readRecords(cacheDir: string): IncidentRecord[] {
  const file = path.join(cacheDir, ALL);
  if (!existsSync(file)) throw new Error('There are no records yet: the archive was not loaded.');
  return JSON.parse(readFileSync(file, 'utf8')) as IncidentRecord[];
}

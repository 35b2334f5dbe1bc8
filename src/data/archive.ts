/** The archive as pages ask for it. */
import { getCollection } from 'astro:content';
import type { ArchiveEntry } from '../core/archive-entry.ts';
import type { Html } from '../core/html.ts';
import { sortInstant } from '../core/partial-time.ts';
import type { PostmortemPage } from '../core/postmortem-page.ts';
import type { Relation } from '../core/postmortem.ts';
import { readPage } from '../node/page-cache.ts';
import { settings } from './settings.ts';

interface Index {
  entries: ArchiveEntry[];
  position: Map<string, number>;
}

let index: Promise<Index> | undefined;

async function load(): Promise<Index> {
  const entries = (await getCollection('postmortems')).map(({ data }) => data);
  entries.sort((a, b) => sortInstant(b.started) - sortInstant(a.started) || (a.id < b.id ? -1 : 1));
  return { entries, position: new Map(entries.map(({ id }, at) => [id, at])) };
}

function getIndex(): Promise<Index> {
  // In the preview the archive changes while the server runs.
  if (import.meta.env.DEV) return load();
  return (index ??= load());
}

/** All postmortems, newest first. */
export async function getArchive(): Promise<ArchiveEntry[]> {
  return (await getIndex()).entries;
}

/** @throws where there is no such postmortem for this audience. */
export function getPostmortem(id: string): Promise<PostmortemPage> {
  const record = readPage(settings.cacheDir, id);
  return record ? Promise.resolve(record.page) : Promise.reject(new Error(`There is no page for ${id}.`));
}

export async function getRelated({ related }: PostmortemPage): Promise<{ entry: ArchiveEntry; relation: Relation; reason?: Html }[]> {
  const { entries, position } = await getIndex();
  return related.flatMap(({ id, ...rest }) => {
    const entry = entries[position.get(id) ?? -1];
    return entry ? [{ entry, ...rest }] : [];
  });
}

export async function getNeighbours(id: string): Promise<{ newer?: ArchiveEntry; older?: ArchiveEntry }> {
  const { entries, position } = await getIndex();
  const at = position.get(id) ?? -1;
  const [newer, older] = [entries[at - 1], entries[at + 1]];
  return { ...(newer ? { newer } : {}), ...(older ? { older } : {}) };
}

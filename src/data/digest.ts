/** The monthly digests, as their pages ask for them. */
import { digestMonths, digestOf } from '../core/digest/digest.ts';
import { digestText } from '../core/digest/digest-text.ts';
import type { Digest, DigestSource } from '../core/digest/digest-view.ts';
import { getArchive } from './archive.ts';
import { addresses } from './exports.ts';
import { getActionItems, getRecords } from './records.ts';
import { getRecurrences } from './rhymes.ts';
import { settings } from './settings.ts';
import { getSite } from './site.ts';

let source: Promise<DigestSource> | undefined;
const digests = new Map<string, Digest>();

function getSource(): Promise<DigestSource> {
  // In the preview the archive changes while the server runs.
  if (import.meta.env.DEV) return load();
  return (source ??= load());
}

/** The months that have a digest (2026-10), newest first. */
export async function getDigestMonths(): Promise<string[]> {
  return digestMonths(await getSource());
}

export async function getDigest(month: string): Promise<Digest> {
  const known = import.meta.env.DEV ? undefined : digests.get(month);
  const digest = known ?? digestOf(await getSource(), month);
  digests.set(month, digest);
  return digest;
}

export async function getDigestText(month: string): Promise<string> {
  return digestText(await getDigest(month), (await getSite()).title, addresses.digest(month));
}

async function load(): Promise<DigestSource> {
  const entries = new Map((await getArchive()).map((entry) => [entry.id, entry]));
  const [records, items, recurrences] = [getRecords(), getActionItems(), getRecurrences()];
  return { records, entries, items, recurrences, asOf: settings.asOf, addresses };
}

/** The whole check of an archive that is in memory: each file by itself, then what needs all of them in view. */
import type { VFileMessage } from 'vfile-message';
import { idOf } from '../document.ts';
import { compareFindings } from '../finding.ts';
import { lazyRhymes } from '../rhymes/lazy-rhymes.ts';
import type { Site } from '../site.ts';
import { duplicateIds, lookedOf, rhymeFeatures, survey } from '../survey.ts';
import { runArchiveRules } from './archive-rule.ts';
import type { SecretHit } from './rule.ts';
import { ARCHIVE_RULES } from './rules.ts';

export interface CheckedFile {
  /** The path inside the content folder. */
  file: string;
  bytes: Uint8Array;
  /** What a scanner found in it. */
  secrets?: readonly SecretHit[];
}

/** Every finding about these files, sorted by file and place. `asOf` is the day on which they are read, `2026-11-20`. */
export function check(files: readonly CheckedFile[], site: Site, asOf: string): VFileMessage[] {
  const named = files.map(({ file }) => ({ id: idOf(file), file }));
  const facts = { site, ids: new Set(named.map(({ id }) => id)), asOf };
  const read = files.map(({ file, bytes, secrets }) => survey(file, bytes, facts, secrets));
  const sound = read.flatMap(({ survey: one }) => one ?? []);
  const looked = sound.map((one) => lookedOf(one, site));
  const rhymes = lazyRhymes(() => sound.map((one) => rhymeFeatures(one, site)));
  const beside = runArchiveRules(ARCHIVE_RULES, looked, site.rules ?? {}, rhymes);
  return [...duplicateIds(named), ...read.flatMap(({ messages }) => messages), ...beside].toSorted(compareFindings);
}

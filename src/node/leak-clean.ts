/**
 * The files of a site in which a net found nothing, by their digests: while net and file are the same, byte for byte, it will find nothing again.
 * A file in which something was caught is never among them, even where it turned out to be the words of a package.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { NetContents } from '../core/leak/net.ts';
import { fileDigest, type ScannedFile } from './leak-file.ts';
import { versionsDigest } from './leak-versions.ts';
import type { Settings } from './settings.ts';

interface Stored {
  net: string;
  /** Digests by the names of files. */
  files: Record<string, string>;
}

export class CleanFiles {
  readonly #file: string;
  readonly #net: string;
  readonly #before: Map<string, string>;

  constructor({ cacheDir }: Pick<Settings, 'cacheDir'>, net: string) {
    this.#file = path.join(cacheDir, 'leak-clean.json');
    this.#net = net;
    const stored = readStored(this.#file);
    this.#before = new Map(stored?.net === net ? Object.entries(stored.files) : []);
  }

  has(folder: string, name: string): boolean {
    const digest = this.#before.get(name);
    return digest !== undefined && fileDigest(readFileSync(path.join(folder, name))) === digest;
  }

  /** Remembers, of all files that there are now, those that are clean. `scanned`: those that were not clean before. */
  keep(names: readonly string[], scanned: readonly ScannedFile[]): void {
    const fresh = new Map(scanned.map(({ name, digest, caught }) => [name, caught.length === 0 ? digest : undefined]));
    const files = names.flatMap((name) => {
      const digest = fresh.has(name) ? fresh.get(name) : this.#before.get(name);
      return digest === undefined ? [] : [[name, digest] as const];
    });
    mkdirSync(path.dirname(this.#file), { recursive: true });
    writeFileSync(`${this.#file}.new`, JSON.stringify({ net: this.#net, files: Object.fromEntries(files) } satisfies Stored));
    renameSync(`${this.#file}.new`, this.#file);
  }
}

/** Of everything that decides what is found in a file: what the net holds, our code, and the packages that open files. */
export function netDigest({ root }: Pick<Settings, 'root'>, { values, valueHashes, runs }: NetContents): string {
  const digest = createHash('sha256').update(versionsDigest(root));
  for (const [words, { exact }] of values) digest.update(JSON.stringify([words, exact]));
  for (const { first, second, state } of [valueHashes, runs]) digest.update(first).update(second).update(state);
  return digest.digest('base64url');
}

function readStored(file: string): Stored | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Stored;
  } catch {
    // There is none, or it was cut short by a crash.
    return undefined;
  }
}

/** A digest of all code that the net against leaks is made with: our own, and the packages that read texts and files. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { codeDigest } from './code-digest.ts';
import { digestOf } from './find-postmortems.ts';

const digests = new Map<string, string>();

export function versionsDigest(root: string): string {
  const known = digests.get(root);
  if (known !== undefined) return known;
  const lock = path.join(root, 'package-lock.json');
  const digest = digestOf(codeDigest(), existsSync(lock) ? readFileSync(lock) : '');
  digests.set(root, digest);
  return digest;
}

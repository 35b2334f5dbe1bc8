/** A digest of our own code, so that what an older version computed is never taken for new. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from './files.ts';

let digest: string | undefined;

export function codeDigest(): string {
  if (digest !== undefined) return digest;
  const hash = createHash('sha256').update(process.version);
  for (const room of ['core', 'node']) {
    const folder = path.resolve(import.meta.dirname, '..', room);
    for (const file of listFiles(folder).filter((name) => !name.startsWith('bench/')))
      hash.update(file).update(readFileSync(path.join(folder, file)));
  }
  return (digest = hash.digest('hex').slice(0, 16));
}

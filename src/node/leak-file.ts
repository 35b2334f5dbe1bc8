/** One file of a built site before the net. */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Catch, Net } from '../core/leak/net.ts';
import { openOutput } from './leak-output.ts';

export interface ScannedFile {
  /** The path inside the output folder. */
  name: string;
  /** Of the bytes that were looked at. */
  digest: string;
  /** Each words once. */
  caught: Catch[];
}

/** @throws where the file cannot be opened. */
export function scanFile(net: Net, folder: string, name: string): ScannedFile {
  const bytes = readFileSync(path.join(folder, name));
  const caught = new Map(openOutput(name, bytes).flatMap((reading) => net.find(reading).map((one) => [one.words, one] as const)));
  return { name, digest: fileDigest(bytes), caught: [...caught.values()] };
}

export function fileDigest(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'base64url');
}

/** Reads a folder of labelled documents for the benchmark of rhymes. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type LabelledArchive, readLabelled } from '../../core/bench/labelled.ts';
import { quote } from '../../core/finding.ts';
import { listFiles } from '../files.ts';

/** A sentence instead where there is no such folder, or nothing in it that can be ranked. */
export function readLabelledFolder(folder: string, label?: string): LabelledArchive | string {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return `There is no folder ${quote(folder)}.`;
  const files = listFiles(folder).filter((file) => /\.mdx?$/.test(file));
  const archive = readLabelled(
    files.map((file) => ({ file, text: readFileSync(path.join(folder, file), 'utf8') })),
    label,
  );
  return typeof archive === 'string' ? `${quote(folder)} cannot be used: ${archive.charAt(0).toLowerCase()}${archive.slice(1)}` : archive;
}

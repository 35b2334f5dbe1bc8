import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readLabelledFolder } from '../../../src/node/bench/labelled-folder.ts';
import { temporaryFolder } from '../../support/fixtures.ts';

const FIXTURES = path.join(import.meta.dirname, '..', '..', 'fixtures', 'rhymes');

describe('a folder of labelled documents', () => {
  test('is read with all that is in it', () => {
    const archive = readLabelledFolder(FIXTURES);
    if (typeof archive === 'string') throw new Error(archive);
    expect(archive.label).toBe('label');
    expect(archive.documents).toHaveLength(30);
    expect(archive.documents.every(({ labels }) => labels.length === 1)).toBe(true);
  });

  test('that is not there is told', () => {
    expect(readLabelledFolder('/no/such/folder')).toBe('There is no folder `/no/such/folder`.');
    expect(readLabelledFolder(import.meta.filename)).toContain('There is no folder');
  });

  test('with nothing to rank is told, with its name', () => {
    const folder = temporaryFolder();
    expect(readLabelledFolder(folder)).toBe(
      `\`${folder}\` cannot be used: a ranking needs at least two documents (.mdx or .md); there are none.`,
    );
    expect(readLabelledFolder(FIXTURES, 'family')).toContain('no document has a value at `family`');
  });
});

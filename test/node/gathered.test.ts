import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IncidentRecord } from '../../src/core/incident-record.ts';
import { gather, hasItem, readAll, RECORDS, STATUS, writeItem } from '../../src/node/gathered.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'records-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

const record = (id: string, title = id): IncidentRecord => ({ id, title }) as IncidentRecord;
const titles = (): string[] => readAll(dir, RECORDS).map(({ title }) => title);

describe('what was gathered', () => {
  it('is gathered in the order of the pages', () => {
    writeItem(dir, RECORDS, record('b'));
    writeItem(dir, RECORDS, record('a'));
    gather(dir, RECORDS, [
      { id: 'a', digest: '1' },
      { id: 'b', digest: '1' },
    ]);
    expect(titles()).toEqual(['a', 'b']);
  });

  it('is gathered anew where a page changed, and forgotten where it went', () => {
    for (const id of ['a', 'b']) writeItem(dir, RECORDS, record(id));
    gather(dir, RECORDS, [
      { id: 'a', digest: '1' },
      { id: 'b', digest: '1' },
    ]);
    writeItem(dir, RECORDS, record('a', 'A, told better'));
    gather(dir, RECORDS, [{ id: 'a', digest: '2' }]);
    expect(titles()).toEqual(['A, told better']);
    expect(readdirSync(path.join(dir, 'records'))).toEqual(['a.json']);
  });

  it('is left alone where nothing changed', () => {
    writeItem(dir, RECORDS, record('a'));
    gather(dir, RECORDS, [{ id: 'a', digest: '1' }]);
    writeFileSync(path.join(dir, 'records.json'), '[]');
    gather(dir, RECORDS, [{ id: 'a', digest: '1' }]);
    expect(titles()).toEqual([]);
  });

  it('is kept apart from another kind', () => {
    writeItem(dir, RECORDS, record('a'));
    expect([hasItem(dir, RECORDS, 'a'), hasItem(dir, STATUS, 'a')]).toEqual([true, false]);
    gather(dir, STATUS, []);
    expect(readAll(dir, STATUS)).toEqual([]);
    expect(readdirSync(path.join(dir, 'records'))).toEqual(['a.json']);
  });

  it('says so where the archive was not loaded', () => {
    expect(() => readAll(dir, RECORDS)).toThrow('the archive was not loaded');
  });
});

import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IncidentRecord } from '../../src/core/incident-record.ts';
import { readRecords, updateRecords, writeRecord } from '../../src/node/record-cache.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'records-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

const record = (id: string, title = id): IncidentRecord => ({ id, title }) as IncidentRecord;
const titles = (): string[] => readRecords(dir).map(({ title }) => title);

describe('the records', () => {
  it('are gathered in the order of the pages', () => {
    writeRecord(dir, record('b'));
    writeRecord(dir, record('a'));
    updateRecords(dir, [
      { id: 'a', digest: '1' },
      { id: 'b', digest: '1' },
    ]);
    expect(titles()).toEqual(['a', 'b']);
  });

  it('are gathered anew where a page changed, and forgotten where it went', () => {
    for (const id of ['a', 'b']) writeRecord(dir, record(id));
    updateRecords(dir, [
      { id: 'a', digest: '1' },
      { id: 'b', digest: '1' },
    ]);
    writeRecord(dir, record('a', 'A, told better'));
    updateRecords(dir, [{ id: 'a', digest: '2' }]);
    expect(titles()).toEqual(['A, told better']);
    expect(readdirSync(path.join(dir, 'records'))).toEqual(['a.json']);
  });

  it('are left alone where nothing changed', () => {
    writeRecord(dir, record('a'));
    updateRecords(dir, [{ id: 'a', digest: '1' }]);
    writeFileSync(path.join(dir, 'records.json'), '[]');
    updateRecords(dir, [{ id: 'a', digest: '1' }]);
    expect(titles()).toEqual([]);
  });

  it('say so where the archive was not loaded', () => {
    expect(() => readRecords(dir)).toThrow('the archive was not loaded');
  });
});

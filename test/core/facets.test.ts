import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArchiveEntry } from '../../src/core/archive-entry.ts';
import { indexArchive } from '../../src/core/archive-facets.ts';
import { type ArchiveIndex, FACETS, type FacetKey } from '../../src/core/archive-index.ts';
import {
  loosen,
  match,
  readView,
  select,
  type Selection,
  slicePage,
  sortRows,
  SORTS,
  toggle,
  withoutDuration,
  writeView,
} from '../../src/core/facets.ts';
import { PER_PAGE } from '../../src/core/paging.ts';
import { anyArchive, entry, term, time } from '../support/archive-entries.ts';

const sev = (rank: number) => ({ key: `sev${rank + 1}`, name: `SEV${rank + 1}`, rank });
const archive = [
  entry({ id: 'a', started: time('2021-10-04'), severity: sev(0), causes: [term('bgp'), term('dns')], tags: [term('network')] }),
  entry({ id: 'b', started: time('2020-06-01'), severity: sev(1), causes: [term('dns')], duration: 60_000 * 30 }),
  entry({ id: 'c', started: time('2019-06-02'), severity: sev(0), causes: [term('capacity')], duration: 60_000 * 90 }),
  entry({ id: 'd', started: time('2019-01-01'), severity: sev(2), causes: [], tags: [term('network')], duration: 60_000 * 30 }),
];
const index = indexArchive(archive);

/** A selection by keys, as one would read it aloud. */
const chosen = (keys: Partial<Record<FacetKey, string[]>>, of: ArchiveIndex = index): Selection =>
  FACETS.reduce<Selection>((selection, { key }) => {
    const values = of.facets[key].values.map((value) => value.key);
    return select(
      selection,
      key,
      (keys[key] ?? []).map((value) => values.indexOf(value)),
    );
  }, {});
const ids = (rows: Uint32Array) => [...rows].map((row) => archive[row]?.id).join('');
const found = (keys: Parameters<typeof chosen>[0]) => ids(match(index, chosen(keys)).rows);
const counted = (facet: FacetKey, keys: Parameters<typeof chosen>[0]) =>
  Object.fromEntries(index.facets[facet].values.map(({ key }, at) => [key, match(index, chosen(keys)).counts[facet][at]]));

describe('match', () => {
  it('finds everything where nothing is selected', () => {
    expect(found({})).toBe('abcd');
    expect(counted('cause', {})).toEqual({ bgp: 1, capacity: 1, dns: 2 });
  });

  it('widens within a facet and narrows across facets', () => {
    expect(found({ cause: ['dns'] })).toBe('ab');
    expect(found({ cause: ['dns', 'capacity'] })).toBe('abc');
    expect(found({ cause: ['dns', 'capacity'], severity: ['sev1'] })).toBe('ac');
    expect(found({ cause: ['dns'], severity: ['sev3'] })).toBe('');
  });

  it('counts a value by what the other facets leave', () => {
    expect(counted('cause', { cause: ['dns'] })).toEqual({ bgp: 1, capacity: 1, dns: 2 });
    expect(counted('severity', { cause: ['dns'] })).toEqual({ sev1: 1, sev2: 1, sev3: 0 });
    expect(counted('cause', { cause: ['dns'], severity: ['sev1'] })).toEqual({ bgp: 1, capacity: 1, dns: 1 });
    expect(counted('tag', { cause: ['dns'], severity: ['sev3'] })).toEqual({ network: 0 });
  });

  it('has no result and no count in an empty archive', () => {
    const { rows, counts } = match(indexArchive([]), {});
    expect(rows.length).toBe(0);
    expect(counts.cause.length).toBe(0);
  });

  it('agrees with filtering every entry by hand, in any archive', () => {
    fc.assert(
      fc.property(anyArchive, fc.array(fc.tuple(fc.constantFrom(...FACETS), fc.nat(5)), { maxLength: 6 }), (entries, wishes) => {
        const any = indexArchive(entries);
        const selection = wishes.reduce<Selection>((before, [{ key }, at]) => {
          return any.facets[key].values.length === 0 ? before : toggle(before, key, at % any.facets[key].values.length);
        }, {});
        const { rows, counts } = match(any, selection);
        expect([...rows]).toEqual(byHand(any, entries, selection));
        for (const { key } of FACETS) {
          expect([...counts[key]]).toEqual(
            any.facets[key].values.map((_, at) => byHand(any, entries, select(selection, key, [at])).length),
          );
        }
      }),
    );
  });
});

describe('sortRows', () => {
  const sorted = (sort: (typeof SORTS)[number]['key']) => ids(sortRows(index, match(index, {}).rows, sort));

  it('orders by date, by duration with the unknown last, and by severity, equals newest first', () => {
    expect(sorted('date')).toBe('abcd');
    expect(sorted('oldest')).toBe('dcba');
    expect(sorted('duration')).toBe('cbda');
    expect(sorted('severity')).toBe('acbd');
  });

  it('counts what has no known duration', () => {
    expect(withoutDuration(index, match(index, {}).rows)).toBe(1);
    expect(withoutDuration(index, match(index, chosen({ severity: ['sev2'] })).rows)).toBe(0);
  });
});

describe('toggle and select', () => {
  it('add, remove, and forget an empty facet', () => {
    const one = toggle({}, 'cause', 2);
    expect(one).toEqual({ cause: [2] });
    expect(toggle(one, 'cause', 0)).toEqual({ cause: [0, 2] });
    expect(toggle(one, 'cause', 2)).toEqual({});
    expect(select(one, 'cause', [1, 1])).toEqual({ cause: [1] });
  });
});

describe('loosen', () => {
  it('names the facets that stand in the way, the most helpful first', () => {
    expect(loosen(index, chosen({ cause: ['dns'], severity: ['sev3'] }))).toEqual([
      { facet: 'severity', results: 2 },
      { facet: 'cause', results: 1 },
    ]);
  });

  it('names none where no single one would help', () => {
    expect(loosen(index, chosen({ cause: ['bgp'], severity: ['sev3'], year: ['2020'] }))).toEqual([]);
  });
});

describe('readView and writeView', () => {
  const read = (query: string) => readView(new URLSearchParams(query), index);
  const rewritten = (query: string) => writeView(read(query).view, index);

  it('stand for the plain archive with nothing', () => {
    expect(read('').view).toEqual({ selection: {}, sort: 'date', page: 1 });
    expect(rewritten('?sort=date&page=1')).toBe('');
  });

  it('have one spelling for one view', () => {
    expect(rewritten('?page=2&sort=duration&severity=sev1&cause=dns&cause=bgp&cause=dns')).toBe(
      '?severity=sev1&cause=bgp&cause=dns&sort=duration&page=2',
    );
  });

  it('leave out what they do not know, and tell', () => {
    const { view, ignored } = read('?cause=dns&cause=gremlins&constructor=x&utm_source=mail&sort=colour&page=0&year=&severity=__proto__');
    expect(view).toEqual({ selection: chosen({ cause: ['dns'] }), sort: 'date', page: 1 });
    expect(ignored).toEqual([
      { name: 'severity', value: '__proto__' },
      { name: 'cause', value: 'gremlins' },
      { name: 'sort', value: 'colour' },
      { name: 'page', value: '0' },
    ]);
  });

  it('keep every view of any archive', () => {
    const anyView = fc.record({
      wishes: fc.array(fc.tuple(fc.constantFrom(...FACETS), fc.nat(5))),
      sort: fc.constantFrom(...SORTS.map(({ key }) => key)),
      page: fc.integer({ min: 1, max: 999 }),
    });
    fc.assert(
      fc.property(anyArchive, anyView, (entries, { wishes, sort, page }) => {
        const any = indexArchive(entries);
        const selection = wishes
          .filter(([{ key }, at]) => at < any.facets[key].values.length)
          .reduce<Selection>((before, [{ key }, at]) => toggle(before, key, at), {});
        const view = { selection, sort, page };
        expect(readView(new URLSearchParams(writeView(view, any)), any)).toEqual({ view, ignored: [] });
      }),
    );
  });
});

describe('slicePage', () => {
  const rows = Uint32Array.from({ length: PER_PAGE + 1 }, (_, row) => row);

  it('cuts pages and goes to the nearest that there is', () => {
    expect(slicePage(rows, 1)).toEqual({ page: 1, pages: 2, rows: rows.slice(0, PER_PAGE) });
    expect(slicePage(rows, 9)).toEqual({ page: 2, pages: 2, rows: rows.slice(PER_PAGE) });
    expect(slicePage(new Uint32Array(), 3)).toEqual({ page: 1, pages: 1, rows: new Uint32Array() });
    expect(slicePage(rows.slice(1), 2)).toMatchObject({ page: 1, pages: 1 });
  });
});

/** Rows whose entries, asked one by one through the index of a single-entry archive, have a selected value in every facet with a selection. */
function byHand(of: ArchiveIndex, entries: readonly ArchiveEntry[], selection: Selection): number[] {
  return entries.flatMap((one, row) => {
    const alone = indexArchive([one]);
    const fits = FACETS.every(({ key }) => {
      const wanted = selection[key]?.map((at) => of.facets[key].values[at]?.key);
      return !wanted || alone.facets[key].values.some((value) => wanted.includes(value.key));
    });
    return fits ? [row] : [];
  });
}

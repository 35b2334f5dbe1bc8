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
  selectPeriod,
  slicePage,
  sortRows,
  SORTS,
  toggle,
  without,
  withoutDuration,
  writeView,
} from '../../src/core/facets.ts';
import { monthOf, monthText, type Period, periodOf } from '../../src/core/archive-period.ts';
import { PER_PAGE } from '../../src/core/paging.ts';
import { calendarOf } from '../../src/core/partial-time.ts';
import { archiveQuery } from '../../src/core/trends/archive-query.ts';
import { anyArchive, entry, term, time } from '../support/archive-entries.ts';

const sev = (rank: number) => ({ key: `sev${rank + 1}`, name: `SEV${rank + 1}`, rank });
const archive = [
  entry({ id: 'a', started: time('2021-10-04'), severity: sev(0), causes: [term('bgp'), term('dns')], tags: [term('network')] }),
  entry({ id: 'b', started: time('2020-06-01'), severity: sev(1), causes: [term('dns')], duration: 60_000 * 30 }),
  entry({ id: 'c', started: time('2019-06-02'), severity: sev(0), causes: [term('capacity')], duration: 60_000 * 90 }),
  entry({ id: 'd', started: time('2019-01-01'), severity: sev(2), causes: [], tags: [term('network')], duration: 60_000 * 30 }),
];
const index = indexArchive(archive);

const period = (from?: string, to?: string): Period | undefined => periodOf(monthOf(from ?? ''), monthOf(to ?? ''));

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

  it('keeps to a period, both months included, and counts nothing outside it', () => {
    const within = (from?: string, to?: string, keys: Parameters<typeof chosen>[0] = {}) =>
      match(index, selectPeriod(chosen(keys), period(from, to)));
    expect(ids(within('2019-06', '2020-06').rows)).toBe('bc');
    expect(ids(within('2019-07', '2020-05').rows)).toBe('');
    expect(ids(within('2020-06').rows)).toBe('ab');
    expect(ids(within(undefined, '2019-06').rows)).toBe('cd');
    expect(ids(within('2019-01', '2020-06', { severity: ['sev1'] }).rows)).toBe('c');
    expect([...within('2019-06', '2020-06').counts.cause]).toEqual(index.facets.cause.values.map(({ key }) => (key === 'bgp' ? 0 : 1)));
    // Another severity would bring back b, but none would bring back a, which began later.
    expect([...within('2019-01', '2020-06', { severity: ['sev1'] }).counts.severity]).toEqual([1, 1, 1]);
    expect([...within('2019-01', '2020-06', { severity: ['sev1'] }).counts.year]).toEqual([0, 0, 1]);
  });

  it('finds what is known to the month in a period, and what is known to the year in none', () => {
    const vague = indexArchive([entry({ started: time('2018-04') }), entry({ started: time('2012') })]);
    const rowsOf = (from?: string, to?: string) => [...match(vague, selectPeriod({}, period(from, to))).rows];
    expect(rowsOf()).toEqual([0, 1]);
    expect(rowsOf('2018-04', '2018-04')).toEqual([0]);
    expect(rowsOf('2012-01', '2012-12')).toEqual([]);
    expect(rowsOf(undefined, '2018-12')).toEqual([0]);
    expect(rowsOf('1900-01')).toEqual([0]);
  });

  it('has no result and no count in an empty archive', () => {
    const { rows, counts } = match(indexArchive([]), {});
    expect(rows.length).toBe(0);
    expect(counts.cause.length).toBe(0);
  });

  it('agrees with filtering every entry by hand, in any archive', () => {
    fc.assert(
      fc.property(anyArchive, anyWishes, anyPeriod, (entries, wishes, during) => {
        const any = indexArchive(entries);
        const facets = wishes.reduce<Selection>((before, [{ key }, at]) => {
          return any.facets[key].values.length === 0 ? before : toggle(before, key, at % any.facets[key].values.length);
        }, {});
        const selection = selectPeriod(facets, during);
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

describe('selectPeriod and without', () => {
  it('put a period beside the facets and take either away', () => {
    const both = selectPeriod(chosen({ cause: ['dns'] }), { from: 24312 });
    expect(both).toEqual({ ...chosen({ cause: ['dns'] }), period: { from: 24312 } });
    expect(without(both, 'cause')).toEqual({ period: { from: 24312 } });
    expect(without(both, 'period')).toEqual(chosen({ cause: ['dns'] }));
    expect(selectPeriod(both, undefined)).toEqual(chosen({ cause: ['dns'] }));
    expect(toggle(both, 'cause', chosen({ cause: ['dns'] }).cause?.[0] ?? -1)).toEqual({ period: { from: 24312 } });
  });
});

describe('loosen', () => {
  it('names the period where it stands in the way', () => {
    expect(loosen(index, selectPeriod(chosen({ severity: ['sev1'] }), period('2020-01', '2020-12')))).toEqual([
      { facet: 'period', results: 2 },
      { facet: 'severity', results: 1 },
    ]);
  });

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

  it('write a period after the facets, and read it back', () => {
    expect(read('?to=2020-06&from=2019-01&cause=dns').view.selection).toEqual({
      ...chosen({ cause: ['dns'] }),
      period: period('2019-01', '2020-06'),
    });
    expect(rewritten('?page=2&sort=duration&to=2020-06&from=2019-01&cause=dns')).toBe(
      '?cause=dns&from=2019-01&to=2020-06&sort=duration&page=2',
    );
    expect(rewritten('?from=2019-01')).toBe('?from=2019-01');
    expect(rewritten('?to=2019-01')).toBe('?to=2019-01');
    expect(rewritten('?from=&to=')).toBe('');
  });

  it.each([
    ['?from=2026-13', [['from', '2026-13']], ''],
    ['?from=2026-01&to=soon', [['to', 'soon']], '?from=2026-01'],
    ['?to=0001-01', [['to', '0001-01']], ''],
    [
      '?cause=dns&from=2026-05&to=2026-03',
      [
        ['from', '2026-05'],
        ['to', '2026-03'],
      ],
      '?cause=dns',
    ],
  ])('leave out months that are none, and both where the first comes after the last: %s', (query, left, rest) => {
    expect(read(query).ignored.map(({ name, value }) => [name, value])).toEqual(left);
    expect(rewritten(query)).toBe(rest);
  });

  it('read what trends link to, leave nothing out, and write it back the same', () => {
    fc.assert(
      fc.property(anyArchive, anyWishes, anyPeriod, (entries, wishes, during) => {
        const any = indexArchive(entries);
        const keys = FACETS.flatMap(({ key }) => {
          const wanted = wishes.flatMap(([facet, at]) => (facet.key === key ? [any.facets[key].values[at]?.key ?? ''] : []));
          const known = [...new Set(wanted)].filter((value) => value !== '').toSorted();
          return known.length === 0 ? [] : [[key, known.length === 1 ? (known[0] ?? '') : known] as const];
        });
        const months = {
          ...(during?.from === undefined ? {} : { from: monthText(during.from) }),
          ...(during?.to === undefined ? {} : { to: monthText(during.to) }),
        };
        const link = archiveQuery({ ...months, ...Object.fromEntries(keys) });
        const { view, ignored } = readView(new URLSearchParams(link), any);
        expect(ignored).toEqual([]);
        expect(view.selection.period).toEqual(during);
        expect(Object.keys(without(view.selection, 'period'))).toEqual(keys.map(([key]) => key));
        expect(writeView(view, any)).toBe(link);
      }),
    );
    expect(rewritten(archiveQuery({ severity: 'sev1', cause: ['bgp', 'dns'], from: '2021-01', to: '2021-12' }))).toBe(
      '?severity=sev1&cause=bgp&cause=dns&from=2021-01&to=2021-12',
    );
  });

  it('keep every view of any archive', () => {
    const anyView = fc.record({
      wishes: anyWishes,
      during: anyPeriod,
      sort: fc.constantFrom(...SORTS.map(({ key }) => key)),
      page: fc.integer({ min: 1, max: 999 }),
    });
    fc.assert(
      fc.property(anyArchive, anyView, (entries, { wishes, during, sort, page }) => {
        const any = indexArchive(entries);
        const selection = wishes
          .filter(([{ key }, at]) => at < any.facets[key].values.length)
          .reduce<Selection>((before, [{ key }, at]) => toggle(before, key, at), {});
        const view = { selection: selectPeriod(selection, during), sort, page };
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

const anyWishes = fc.array(fc.tuple(fc.constantFrom(...FACETS), fc.nat(5)), { maxLength: 6 });
/** Open on either side or on both; about the months of `anyArchive`. */
const anyPeriod = fc
  .tuple(...['from', 'to'].map(() => fc.option(fc.integer({ min: 2010 * 12, max: 2022 * 12 }), { nil: undefined })))
  .map(([a, b]) => (a !== undefined && b !== undefined ? periodOf(Math.min(a, b), Math.max(a, b)) : periodOf(a, b)));

/** Rows whose entries, asked one by one through the index of a single-entry archive, have a selected value in every facet with a selection, and whose months are in the period. */
function byHand(of: ArchiveIndex, entries: readonly ArchiveEntry[], selection: Selection): number[] {
  return entries.flatMap((one, row) => {
    const alone = indexArchive([one]);
    const fits = FACETS.every(({ key }) => {
      const wanted = selection[key]?.map((at) => of.facets[key].values[at]?.key);
      return !wanted || alone.facets[key].values.some((value) => wanted.includes(value.key));
    });
    const { from, to } = selection.period ?? {};
    const { month } = calendarOf(one.started);
    const inPeriod = (from === undefined || (month ?? '0') >= monthText(from)) && (to === undefined || (month ?? '9') <= monthText(to));
    return fits && inPeriod ? [row] : [];
  });
}

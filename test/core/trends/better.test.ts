import { describe, expect, test } from 'vitest';
import { betterOf } from '../../../src/core/trends/better.ts';
import { type Comparison, comparisonEntries, readComparison } from '../../../src/core/trends/comparison.ts';
import { defaultPeriods, monthsPassed } from '../../../src/core/trends/periods.ts';
import type { Scope } from '../../../src/core/trends/scope.ts';
import type { TrendIncident } from '../../../src/core/trends/trend-data.ts';
import { incident, trendData } from './build-incident.ts';

const time = (ms: number): string => new Date(ms).toISOString().replace('.000', '');
/** Incidents from a month on, one a day, mitigated after so many minutes; with more of each. */
const series = (
  month: string,
  minutes: readonly number[],
  more: (index: number) => Parameters<typeof incident>[1] = () => ({}),
): TrendIncident[] =>
  minutes.map((minute, i) => {
    const start = Date.parse(`${month}-01T08:00:00Z`) + i * 86_400_000;
    return incident(`${month}-${i}`, { times: { started: time(start), mitigated: time(start + minute * 60_000) }, ...more(i) });
  });
const spread = (from: number, count = 12): number[] => Array.from({ length: count }, (_, i) => from + 10 * i);
const measure = (incidents: readonly TrendIncident[], key: string, comparison?: Comparison, scope: Scope = {}) => {
  const found = betterOf(trendData(incidents), scope, comparison).measures.find((one) => one.key === key);
  if (!found) throw new Error(`No measure ${key}.`);
  return found;
};

describe('the default periods', () => {
  const periods = (first: string, scope: Scope = {}, asOf = '2026-11-20') =>
    defaultPeriods(
      trendData([incident('a', { times: { started: first } }), incident('b', { times: { started: '2026-11-01' } })], { asOf }),
      scope,
    );

  test('are the last twelve whole months and the twelve before', () => {
    const year = { earlier: { from: '2024-11', to: '2025-10' }, later: { from: '2025-11', to: '2026-10' } };
    expect(periods('2020-01')).toEqual(year);
    expect(periods('2024-11-30')).toEqual(year);
    expect(periods('2020-01', {}, '2026-11-30')?.later).toEqual({ from: '2025-12', to: '2026-11' });
  });

  test('do not reach back before the archive began, nor beyond the period of the scope', () => {
    expect(periods('2026-01')).toEqual({ earlier: { from: '2026-01', to: '2026-05' }, later: { from: '2026-06', to: '2026-10' } });
    expect(periods('2020-01', { from: '2026-02', to: '2026-07' })).toEqual({
      earlier: { from: '2026-02', to: '2026-04' },
      later: { from: '2026-05', to: '2026-07' },
    });
    expect(periods('2026-10')).toBeUndefined();
  });

  test('count the running month as the part of it that has passed', () => {
    expect(monthsPassed({ from: '2026-10', to: '2026-11' }, '2026-11-15')).toBe(1.5);
    expect(monthsPassed({ from: '2026-12', to: '2027-03' }, '2026-11-15')).toBe(0);
    expect(monthsPassed({ from: '2024-02', to: '2024-02' }, '2024-02-29')).toBe(1);
  });
});

describe('verdicts', () => {
  test('with three incidents there are too few for any', () => {
    const { measures } = betterOf(trendData(series('2026-03', [10, 20, 30])), {});
    expect(measures.map(({ key, verdict }) => `${key} ${verdict}`)).toEqual([
      'incidents too-few',
      'detect too-few',
      'acknowledge too-few',
      'mitigate too-few',
      'resolve too-few',
      'customers-first too-few',
      'actions-in-time too-few',
    ]);
    expect(measures.map(({ sentence }) => sentence)).toContain(
      'The time is known of no incident in the later period and of 3 in the earlier one: at least 8 in each are needed to compare durations.',
    );
  });

  test('better where every later incident was mitigated faster', () => {
    const found = measure([...series('2024-11', spread(200)), ...series('2026-01', spread(10))], 'mitigate');
    expect(found.verdict).toBe('better');
    expect(found.sentence).toBe(
      'In all pairs of an earlier and a later incident, the later one was mitigated faster. Chance alone would seldom make such a difference (p < 0.001).',
    );
    expect(found.detail).toMatch(
      /^The median is 1 h 5 min \(n = 12\) in the later period, 4 h 15 min \(n = 12\) in the earlier one\. By itself/,
    );
    expect(found.table.rows.map((row) => row.slice(0, 3))).toEqual([
      [
        { text: 'November 2024 to October 2025' },
        { text: '12', value: 12, target: { kind: 'archive', query: { from: '2024-11', to: '2025-10' } } },
        { text: '4 h 15 min', value: 255 },
      ],
      [
        { text: 'November 2025 to October 2026' },
        { text: '12', value: 12, target: { kind: 'archive', query: { from: '2025-11', to: '2026-10' } } },
        { text: '1 h 5 min', value: 65 },
      ],
    ]);
  });

  test('worse the other way round', () => {
    const found = measure([...series('2024-11', spread(10)), ...series('2026-01', spread(200))], 'mitigate');
    expect(found.verdict).toBe('worse');
    expect(found.sentence).toContain('the later one was mitigated more slowly.');
  });

  test('unclear where chance would make the difference, and said that much may have been missed', () => {
    const found = measure([...series('2024-11', spread(20)), ...series('2026-01', spread(10))], 'mitigate');
    expect(found.verdict).toBe('unclear');
    expect(found.sentence).toMatch(
      /^In 58 of 100 pairs of an earlier and a later incident, the later one was mitigated faster\. Chance alone often makes such a difference \(p = [\d.]+\)\.$/,
    );
    expect(found.detail).toContain('even a halving is missed more often than it is found');
  });

  test('not swayed by one very long incident', () => {
    const usual = [...series('2024-11', spread(10)), ...series('2026-01', [...spread(10, 11), 100_000])];
    expect(measure(usual, 'mitigate').verdict).toBe('unclear');
  });

  test('three incidents and then five are no trend', () => {
    const found = measure([...series('2024-11', [1, 1, 1]), ...series('2026-01', [1, 1, 1, 1, 1])], 'incidents');
    expect(found.verdict).toBe('unclear');
    expect(found.sentence).toBe(
      '0.42 incidents a month instead of 0.25, 67 % more. Chance alone often makes such a difference (p = 0.73).',
    );
  });

  test('equal is said plainly', () => {
    const found = measure([...series('2024-11', spread(10)), ...series('2026-01', spread(10))], 'incidents');
    expect(found.sentence).toBe('1 incident a month, as before.');
    expect(measure([...series('2024-11', spread(10)), ...series('2026-01', spread(10))], 'mitigate').sentence).toBe(
      'Of an earlier and a later incident, either was as likely to be mitigated faster.',
    );
  });

  test('shares: who noticed first, of those of which it is known', () => {
    const by = (customers: number) => (i: number) => ({
      detection: i < customers ? ('customer-report' as const) : i === 11 ? ('unknown' as const) : ('alert' as const),
    });
    const found = measure([...series('2024-11', spread(10), by(10)), ...series('2026-01', spread(10), by(1))], 'customers-first');
    expect(found.verdict).toBe('better');
    expect(found.sentence).toMatch(/^Customers noticed first in 9 % of the incidents instead of 91 %\. Chance alone would seldom/);
    expect(found.table.rows[1]?.slice(1, 3)).toEqual([
      { text: '11', value: 11, target: { kind: 'list', items: expect.toSatisfy((items: unknown[]) => items.length === 11) } },
      { text: '1', value: 1, target: { kind: 'archive', query: { detection: 'customer-report', from: '2025-11', to: '2026-10' } } },
    ]);
  });

  test('shares: action items done by their due date, by the month of that date', () => {
    const actions = (due: string, done: string | undefined) => ({
      actions: [{ id: 'a', due, ...(done === undefined ? { status: 'open' as const } : { status: 'done' as const, done }) }],
    });
    const incidents = [
      ...series('2024-11', spread(10), () => actions('2025-03-01', undefined)),
      ...series('2025-12', spread(10), (i) => actions('2026-03-01', i === 0 ? '2026-03-02' : '2026-03-01')),
      incident('declined', { actions: [{ id: 'a', status: 'declined', due: '2026-03-01' }] }),
      incident('not due yet', { actions: [{ id: 'a', due: '2026-11-20' }] }),
      incident('theirs', {
        retelling: true,
        organization: { key: 'fernwick', name: 'Fernwick' },
        actions: [{ id: 'a', due: '2026-03-01' }],
      }),
    ];
    const found = measure(incidents, 'actions-in-time');
    expect(found.verdict).toBe('better');
    expect(found.detail).toMatch(/^11 of 12 in the later period, 0 of 12 in the earlier one\./);
  });

  test('what is told by one of seven comparisons is told only where all of them together allow it', () => {
    const incidents = [...series('2024-11', spread(40, 9)), ...series('2026-01', spread(10, 9))];
    const alone = measure(incidents, 'mitigate', { measure: 'mitigate' });
    expect(alone.verdict).toBe('better');
    expect(alone.sentence).toContain('(p = 0.048)');
    const together = measure(incidents, 'mitigate');
    expect(together.verdict).toBe('unclear');
    expect(together.sentence).toContain('(p = 0.097)');
    expect(together.detail).toContain('By itself it has p = 0.048; all 2 comparisons are judged together.');
  });

  test('others’ action items are not ours to keep', () => {
    const { measures } = betterOf(trendData(series('2026-01', [1, 2], () => ({ retelling: true }))), {});
    expect(measures.map(({ key }) => key)).not.toContain('actions-in-time');
  });
});

describe('a chosen comparison', () => {
  const read = (query: string) => readComparison(new URLSearchParams(query), '2026-11-20');

  test('is read and written back the same', () => {
    const { comparison, ignored } = read('measure=mitigate&earlier=2024-12..2025-11&later=2025-12..2026-11');
    expect(ignored).toEqual([]);
    expect(comparison).toEqual({
      measure: 'mitigate',
      periods: { earlier: { from: '2024-12', to: '2025-11' }, later: { from: '2025-12', to: '2026-11' } },
    });
    expect(comparisonEntries(comparison)).toEqual([
      ['measure', 'mitigate'],
      ['earlier', '2024-12..2025-11'],
      ['later', '2025-12..2026-11'],
    ]);
    expect(read('')).toEqual({ comparison: {}, ignored: [] });
  });

  test.each([
    'measure=__proto__',
    'earlier=2024-12..2025-11',
    'earlier=2025-01..2025-06&later=2025-06..2025-12',
    'earlier=2025-07..2025-12&later=2025-01..2025-06',
    'earlier=2025-01..2025-06&later=2026-12..2027-02',
    'earlier=2025-06..2025-01&later=2026-01..2026-02',
    'earlier=2025-1..2025-06&later=x',
  ])('%s cannot be compared', (query) => {
    const { comparison, ignored } = read(query);
    expect(comparison).toEqual({});
    expect(ignored).toEqual([...new URLSearchParams(query)].map(([name, value]) => ({ name, value })));
  });

  test('says that it was chosen, and that a month is running', () => {
    const { comparison } = read('earlier=2025-12..2026-01&later=2026-10..2026-11');
    const { words, rule } = betterOf(trendData(series('2025-12', [1])), { from: '2026-09' }, comparison);
    expect(words).toBe('October to November 2026, against December 2025 to January 2026.');
    expect(rule).toContain('The periods were chosen by hand; whoever tries enough of them finds a difference by chance.');
    expect(rule).toContain('November 2026 is still running and counts as the part of a month that has passed.');
  });
});

test('an empty archive has nothing to compare', () => {
  expect(betterOf(trendData([]), {})).toEqual({
    words: 'There are no two whole months yet that could be compared.',
    measures: [],
    rule: '',
  });
});

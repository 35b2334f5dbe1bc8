/** The trends of an archive whose figures were computed by another program from the same files: see test/support/trend-answers.ts. */
import { beforeAll, describe, expect, test } from 'vitest';
import { AUDIENCES } from '../../../src/core/audience.ts';
import { poissonInterval } from '../../../src/core/stats/poisson.ts';
import type { Scope } from '../../../src/core/trends/scope.ts';
import { trendsOf, type TrendsView } from '../../../src/core/trends/trends.ts';
import { TREND_ANSWERS } from '../../support/trend-answers.ts';
import { chartOf, columnOf, figuresOf, type TrendArchive, trendArchive } from '../../support/trend-archive.ts';

type Cells = Record<string, number | string>;

/** The rows by the values of some columns. */
const pick = (rows: Record<string, Cells>, ...names: string[]) =>
  Object.fromEntries(Object.entries(rows).map(([row, cells]) => [row, names.map((name) => cells[name] ?? 0)]));
/** Without what is 0. */
const some = <T>(record: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== 0));
const sum = (values: readonly unknown[]): number => values.reduce((total: number, value) => total + Number(value), 0);
const rounded = (value: unknown): number => Math.round(Number(value) * 1000) / 1000;

describe.each(AUDIENCES)('the %s edition', (audience) => {
  const answers = TREND_ANSWERS[audience];
  let archive: TrendArchive;
  let usual: TrendsView;
  beforeAll(async () => {
    archive = await trendArchive('trends-site', audience);
    usual = trendsOf(archive.data, {});
  });
  const view = (scope?: Scope) => (scope === undefined ? usual : trendsOf(archive.data, scope));
  /** The default scope, and the two that are drawn in months. */
  const chart = (id: string, scope?: Scope) => chartOf(view(scope), id);
  const inMonths = (id: string) => [chart(id, { to: '2026-09' }), chart(id, { from: '2026-10' })];

  test('counts the organization’s own incidents', () => {
    const { count, leftOut, scopeWords } = view();
    expect({ count, leftOut }).toEqual({ count: answers.count, leftOut: 3 });
    expect(scopeWords).toBe(`${answers.count} incidents of Fernwick Parcels, October 2024 to November 2026; 3 retellings are left out.`);
    expect(view({ organization: 'all' }).count).toBe(answers.count + 3);
  });

  test('counts incidents by quarter and severity', () => {
    const rows = figuresOf(chart('incidents'));
    expect(pick(rows, 'SEV1', 'SEV2', 'SEV3')).toEqual(answers.quarters);
    for (const [quarter, severities] of Object.entries(answers.quarters)) expect(rows[quarter]?.['All']).toBe(sum(severities));
    // Garwood's limits of 8, from the chi-square distribution with 16 and 18 degrees of freedom.
    expect(rows['Q4 2024']?.['Interval from']).toBeCloseTo(3.4538321767485, 6);
    expect(rows['Q4 2024']?.['Interval to']).toBeCloseTo(15.7631892201933, 6);
    expect(poissonInterval(1).low).toBeCloseTo(0.0253178079843, 9);
  });

  test('counts incidents by month, those without any included', () => {
    const all = inMonths('incidents').map(figuresOf);
    expect(all.map((rows) => Object.keys(rows).length)).toEqual([24, 2]);
    const found = Object.assign({}, ...all.map((rows) => pick(rows, 'SEV1', 'SEV2', 'SEV3'))) as Record<string, number[]>;
    expect(Object.fromEntries(Object.entries(found).filter(([, counts]) => sum(counts) > 0))).toEqual(answers.months);
  });

  test('finds medians, ninetieth percentiles, and what is left out', () => {
    const rows = figuresOf(chart('durations'));
    const found = pick(rows, 'Known of', 'Median', '90 % within', 'Not known', 'To the day only', 'Still open');
    expect(Object.keys(found)).toEqual(Object.keys(answers.durations));
    for (const [name, figures] of Object.entries(answers.durations)) {
      expect(found[name]?.map(rounded), name).toEqual(figures);
      expect(sum([figures[0], ...figures.slice(3)]), name).toBe(answers.count);
      expect(Number(rows[name]?.['Median from']), name).toBeLessThanOrEqual(figures[1]);
      expect(Number(rows[name]?.['Median to']), name).toBeGreaterThanOrEqual(figures[1]);
    }
  });

  test('adds up the downtime of each service by month', () => {
    const [earlier, later] = inMonths('downtime');
    for (const [service, months] of Object.entries(answers.downtime)) {
      const found = { ...(earlier && columnOf(earlier, service)), ...(later && columnOf(later, service)) };
      expect(some(found), service).toEqual(months);
    }
    // A service without any has no column.
    const found = [earlier, later].flatMap((one) =>
      (one ? Object.values(figuresOf(one)) : []).flatMap(({ All: _, ...cells }) => Object.values(cells)),
    );
    expect(sum(found)).toBeCloseTo(sum(Object.values(answers.downtime).flatMap((months) => Object.values(months))), 6);
  });

  test('adds up the downtime of each service by quarter, an open incident to the end of the day', () => {
    for (const [service, quarters] of Object.entries(answers.downtimeByQuarter)) {
      expect(columnOf(chart('downtime'), service), service).toEqual(quarters);
    }
    // From 09:40 on the 18th to the end of the 20th: 3,740 minutes at 0.3.
    expect(figuresOf(chart('downtime'))['Q4 2026, so far']).toMatchObject({ 'Public API': 1122 });
  });

  test('counts causes, and which service each affected', () => {
    const rows = figuresOf(chart('cause-map'));
    expect(Object.fromEntries(Object.entries(rows).map(([cause, cells]) => [cause, cells['All']]))).toEqual(answers.causes);
    for (const [cause, services] of Object.entries(answers.causeMap)) {
      const { All: _, ...cells } = rows[cause] ?? {};
      expect(some(cells), cause).toEqual(services);
    }
    for (const [cause, count] of Object.entries(answers.causes)) expect(sum(Object.values(columnOf(chart('causes'), cause)))).toBe(count);
  });

  test('counts who noticed first', () => {
    const rows = figuresOf(chart('noticed'));
    const found = Object.keys(answers.noticed).map((who) => [who, sum(Object.values(columnOf(chart('noticed'), who)))]);
    expect(Object.fromEntries(found)).toEqual(answers.noticed);
    expect(sum(Object.values(rows).map((cells) => cells['All']))).toBe(answers.count);

    const [hits, of, low, high] = answers.customersFirst;
    const share = Math.round((hits / of) * 1000) / 10;
    expect(figuresOf(chart('noticed-first'))['Customers']).toEqual({
      Incidents: hits,
      Share: share,
      'Interval from': low,
      'Interval to': high,
    });
  });

  test('says what became better, and of the rest that chance makes such differences', () => {
    const { periods, measures } = view().better;
    expect(periods).toEqual({ earlier: { from: '2024-11', to: '2025-10' }, later: { from: '2025-11', to: '2026-10' } });
    const verdicts = Object.fromEntries(measures.map(({ key, verdict }) => [key, verdict]));
    const ps = Object.fromEntries(Object.entries(answers.better).map(([key, figures]) => [key, figures.at(-1) as number]));
    const adjusted = holm(ps);
    expect(Object.keys(verdicts).toSorted()).toEqual(Object.keys(ps).toSorted());
    for (const [key, p] of Object.entries(adjusted)) expect(verdicts[key], key).toBe(p < 0.05 ? 'better' : 'unclear');
    expect(verdicts).toMatchObject({ mitigate: 'better', resolve: 'better', 'customers-first': 'unclear', incidents: 'unclear' });
  });

  test('compares the figures that the other program compared', () => {
    const { measures } = view().better;
    const rowsOf = (key: string) => measures.find((one) => one.key === key)?.table.rows.map((row) => row.map(({ value }) => value)) ?? [];
    const { incidents, 'customers-first': customers, 'actions-in-time': actions, ...durations } = answers.better;
    expect(rowsOf('incidents').map((row) => row[1])).toEqual(incidents.slice(0, 2));
    for (const [key, [earlierCount, laterCount, earlier, later, faster]] of Object.entries(durations)) {
      expect(
        rowsOf(key).map((row) => row.slice(1, 3)),
        key,
      ).toEqual([
        [earlierCount, earlier],
        [laterCount, later],
      ]);
      const pairs = faster === 1 ? 'all pairs' : `${Math.round(faster * 100)} of 100 pairs`;
      expect(measures.find((one) => one.key === key)?.sentence, key).toContain(`In ${pairs} of an earlier and a later incident`);
    }
    for (const [key, [earlierHits, earlierOf, laterHits, laterOf]] of [
      ['customers-first', customers],
      ['actions-in-time', actions],
    ] as const) {
      expect(
        rowsOf(key).map((row) => row.slice(1, 3)),
        key,
      ).toEqual([
        [earlierOf, earlierHits],
        [laterOf, laterHits],
      ]);
    }
  });

  test('follows action items: opened, closed, open at the end', () => {
    expect(pick(figuresOf(chart('action-flow')), 'Opened', 'Closed', 'Open at the end')).toEqual(answers.flow);
    for (const [age, priorities] of Object.entries(answers.age)) {
      const { All: all, ...cells } = figuresOf(chart('action-age'))[age] ?? {};
      expect(some(cells), age).toEqual(priorities);
      expect(all, age).toBe(sum(Object.values(priorities)));
    }
  });

  test('says how long action items stay open, the open ones included', () => {
    const { followed, ended, median, after90, after365 } = answers.survival;
    const { table, sentence } = chart('action-survival');
    expect(sentence).toContain(`${followed} action items were done within ${median} days.`);
    const steps = table.rows.map((row) => row.map(({ value }) => Number(value))) as [number, number, number, number][];
    const after = (days: number) => steps.findLast(([at]) => at <= days)?.[3];
    expect([after(90), after(365)]).toEqual([after90, after365]);
    expect(sum(steps.map(([, , done]) => done))).toBe(ended);
  });

  test('names the incidents that came back while an action item was open', () => {
    const rows = chart('action-debt').table.rows.map(([item, , later, , days]) => [item?.text, later?.text, days?.value]);
    // Calendar days from the review meeting of the earlier incident to the beginning of the later one; those that rhyme come on top.
    for (const row of [
      ['Keep machines warm that can take twice the traffic of the day', 'Black Friday filled the API for an hour', 360],
      ['Probe the API with the programs that shops use', 'The tracking widget of shops went blank', 264],
      ['Renew every certificate by one service that reports its failures', 'The API refused connections after a certificate ran out', 250],
      ['Send settings to one machine first and wait five minutes', 'The API asked everybody to sign in again', 257],
    ]) {
      expect(rows).toContainEqual(row);
    }
  });

  test('counts overdue action items by team and priority', () => {
    const shares = (id: string) => pick(figuresOf(chart(id)), 'Overdue', 'Open');
    expect(shares('overdue-by-team')).toEqual(answers.byTeam);
    expect(shares('overdue-by-priority')).toEqual(answers.byPriority);
  });
});

describe('the two editions', () => {
  test('differ in what is internal, and in nothing else', async () => {
    const [open, closed] = [await trendArchive('trends-site', 'public'), await trendArchive('trends-site', 'internal')];
    const ids = ({ data }: TrendArchive) => data.incidents.map(({ id }) => id);
    const left = ids(closed).filter((id) => !ids(open).includes(id));
    expect(left).toEqual([
      '2026-11-10-widget-colours',
      '2026-10-13-carrier-price-list',
      '2026-06-16-ferry-times',
      '2026-02-17-label-font-missing',
      '2025-03-19-invoices-to-other-shop',
    ]);
    const words = ['"ledger"', 'Billing ledger', 'Finance team', '"internal"'];
    const named = (archive: TrendArchive) => words.filter((word) => JSON.stringify(archive).includes(word));
    expect([named(open), named(closed)]).toEqual([[], words]);
  });
});

describe('an archive of three incidents', () => {
  test('has too few for every comparison', async () => {
    const { data } = await trendArchive('few-site', 'public');
    const { better, count } = trendsOf(data, {});
    expect(count).toBe(3);
    expect(better.measures.length).toBeGreaterThan(5);
    expect(better.measures.map(({ verdict }) => verdict)).toEqual(better.measures.map(() => 'too-few'));
  });
});

/** Holm's adjustment from its definition: of the ordered values each times how many are left, and none smaller than the one before. */
function holm(ps: Record<string, number>): Record<string, number> {
  let least = 0;
  const ordered = Object.entries(ps).toSorted(([, a], [, b]) => a - b);
  return Object.fromEntries(ordered.map(([key, p], index) => [key, (least = Math.max(least, Math.min(1, p * (ordered.length - index))))]));
}

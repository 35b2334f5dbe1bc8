import { describe, expect, test } from 'vitest';
import { actionCharts } from '../../../src/core/trends/action-charts.ts';
import type { Scope } from '../../../src/core/trends/scope.ts';
import type { TrendIncident } from '../../../src/core/trends/trend-data.ts';
import { agreed, charts, done, incident, links, shown, trendData } from './build-incident.ts';

const chartsOf = (incidents: readonly TrendIncident[], scope?: Scope) => charts(actionCharts, trendData(incidents), scope);

describe('action items opened and closed', () => {
  test('are counted by day, and those that are open at the end', () => {
    const flow = chartsOf([
      agreed('a', '2026-09-10', done('2026-09-10'), done('2026-11-01'), { status: 'open' }, { status: 'declined' }),
      agreed('b', '2026-10-31', { status: 'in-progress' }, done('2026-10-05'), { status: 'done' }),
      // A meeting that lies ahead: the items are there already.
      agreed('c', '2026-11-25', { status: 'open' }),
    ])['action-flow'];
    expect(shown(flow)).toEqual([
      'Month | Opened | Closed | Open at the end',
      'Sep 2026 | 3 | 1 | 2',
      'Oct 2026 | 2 | 1 | 3',
      'Nov 2026, so far | 1 | 1 | 3',
    ]);
    expect(flow?.sentence).toBe('6 action items were opened and 3 closed. 3 are open now.');
    expect(flow?.notes.slice(1, 3)).toEqual([
      '1 declined action item is left out.',
      '1 action item is left out because the day on which it was opened or done is not known.',
    ]);
    expect(links(flow, 2)).toEqual(['-', 'c#action-a0', 'a#action-a1', 'actions?state=in-progress&state=open']);
    expect(links(flow, 0)).toEqual(['-', 'a#action-a0 a#action-a1 a#action-a2', 'a#action-a0', 'a#action-a1 a#action-a2']);
  });

  test('are compared with a year before', () => {
    const sentence = (...incidents: TrendIncident[]) => chartsOf(incidents)['action-flow']?.sentence;
    const old = agreed('a', '2025-09-10', { status: 'open' });
    expect(sentence(old)).toBe('1 action item was opened and none closed. 1 is open now, as many as a year before.');
    expect(sentence(old, agreed('b', '2026-01-10', {}, {}))).toBe(
      '3 action items were opened and none closed. 3 are open now, 2 more than a year before.',
    );
    expect(sentence(agreed('a', '2025-09-10', done('2026-01-01')))).toBe(
      '1 action item was opened and 1 closed. None is open now, 1 fewer than a year before.',
    );
  });

  test('stop at the end of the period', () => {
    const some = [agreed('a', '2026-08-10', done('2026-10-02'), done('2026-09-02')), agreed('b', '2026-10-10', {})];
    const flow = chartsOf(some, { to: '2026-09' })['action-flow'];
    expect(flow?.sentence).toBe('2 action items were opened and 1 closed. 1 was open at the end of the period.');
    expect(shown(flow).at(-1)).toBe('Sep 2026 | 0 | 1 | 1');
  });

  test('of the past are not what is open today, even where they are as many', () => {
    const flow = chartsOf([agreed('a', '2026-09-10', done('2026-10-02'), done('2026-10-03')), agreed('b', '2026-11-10', {}, {})])[
      'action-flow'
    ];
    expect(shown(flow)[1]).toBe('Sep 2026 | 2 | 0 | 2');
    expect([links(flow, 0)[3], links(flow, 2)[3]]).toEqual(['a#action-a0 a#action-a1', 'actions?state=in-progress&state=open']);
  });

  test('are no chart where no day is known', () => {
    expect(chartsOf([incident('a', { times: { started: '2026-09' }, actions: [{ id: 'x' }] })])['action-flow']).toBeUndefined();
  });
});

describe('open action items by age', () => {
  test('stand in bands, by priority', () => {
    const age = chartsOf([
      // 30, 31, 365 and 366 days before 20 November 2026.
      agreed('a', '2026-10-21', { priority: 'high' }, {}),
      agreed('b', '2026-10-20', { priority: 'high' }),
      agreed('c', '2025-11-20', { priority: 'low' }),
      agreed('d', '2025-11-19', { priority: 'high' }, { priority: 'low' }, done('2026-01-01', { priority: 'critical' })),
      incident('e', { times: { started: '2026-09' }, actions: [{ id: 'x' }] }),
    ])['action-age'];
    expect(shown(age)).toEqual([
      'Open for | High priority | Low priority | No priority | All',
      'Up to 30 days | 1 | 0 | 1 | 2',
      '31 to 90 days | 1 | 0 | 0 | 1',
      '91 to 180 days | 0 | 0 | 0 | 0',
      '181 to 365 days | 0 | 1 | 0 | 1',
      'Over a year | 1 | 1 | 0 | 2',
    ]);
    expect(age?.sentence).toBe('6 action items are open, 2 of them for more than a year, 1 of these with critical or high priority.');
    expect(age?.notes).toContain('1 further open action item is left out, because the day since when is not known.');
    expect(age?.drawing).toMatchObject({ series: [{ colour: 'severity-1' }, { colour: 'severity-3' }, { colour: 'other' }] });
    expect(links(age, 4)).toEqual(['-', 'd#action-a0', 'd#action-a1', '-', 'd#action-a0 d#action-a1']);
  });

  test('are told where there are few', () => {
    const sentence = (...incidents: TrendIncident[]) => chartsOf(incidents)['action-age']?.sentence;
    expect(sentence(agreed('a', '2026-10-21', {}))).toBe('1 action item is open, for less than a year.');
    expect(sentence(agreed('a', '2026-10-21', {}, {}))).toBe('2 action items are open, none for more than a year.');
    expect(sentence(agreed('a', '2024-10-21', {}))).toBe('1 action item is open, for more than a year.');
    expect(sentence(agreed('a', '2024-10-21', { priority: 'critical' }))).toBe(
      '1 action item is open, for more than a year, with critical or high priority.',
    );
    expect(sentence(agreed('a', '2024-10-21', {}, {}))).toBe('2 action items are open, all of them for more than a year.');
    expect(sentence(agreed('a', '2024-10-21', done('2024-10-22')))).toBeUndefined();
  });
});

describe('how long action items stay open', () => {
  test('counts the open ones as long as they are followed', () => {
    const survival = chartsOf([
      agreed('a', '2026-01-10', done('2026-01-20'), done('2026-02-09'), done('2026-04-20'), { status: 'declined' }, { status: 'done' }),
      // Followed for 20 days, and for 200.
      agreed('b', '2026-10-31', {}),
      agreed('c', '2026-05-04', {}),
    ])['action-survival'];
    // Of 5: one at 10 days leaves 4/5; one out of sight at 20; of 3 one at 30 leaves 8/15; of 2 one at 100 leaves 4/15.
    expect(shown(survival).map((row) => row.split(' | ').slice(0, 4).join(' | '))).toEqual([
      'Days | Still followed | Done on that day | Still open',
      '0 | 5 | 0 | 100 %',
      '10 | 5 | 1 | 80 %',
      '30 | 3 | 1 | 53 %',
      '100 | 2 | 1 | 27 %',
      '200 | 1 | 0 | 27 %',
    ]);
    expect([0, 1].map((row) => links(survival, row).slice(0, 3))).toEqual([
      ['-', '-', '-'],
      ['-', '-', 'a#action-a0'],
    ]);
    const together = chartsOf([agreed('a', '2026-01-10', ...Array.from({ length: 5 }, () => done('2026-01-20')), {})])['action-survival'];
    expect(links(together, 1)[2]).toBe('a#action-a0 a#action-a1 a#action-a2 a#action-a3 a#action-a4');
    expect(survival?.sentence).toMatch(
      /^Half of the 5 action items were done within 100 days\. After 90 days 53 % were still open \(95 % interval \d+ to \d+ %\)\.$/,
    );
    expect(survival?.notes.slice(2)).toEqual([
      '1 declined action item is left out.',
      '1 action item is left out because the days are not known.',
    ]);
  });

  test('says what it cannot', () => {
    const sentence = (...incidents: TrendIncident[]) => chartsOf(incidents)['action-survival']?.sentence;
    const open = [{}, {}, {}, {}, {}];
    expect(sentence(agreed('a', '2026-10-31', {}, {}, {}, {}))).toBe('4 action items are too few to say how long they stay open.');
    expect(sentence(agreed('a', '2026-10-31', {}))).toBe('1 action item is too few to say how long they stay open.');
    expect(sentence(agreed('a', '2026-10-31', ...open))).toBe(
      'None of the 5 action items has been done so far; the oldest has been open for 20 days.',
    );
    expect(sentence(agreed('a', '2026-05-04', ...open, done('2026-10-31')))).toBe(
      'Fewer than half of the 6 action items were done within 200 days, which is as far as they can be followed. After 90 days all were still open.',
    );
    const sameDay = open.map(() => done('2026-05-04'));
    expect(sentence(agreed('a', '2026-05-04', ...sameDay))).toBe(
      'Half of the 5 action items were done on the day on which they were opened.',
    );
  });

  test('draws a long curve with 200 points', () => {
    const days = Array.from({ length: 300 }, (_, i) => new Date(Date.UTC(2026, 0, 2 + i)).toISOString().slice(0, 10));
    const survival = chartsOf([agreed('a', '2026-01-01', ...days.map((day) => done(day)))])['action-survival'];
    expect(survival?.table.rows).toHaveLength(200);
    expect(survival?.table.rows[0]?.[0]?.value).toBe(0);
    expect(
      survival?.table.rows
        .at(-1)
        ?.map(({ value }) => value)
        .slice(0, 4),
    ).toEqual([300, 1, 1, 0]);
    expect(survival?.notes).toContain('Of all the steps of the curve 200 are shown.');
  });
});

test('what others announced is none of ours', () => {
  expect(chartsOf([])).toEqual({});
  expect(chartsOf([incident('a')])).toEqual({});
  const theirs = { ...agreed('a', '2026-03-10', { status: 'announced' }, { status: 'open' }, done('2026-03-12')), retelling: true };
  expect(chartsOf([theirs])).toEqual({});
  const both = chartsOf([theirs, agreed('b', '2026-03-10', {})], { organization: 'all' });
  expect(both['action-age']?.sentence).toBe('1 action item is open, for less than a year.');
});

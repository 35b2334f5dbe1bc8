import { describe, expect, test } from 'vitest';
import { downtimeCharts } from '../../../src/core/trends/downtime-charts.ts';
import type { Scope } from '../../../src/core/trends/scope.ts';
import type { TrendIncident } from '../../../src/core/trends/trend-data.ts';
import { charts, incident, links, named, shown, trendData } from './build-incident.ts';

const chartOf = (incidents: readonly TrendIncident[], scope?: Scope) => charts(downtimeCharts, trendData(incidents), scope)['downtime'];

/** An outage of `service` from one time to another. */
const outage = (id: string, service: string, level: 'major' | 'partial' | 'degraded', from: string, to: string, services = [service]) =>
  incident(id, {
    times: { started: from, resolved: to },
    services: services.map(named),
    outages: services.map((key) => ({
      service: key,
      level: ({ major: 'major_outage', partial: 'partial_outage', degraded: 'degraded_performance' } as const)[level],
    })),
  });

describe('downtimeCharts', () => {
  test('adds up the weighted minutes of each service and month', () => {
    const chart = chartOf([
      outage('a', 'api', 'major', '2026-09-01T10:00Z', '2026-09-01T11:00Z'),
      outage('b', 'api', 'partial', '2026-09-01T10:30Z', '2026-09-01T12:00Z'),
      outage('c', 'web', 'partial', '2026-10-31T23:00Z', '2026-11-01T02:00Z'),
    ]);
    // Public API: an hour, and after it an hour that counts as 18 minutes. Web: 0.3 of an hour and of two hours.
    expect(shown(chart)).toEqual([
      'Month | API | WEB | All',
      'Sep 2026 | 1 h 18 min | 0 min | 1 h 18 min',
      'Oct 2026 | 0 min | 18 min | 18 min',
      'Nov 2026, so far | 0 min | 36 min | 36 min',
    ]);
    expect(chart?.sentence).toBe(
      'API had the most downtime: 1 h 18 min of 2 h 12 min in all. The month with the most was September 2026, with 1 h 18 min.',
    );
    expect(chart?.table.rows[1]?.map(({ value }) => value)).toEqual([undefined, 0, 18, 18]);
    expect(chart?.drawing).toEqual({
      kind: 'bars',
      label: 0,
      series: [
        { column: 1, colour: 'one' },
        { column: 2, colour: 'two' },
      ],
      stacked: true,
    });
    expect(chart?.notes).toContain('When several services were down at once, the minutes of each are added up.');
  });

  test('links a number to the incidents behind it, those that began in an earlier month included', () => {
    const chart = chartOf([
      outage('a', 'api', 'major', '2026-10-31T23:00Z', '2026-11-01T01:00Z'),
      outage('b', 'web', 'major', '2026-11-02T23:00Z', '2026-11-03T01:00Z'),
      { ...outage('c', 'api', 'major', '2026-10-02T23:00Z', '2026-10-03T01:00Z'), retelling: true, organization: named('other') },
    ]);
    expect(links(chart, 0)).toEqual([
      '-',
      '?organization=fernwick&service=api&from=2026-10&to=2026-10',
      '-',
      '?organization=fernwick&from=2026-10&to=2026-10',
    ]);
    expect(links(chart, 1)).toEqual([
      '-',
      '?organization=fernwick&service=api&from=2026-10&to=2026-11',
      '?organization=fernwick&service=web&from=2026-11&to=2026-11',
      '?organization=fernwick&from=2026-10&to=2026-11',
    ]);
  });

  test('within one service shows that service alone', () => {
    const chart = chartOf(
      [
        outage('a', 'api', 'major', '2026-11-01T10:00Z', '2026-11-01T11:00Z', ['api', 'web']),
        outage('b', 'web', 'major', '2026-11-02T10:00Z', '2026-11-02T18:00Z'),
      ],
      { service: 'api' },
    );
    expect(shown(chart)).toEqual(['Month | API', 'Nov 2026, so far | 1 h']);
    expect(chart?.sentence).toBe('API had 1 h of downtime. All of it was in November 2026.');
  });

  test('gives six services a column and the others one together', () => {
    const chart = chartOf(
      ['a', 'b', 'c', 'd', 'e', 'f', 'constructor', '__proto__'].map((service, i) =>
        outage(`i${i}`, service, 'major', '2026-11-01T00:00Z', `2026-11-01T${String(10 - i).padStart(2, '0')}:00Z`),
      ),
    );
    expect(shown(chart)).toEqual([
      'Month | A | B | C | D | E | F | Other services | All',
      'Nov 2026, so far | 10 h | 9 h | 8 h | 7 h | 6 h | 5 h | 7 h | 2 d 4 h',
    ]);
    expect(links(chart, 0)[7]).toBe('?service=__proto__&service=constructor&from=2026-11&to=2026-11');
    expect(chart?.drawing).toMatchObject({ series: expect.arrayContaining([{ column: 7, colour: 'other' }]) });
    // 10 of 52 hours.
    expect(chart?.sentence).toContain('One incident alone, “The title of i0”, made up 19 % of it all.');
  });

  test('says what counts as nothing, lasts still, and is left out', () => {
    const chart = chartOf([
      incident('a', {
        times: { started: '2026-11-20T22:00Z' },
        services: [named('<b>')],
        outages: [
          { service: '<b>', level: 'major_outage' },
          { service: '<b>' },
          { service: '<b>', level: 'major_outage', to: '2026-11-21' },
          { service: '<b>', level: 'major_outage', to: '2026-11-20T21:00Z' },
        ],
      }),
      outage('b', 'web', 'degraded', '2026-11-01T10:00Z~', '2026-11-01T11:00Z'),
    ]);
    expect(chart?.sentence).toBe('<B> had 2 h of downtime. All of it was in November 2026.');
    expect(chart?.notes).toEqual(
      expect.arrayContaining([
        '1 outage with degraded performance adds no downtime.',
        '1 outage is not over yet, and counted to the end of 20 November 2026.',
        '1 outage rests on times that are only known approximately.',
        '3 outages are left out: 1 without an impact level, 1 known to the day only and 1 that would end before it began.',
        'The month that is still running counts up to 20 November 2026.',
      ]),
    );
  });

  test('tells of downtime after the period', () => {
    const chart = chartOf([outage('a', 'api', 'major', '2026-09-30T23:00Z', '2026-10-01T02:00Z')], { to: '2026-09' });
    expect(chart?.sentence).toBe('API had 1 h of downtime. All of it was in September 2026.');
    expect(chart?.notes).toContain('A further 2 h of these incidents lie outside of the period.');
    // Whether its month is known or not, an incident without an outage is none of this chart’s.
    expect(
      chartOf([
        outage('a', 'api', 'major', '2026-11-01T10:00Z', '2026-11-01T11:00Z'),
        incident('b', { times: { started: '2026' } }),
      ])?.notes.join(),
    ).not.toContain('only the year');
  });

  test('all equal: nobody stands out', () => {
    const chart = chartOf([
      outage('a', 'api', 'major', '2026-10-01T10:00Z', '2026-10-01T11:00Z'),
      outage('b', 'web', 'major', '2026-11-01T10:00Z', '2026-11-01T11:00Z'),
    ]);
    expect(chart?.sentence).toBe('API and WEB had the same downtime, 1 h each. No month had more than 1 h.');
    const three = chartOf([
      outage('a', 'api', 'major', '2026-11-01T10:00Z', '2026-11-01T11:00Z'),
      outage('b', 'web', 'major', '2026-11-01T10:00Z', '2026-11-01T11:00Z'),
      outage('c', 'job', 'major', '2026-11-01T10:00Z', '2026-11-01T10:30Z'),
    ]);
    expect(three?.sentence).toMatch(/^API and WEB had the most downtime: 1 h each, out of 2 h 30 min in all\./);
  });

  test('without downtime there is a sentence and no table', () => {
    const degraded = chartOf([outage('a', 'api', 'degraded', '2026-11-01T10:00Z', '2026-11-01T11:00Z')]);
    expect(degraded?.sentence).toBe('No service was down: performance was degraded at worst.');
    expect(shown(degraded)).toEqual(['']);
    expect(degraded?.drawing).toBeUndefined();
    const vague = chartOf([outage('a', 'api', 'major', '2026-11-01', '2026-11-02')]);
    expect(vague?.sentence).toBe('How long services were down cannot be said: no outage here has a level and both of its times.');
  });

  test('without outages there is no chart', () => {
    expect(chartOf([])).toBeUndefined();
    expect(chartOf([incident('a')])).toBeUndefined();
  });
});

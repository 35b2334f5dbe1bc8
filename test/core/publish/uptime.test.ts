import { describe, expect, it } from 'vitest';
import type { StatusData } from '../../../src/core/publish/status-data.ts';
import {
  coveredPeriod,
  formatPercent,
  outside,
  type Period,
  serviceOutages,
  uptimeOf,
  weighingLeftOut,
} from '../../../src/core/publish/uptime.ts';
import { archive, incident, instant, maintenance } from './status-archive.ts';

/** An incident of long ago, so that all 90 days are covered. */
const LONG_AGO = incident({ started: '2024-01-01T00:00Z', resolved: '2024-01-01T01:00Z' }, ['web', 'major_outage']);

function uptime(data: StatusData, service = 'api') {
  const period = coveredPeriod(data) as Period;
  return uptimeOf(serviceOutages(data).get(service), period, weighingLeftOut(data, period).get(service));
}

describe('the days that are covered', () => {
  it('are the 90 that end with the day of the edition', () => {
    expect(coveredPeriod(archive([LONG_AGO]))).toEqual({
      from: instant('2026-08-23T00:00Z'),
      to: instant('2026-11-21T00:00Z'),
      young: false,
    });
  });

  it('begin with the day of the first incident where the archive is younger', () => {
    const young = archive([incident({ started: '2026-11-11T13:45Z', resolved: '2026-11-11T14:00Z' }, ['api', 'major_outage'])]);
    expect(coveredPeriod(young)).toEqual({ from: instant('2026-11-11T00:00Z'), to: instant('2026-11-21T00:00Z'), young: true });
    const onTheFirst = archive([incident({ started: '2026-08-23T00:00Z', resolved: '2026-08-24T14:00Z' })]);
    expect(coveredPeriod(onTheFirst)?.young).toBe(false);
  });

  it('are none without an incident, or with one that is still to come', () => {
    expect(coveredPeriod(archive([], [maintenance('2026-11-01T02:00Z', '2026-11-01T04:00Z', ['api'])]))).toBeUndefined();
    expect(coveredPeriod(archive([incident({ started: '2026-11-21T00:00Z' }, ['api', 'major_outage'])]))).toBeUndefined();
  });
});

describe('uptime', () => {
  // 90 days are 129,600 minutes.
  it('counts a minute of major outage whole, of partial outage 30 %, of degraded performance not at all', () => {
    const at = { started: '2026-10-12T09:00Z', resolved: '2026-10-12T10:00Z' };
    const of = (level: 'major_outage' | 'partial_outage' | 'degraded_performance') =>
      uptime(archive([LONG_AGO, incident(at, ['api', level])]));
    expect(of('major_outage')).toEqual({ percent: '99.953\u00a0%', downtime: 60, leftOut: 0 });
    expect(of('partial_outage')).toEqual({ percent: '99.986\u00a0%', downtime: 18, leftOut: 0 });
    expect(of('degraded_performance')).toEqual({ percent: '100\u00a0%', downtime: 0, leftOut: 0 });
  });

  it('counts what overlaps once, at the worst level', () => {
    // 09:00 partial, 09:20 major, 09:50 partial up to 10:30: 30 whole minutes and 60 of 30 %.
    const first = incident(
      { started: '2026-10-12T09:00Z', mitigated: '2026-10-12T10:10Z', resolved: '2026-10-12T11:00Z' },
      ['api', 'partial_outage'],
      ['api', 'major_outage', '2026-10-12T09:20Z', '2026-10-12T09:50Z'],
    );
    const second = incident({ started: '2026-10-12T09:45Z', mitigated: '2026-10-12T10:30Z', resolved: '2026-10-12T12:00Z' }, [
      'api',
      'partial_outage',
    ]);
    expect(uptime(archive([LONG_AGO, first, second])).downtime).toBeCloseTo(48, 9);
  });

  it('counts no minute of announced maintenance of that service, and every minute around it', () => {
    const overran = incident({ started: '2026-10-18T01:50Z', mitigated: '2026-10-18T04:20Z', resolved: '2026-10-18T05:00Z' }, [
      'api',
      'major_outage',
    ]);
    const planned = maintenance('2026-10-18T02:00Z', '2026-10-18T04:00Z', ['api']);
    expect(uptime(archive([LONG_AGO, overran], [planned])).downtime).toBe(30);
    expect(uptime(archive([LONG_AGO, overran], [{ ...planned, services: ['web'] }])).downtime).toBe(150);
  });

  it('does not take a minute away twice where maintenance overlaps', () => {
    const outage = incident({ started: '2026-10-18T01:00Z', resolved: '2026-10-18T05:00Z' }, ['api', 'major_outage']);
    const planned = [
      maintenance('2026-10-18T02:00Z', '2026-10-18T03:00Z', ['api']),
      maintenance('2026-10-18T02:30Z', '2026-10-18T04:00Z', ['api', 'web']),
    ];
    expect(uptime(archive([LONG_AGO, outage], planned)).downtime).toBe(120);
  });

  it('cuts off what lies before the first day, and counts what is open up to the end of the last', () => {
    const across = incident({ started: '2026-08-22T23:30Z', resolved: '2026-08-23T00:30Z' }, ['api', 'major_outage']);
    const open = incident({ started: '2026-11-20T23:00Z' }, ['api', 'major_outage']);
    expect(uptime(archive([LONG_AGO, across, open])).downtime).toBe(90);
  });

  it('is a part of the days since the archive began where it is younger', () => {
    // 10 days are 14,400 minutes; 144 of them are 1 %.
    const young = archive([incident({ started: '2026-11-11T10:00Z', resolved: '2026-11-11T12:24Z' }, ['api', 'major_outage'])]);
    expect(uptime(young).percent).toBe('99.000\u00a0%');
  });

  it('says how many outages it could not count, but not of those that weigh nothing', () => {
    const vague = (...outage: Parameters<typeof incident>[1][]) =>
      archive([LONG_AGO, incident({ started: '2026-10-12', resolved: '2026-10-12' }, ...outage)]);
    expect(uptime(vague(['api', 'major_outage'])).leftOut).toBe(1);
    expect(uptime(vague(['api'])).leftOut).toBe(1);
    expect(uptime(vague(['api', 'degraded_performance'])).leftOut).toBe(0);
    const old = archive([LONG_AGO, incident({ started: '2026-05-12', resolved: '2026-05-12' }, ['api', 'major_outage'])]);
    expect(uptime(old).leftOut).toBe(0);
  });
});

describe('windows outside of spans', () => {
  const window = (from: number, to: number) => ({ from, to, level: 'major_outage' as const, incidents: ['a'] });

  it.each([
    [[[0, 10]], [], [[0, 10]]],
    [[[0, 10]], [[0, 10]], []],
    [[[0, 10]], [[10, 20]], [[0, 10]]],
    [
      [[0, 10]],
      [
        [2, 4],
        [6, 8],
      ],
      [
        [0, 2],
        [4, 6],
        [8, 10],
      ],
    ],
    [
      [
        [0, 5],
        [5, 10],
      ],
      [[3, 7]],
      [
        [0, 3],
        [7, 10],
      ],
    ],
  ])('%j without %j are %j', (windows, spans, left) => {
    const found = outside(
      windows.map(([from = 0, to = 0]) => window(from, to)),
      spans.map(([from = 0, to = 0]) => ({ from, to })),
    );
    expect(found.map(({ from, to }) => [from, to])).toEqual(left);
  });
});

describe('a percentage', () => {
  it.each([
    [0, '100'],
    [0.001, '99.999'],
    [1, '99.999'],
    [1.3, '99.998'],
    [1296, '99.000'],
    [1297, '98.999'],
    [129_600, '0.000'],
  ])('with %d of 129,600 minutes down is %s %%', (downtime, percent) => {
    expect(formatPercent(downtime, 129_600)).toBe(`${percent}\u00a0%`);
  });
});

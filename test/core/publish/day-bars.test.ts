import { describe, expect, it } from 'vitest';
import { type DayBar, dayBars, ROW_DAYS } from '../../../src/core/publish/day-bars.ts';
import type { StatusData } from '../../../src/core/publish/status-data.ts';
import { coveredPeriod, serviceOutages, UPTIME_DAYS } from '../../../src/core/publish/uptime.ts';
import { archive, incident, maintenance } from './status-archive.ts';

const LONG_AGO = incident({ started: '2024-01-01T00:00Z', resolved: '2024-01-01T01:00Z' }, ['web', 'major_outage']);

function bar(data: StatusData, service = 'api'): DayBar {
  const { bars, empty } = dayBars(data, serviceOutages(data), coveredPeriod(data));
  return bars.get(service) ?? empty;
}

/** `day of the 90, from 1: its kind`. */
const cells = (data: StatusData): string[] =>
  bar(data).flatMap((row, index) => row.flatMap(({ from, days }) => days.map((kind, day) => `${index * ROW_DAYS + from + day}: ${kind}`)));

const words = (data: StatusData): (string | undefined)[] => bar(data).flatMap((row) => row.map((run) => run.words));
const anchors = (data: StatusData): unknown[] => bar(data).flatMap((row) => row.map(({ place }) => place));

describe('the days of a service', () => {
  it('are three rows of 30 that end with the day of the edition, and hold only days on which something was', () => {
    const data = archive([
      LONG_AGO,
      incident({ started: '2026-08-23T00:00Z', resolved: '2026-08-23T00:10Z' }, ['api', 'partial_outage']),
      incident({ started: '2026-11-20T23:50Z' }, ['api', 'major_outage']),
      incident({ started: '2026-08-22T23:00Z', resolved: '2026-08-22T23:59Z' }, ['api', 'major_outage']),
    ]);
    expect(bar(data)).toHaveLength(UPTIME_DAYS / ROW_DAYS);
    expect(cells(data)).toEqual(['1: partial_outage', '90: major_outage']);
    expect(cells(archive([LONG_AGO]))).toEqual([]);
  });

  it('are told in words: every level with its minutes, the worst first, and how many incidents', () => {
    const data = archive([
      LONG_AGO,
      incident(
        { started: '2026-10-12T09:00Z', mitigated: '2026-10-12T10:10Z', resolved: '2026-10-12T11:00Z' },
        ['api', 'partial_outage'],
        ['api', 'major_outage', '2026-10-12T09:20Z', '2026-10-12T09:50Z'],
      ),
      incident({ started: '2026-10-12T09:45Z', mitigated: '2026-10-12T10:30Z', resolved: '2026-10-12T12:00Z' }, ['api', 'partial_outage']),
    ]);
    expect(cells(data)).toEqual(['51: major_outage']);

    expect(words(data)).toEqual(['12 October: major outage, 30 min; partial outage, 1 h. 2 incidents']);
  });

  it('split an outage at midnight in UTC, and stand together where they follow one another', () => {
    const data = archive([
      LONG_AGO,
      incident({ started: '2026-08-31T22:50Z', mitigated: '2026-09-01T01:35Z', resolved: '2026-09-01T02:10Z' }, ['api', 'partial_outage']),
    ]);
    expect(cells(data)).toEqual(['9: partial_outage', '10: partial_outage']);
    expect(words(data)).toEqual(['31 August: partial outage, 1 h 10 min. 1 September: partial outage, 1 h 35 min. 1 incident']);
    expect(anchors(data)).toEqual([{ anchor: '2026-08-31' }]);
  });

  it('are summed up where there are many of them, row by row', () => {
    const data = archive([
      LONG_AGO,
      incident({ started: '2026-09-20T12:00Z', resolved: '2026-09-25T12:00Z' }, ['api', 'degraded_performance']),
    ]);
    // 21 September is the last day of the first row.
    expect(words(data)).toEqual([
      '20 September: degraded performance, 12 h. 21 September: degraded performance, 1 d. 1 incident',
      '22 September to 25 September: degraded performance, 3 d 12 h. 1 incident',
    ]);
    expect(anchors(data)).toEqual([{ anchor: '2026-09-20' }, { anchor: '2026-09-20' }]);
  });

  it('do not count what lay in announced maintenance, but tell of it', () => {
    const outage = incident({ started: '2026-10-18T03:30Z', resolved: '2026-10-18T04:20Z' }, ['api', 'major_outage']);
    const planned = maintenance('2026-10-18T02:00Z', '2026-10-18T04:00Z', ['api']);
    const data = archive([LONG_AGO, outage], [planned]);
    expect(cells(data)).toEqual(['57: major_outage']);
    expect(words(data)).toEqual(['18 October: major outage, 20 min; announced maintenance. 1 incident']);
    const within = archive([LONG_AGO, outage], [maintenance('2026-10-18T02:00Z', '2026-10-18T05:00Z', ['api'])]);
    expect(cells(within)).toEqual(['57: maintenance']);
    expect(words(within)).toEqual(['18 October: announced maintenance. 1 incident']);
  });

  it('show maintenance alone, also in an archive without incidents, and lead to where it is told', () => {
    const data = archive([], [maintenance('2026-11-19T22:00Z', '2026-11-20T02:00Z', ['api'])]);
    expect(words(data).at(-1)).toBe('19 November: announced maintenance. 20 November: announced maintenance');
    expect(anchors(data).at(-1)).toEqual({ anchor: '2026-11-19' });
  });

  it('claim no minutes where only the day is known, and nothing where not even that is', () => {
    const known = (started: string, resolved: string, level?: 'degraded_performance') =>
      archive([LONG_AGO, incident({ started, resolved }, ['api', level])]);
    expect(words(known('2026-09-23', '2026-09-24', 'degraded_performance'))).toEqual([
      '23 September: degraded performance, minutes not known. 24 September: degraded performance, minutes not known. 1 incident',
    ]);
    expect(words(known('2026-09-23T10:00Z', '2026-09-23T11:00Z'))).toEqual(['23 September: affected, level not known. 1 incident']);
    expect(cells(known('2026-09-23T10:00Z', '2026-09-23T11:00Z'))).toEqual(['32: incident']);
    expect(cells(known('2026-09', '2026-09', 'degraded_performance'))).toEqual([]);
  });

  it('before the first incident of the archive are marked as such', () => {
    const data = archive([incident({ started: '2026-11-19T10:00Z', resolved: '2026-11-19T11:00Z' }, ['web', 'major_outage'])]);
    expect(cells(data)).toEqual(Array.from({ length: 88 }, (_, day) => `${day + 1}: before`));
    expect(cells(archive([]))).toHaveLength(UPTIME_DAYS);
  });

  it('lead to the beginning of an incident that lasts for long, on the page of its year', () => {
    const data = archive([incident({ started: '2025-11-30T10:00Z' }, ['api', 'degraded_performance'])]);
    expect(anchors(data)).toEqual([1, 2, 3].map(() => ({ year: '2025', anchor: '2025-11-30' })));
  });
});

import { describe, expect, it } from 'vitest';
import { trackOf } from '../../../src/components/postmortem/track.ts';
import { type PartialTime, parsePartialTime } from '../../../src/core/partial-time.ts';
import { timelineRows } from '../../../src/core/timeline.ts';
import { escapeHtml } from '../../../src/core/html.ts';

const time = (text: string) => parsePartialTime(text) as PartialTime;
const track = (...times: string[]) =>
  trackOf(
    timelineRows(
      times.map((text) => ({ at: time(text), marker: 'note' as const, what: 'x' })),
      time('2017-01-31T23:00Z'),
      escapeHtml,
    ),
  );

describe('trackOf', () => {
  it('is empty where nothing is known', () => {
    expect(track()).toEqual([]);
  });

  it('puts rows under their UTC day', () => {
    const days = track('2017-01-31T23:00Z', '2017-01-31T23:27Z', '2017-02-01T00:36+01:00', '2017-02-01T00:36Z');
    expect(days.map(({ title, rows }) => [title, rows.length])).toEqual([
      ['31 January 2017', 3],
      ['1 February 2017', 1],
    ]);
  });

  it('never gives a clock time to a row that has none', () => {
    const days = track('2016', '2016-12', '2017-01-31');
    expect(days.map(({ title, rows }) => [title, rows[0]?.vague])).toEqual([
      ['2016', 'Month not known'],
      ['December 2016', 'Day not known'],
      ['31 January 2017', 'Time not known'],
    ]);
  });

  it('widens the room with the gap, and labels what stands out', () => {
    const rows = track('2017-01-31T10:00Z', '2017-01-31T10:05Z', '2017-01-31T10:15Z', '2017-01-31T11:40Z', '2017-01-31T11:50Z').flatMap(
      (day) => day.rows,
    );
    expect(rows.map(({ step }) => step)).toEqual([0, 0, 1, 2, 1]);
    expect(rows.map(({ later }) => later)).toEqual([undefined, undefined, undefined, '1 h 25 min later', undefined]);
  });

  it('labels no gap where all are alike, but every one of most of a working day', () => {
    expect(
      track('2017-01-31T10:00Z', '2017-01-31T11:00Z', '2017-01-31T12:00Z').flatMap((day) => day.rows.map(({ later }) => later)),
    ).toEqual([undefined, undefined, undefined]);
    expect(track('2017-01-31T10:00Z', '2017-01-31T17:00Z')[0]?.rows[1]?.later).toBe('7 h later');
  });
});

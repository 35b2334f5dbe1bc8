import { describe, expect, it } from 'vitest';
import { historyPlace, monthBefore } from '../../../src/core/publish/history-place.ts';
import { type HistoryView, historyViews } from '../../../src/core/publish/history-view.ts';
import { archive, incident, maintenance, time } from './status-archive.ts';

const on = (day: string) => incident({ started: `${day}T10:00Z`, resolved: `${day}T11:00Z` }, ['api', 'major_outage']);
const outline = ({ year, months }: HistoryView) => [
  year ?? 'latest',
  ...months.map(({ name, days }) =>
    [name, ...days.map(({ key, entries }) => `${key} ${entries.map(({ kind }) => kind).join(' ')}`)].join(': '),
  ),
];

describe('the history', () => {
  it('has twelve months on its first page and every earlier year on one of its own, newest first', () => {
    const views = historyViews(
      archive([on('2026-11-20'), on('2026-11-03'), on('2026-03-01'), on('2025-12-31'), on('2025-11-30'), on('2023-02-01')]),
    );
    expect(views.map(outline)).toEqual([
      [
        'latest',
        'November 2026: 2026-11-20 incident: 2026-11-03 incident',
        'April to October 2026',
        'March 2026: 2026-03-01 incident',
        'January to February 2026',
        'December 2025: 2025-12-31 incident',
      ],
      ['2025', 'December 2025: 2025-12-31 incident', 'November 2025: 2025-11-30 incident', 'January to October 2025'],
      ['2023', 'March to December 2023', 'February 2023: 2023-02-01 incident'],
    ]);
    expect(views.map(({ years, incidents }) => [years.join(' '), incidents])).toEqual([
      ['2025 2023', 4],
      ['2025 2023', 2],
      ['2025 2023', 1],
    ]);
  });

  it('tells of maintenance once it has begun', () => {
    const planned = [
      maintenance('2026-11-02T02:00Z', '2026-11-02T04:00Z', ['api']),
      maintenance('2026-11-25T02:00Z', '2026-11-25T04:00Z', ['api']),
    ];
    expect(historyViews(archive([on('2026-11-02')], planned)).map(outline)).toEqual([
      ['latest', 'November 2026: 2026-11-02 incident maintenance'],
    ]);
  });

  it('is one empty page where nothing ever was', () => {
    expect(historyViews(archive([]))).toEqual([{ months: [], years: [], incidents: 0 }]);
  });

  it('puts what is known to the month or the year where that is', () => {
    const views = historyViews(
      archive([incident({ started: '2026-05', resolved: '2026-05' }), incident({ started: '2025', resolved: '2025' }), on('2026-05-02')]),
    );
    expect(views.map(outline)).toEqual([
      ['latest', 'June to November 2026', 'May 2026: 2026-05-02 incident: undefined incident', 'December 2025 to April 2026'],
      ['2025', 'January to December 2025', 'Some time in 2025: undefined incident'],
    ]);
  });

  it('has every place that bars lead to', () => {
    const times = ['2026-11-20T10:00Z', '2025-12-01', '2025-11-30T23:00Z', '2026-05', '2025-12', '2025-11', '2026', '2025', '2024-07-01'];
    const incidents = times.map((started) => incident({ started, resolved: started }, ['api', 'major_outage']));
    const views = historyViews(archive(incidents));
    for (const started of times) {
      const { year, anchor } = historyPlace(time(started), '2026-11-20');
      const page = views.find((view) => view.year === year);
      const ids = page?.months.flatMap(({ key, days }) => [key, ...days.map((day) => day.key)]);
      expect(ids, started).toContain(anchor);
    }
  });
});

describe('months', () => {
  it.each([
    ['2026-11', 11, '2025-12'],
    ['2026-01', 1, '2025-12'],
    ['2026-12', 12, '2025-12'],
    ['2026-12', 0, '2026-12'],
  ])('%s less %d is %s', (month, count, before) => {
    expect(monthBefore(month, count)).toBe(before);
  });
});

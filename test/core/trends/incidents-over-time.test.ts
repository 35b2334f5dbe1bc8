import { describe, expect, test } from 'vitest';
import { contextOf } from '../../../src/core/trends/context.ts';
import { incidentCharts } from '../../../src/core/trends/incidents-over-time.ts';
import type { Scope } from '../../../src/core/trends/scope.ts';
import type { TrendData, TrendIncident } from '../../../src/core/trends/trend-data.ts';
import { incident, trendData } from './build-incident.ts';

const sev2 = { key: 'sev2', name: 'SEV2', rank: 1 };
const sev5 = { key: 'sev5', name: 'SEV5', rank: 4 };

function chart(data: TrendData, scope: Scope = {}) {
  const { scoped, context } = contextOf(data, scope);
  const [view] = incidentCharts(scoped, context);
  if (!view) throw new Error('No chart.');
  return view;
}

/** So many incidents in each of these months. */
const monthly = (counts: Record<string, number>): TrendIncident[] =>
  Object.entries(counts).flatMap(([month, count]) =>
    Array.from({ length: count }, (_, i) => incident(`${month}-${i}`, { times: { started: `${month}-0${(i % 9) + 1}` } })),
  );

describe('incidents over time', () => {
  const data = trendData([
    incident('a', { times: { started: '2026-09-02T10:00Z' } }),
    incident('b', { times: { started: '2026-09-03' }, severity: sev2 }),
    incident('c', { times: { started: '2026-11' }, severity: sev5 }),
    incident('d', { times: { started: '2026' } }),
  ]);
  const view = chart(data);

  test('counts each month by severity, the worst first, with the exact interval of all', () => {
    expect(view.table.columns.map(({ name }) => name)).toEqual(['Month', 'SEV1', 'SEV2', 'SEV5', 'All', 'Interval from', 'Interval to']);
    expect(view.table.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['Sep 2026', '1', '1', '0', '2', '0.2', '7.2'],
      ['Oct 2026', '0', '0', '0', '0', '0.0', '3.7'],
      ['Nov 2026, so far', '0', '0', '1', '1', '0.0', '5.6'],
    ]);
    expect(view.drawing).toEqual({
      kind: 'bars',
      label: 0,
      series: [
        { column: 1, colour: 'severity-0' },
        { column: 2, colour: 'severity-1' },
        { column: 3, colour: 'other' },
      ],
      stacked: true,
      interval: { low: 5, high: 6 },
    });
  });

  test('links each count to its incidents, and nothing to none', () => {
    const [september, october] = view.table.rows;
    expect(september?.map(({ target }) => target)).toEqual([
      undefined,
      { kind: 'archive', query: { severity: 'sev1', from: '2026-09', to: '2026-09' } },
      { kind: 'archive', query: { severity: 'sev2', from: '2026-09', to: '2026-09' } },
      undefined,
      { kind: 'archive', query: { from: '2026-09', to: '2026-09' } },
      undefined,
      undefined,
    ]);
    expect(october?.some(({ target }) => target)).toBe(false);
  });

  test('says what is not over and what is in no bar', () => {
    expect(view.notes.slice(1)).toEqual([
      'The month that is still running counts up to 20 November 2026.',
      'Of 1 incident only the year is known: it is in no bar.',
    ]);
    expect(chart(trendData(monthly({ '2023-11': 1 })), { to: '2026-07' }).notes.slice(1)).toEqual([
      'The first quarter counts from November 2023 on.',
      'The last quarter counts up to July 2026.',
    ]);
  });

  test('has no drawing where no month is known', () => {
    const vague = chart(trendData([incident('a', { times: { started: '2026' } })]));
    expect(vague.sentence).toBe('Of no incident here the month is known in which it began.');
    expect(vague.table.rows).toEqual([]);
    expect(vague.drawing).toBeUndefined();
  });
});

describe('the sentence', () => {
  const sentence = (counts: Record<string, number>, scope?: Scope) => chart(trendData(monthly(counts)), scope).sentence;

  test('never calls a few more or fewer a trend', () => {
    expect(sentence({ '2024-11': 3, '2025-11': 5 })).toBe(
      '8 incidents in 25 months, 0.32 a month. November 2025 to October 2026 had 5, the 12 months before 3: chance alone often makes such a difference (p = 0.73).',
    );
    expect(sentence({ '2025-01': 1, '2025-06': 1, '2026-06': 3 })).toBe(
      '5 incidents in 23 months, 0.22 a month. That is too few to compare one period with another.',
    );
    expect(sentence({ '2026-11': 1 })).toBe('1 incident in 1 month. That is too few to compare one period with another.');
  });

  test('says where chance is unlikely', () => {
    expect(sentence({ '2024-11': 30, '2025-11': 9 })).toBe(
      '39 incidents in 25 months, 1.6 a month. November 2025 to October 2026 had 9, the 12 months before 30: chance alone would seldom make such a difference (p = 0.001).',
    );
    expect(sentence({ '2026-09': 6, '2026-10': 6 })).toBe(
      '12 incidents in 3 months, 4.5 a month. October 2026 had 6, and so had the month before.',
    );
  });

  test('keeps to the period of the scope', () => {
    expect(sentence({ '2024-11': 3, '2025-11': 5 }, { from: '2025-11', to: '2026-02' })).toBe(
      '5 incidents in 4 months, 1.3 a month. That is too few to compare one period with another.',
    );
  });
});

import { describe, expect, test } from 'vitest';
import { contextOf } from '../../../src/core/trends/context.ts';
import { durationCharts } from '../../../src/core/trends/durations.ts';
import type { TrendIncident } from '../../../src/core/trends/trend-data.ts';
import { incident, trendData } from './build-incident.ts';

const START = Date.UTC(2026, 0, 1);
const at = (ms: number): string => new Date(ms).toISOString().replace(':00.000', '');
/** One a day, mitigated after so many minutes. */
const mitigated = (minutes: readonly number[]): TrendIncident[] =>
  minutes.map((minute, i) => {
    const start = START + i * 86_400_000;
    return incident(`i${i}`, { times: { started: at(start), mitigated: at(start + minute * 60_000) } });
  });

function charts(incidents: readonly TrendIncident[]) {
  const { scoped, context } = contextOf(trendData(incidents), {});
  const { summary, each } = durationCharts(scoped, context);
  const row = summary.table.rows[2]?.map(({ text }) => text);
  const [distribution, overTime] = each.find(({ id }) => id === 'time-to-mitigate')?.charts ?? [];
  return { summary, each, row, distribution, overTime };
}

describe('all durations', () => {
  test('have the median from five values on, and the 90th percentile from ten, with an interval from thirty', () => {
    expect(charts(mitigated([10, 20, 30, 40])).row).toEqual([
      'Time to mitigate',
      '4',
      ...Array.from({ length: 6 }, () => 'too few'),
      '0',
      '0',
      '0',
    ]);
    const five = charts(mitigated([10, 20, 30, 40, 200])).row;
    expect(five?.slice(0, 3)).toEqual(['Time to mitigate', '5', '30 min']);
    expect(five?.slice(5, 8)).toEqual(['too few', 'too few', 'too few']);
    const ten = charts(mitigated([10, 20, 30, 40, 50, 60, 70, 80, 90, 100])).row;
    expect([ten?.[2], ten?.[5], ten?.[6]]).toEqual(['55 min', '1 h 31 min', 'too few']);
    expect(charts(mitigated(Array.from({ length: 30 }, (_, i) => i + 1))).row).not.toContain('too few');
  });

  test('say half rather than the mean, which one long incident would move', () => {
    expect(charts(mitigated([10, 20, 30, 40, 50])).summary.sentence).toBe('Half of the incidents were mitigated within 30 min (n = 5).');
    expect(charts(mitigated([10, 20, 30, 40, 5000])).summary.sentence).toBe('Half of the incidents were mitigated within 30 min (n = 5).');
    const few = charts(mitigated([10, 20, 30])).summary;
    expect(few.sentence).toBe('Too few incidents to say how long they take: a median needs at least 5 known times.');
    expect(few.drawing).toBeUndefined();
  });

  test('count what is left out by its reason, linked where there is a page with exactly these', () => {
    const { summary } = charts([
      incident('day', { times: { started: '2026-03-01', mitigated: '2026-03-02' } }),
      incident('unknown', { times: { started: '2026-03-01T10:00Z', resolved: '2026-03-01T12:00Z' } }),
      incident('open-1', { stage: 'in-progress', times: { started: '2026-11-19T10:00Z' } }),
      incident('open-2', { stage: 'in-progress', times: { started: '2026-11-19T11:00Z' } }),
    ]);
    const mitigate = summary.table.rows[2];
    expect(mitigate?.slice(-3)).toEqual([
      { text: '1', value: 1, target: { kind: 'postmortem', id: 'unknown' } },
      { text: '1', value: 1, target: { kind: 'postmortem', id: 'day' } },
      { text: '2', value: 2, target: { kind: 'archive', query: { status: 'in-progress' } } },
    ]);
    expect(mitigate?.[1]).toEqual({ text: '0', value: 0 });
  });

  test('lists the incidents that the archive cannot ask for, the newest first, fifty at most', () => {
    const unknown = incident('unknown', { times: { started: '2026-09-01T10:00Z' } });
    const known = (count: number) => charts([...mitigated(Array.from({ length: count }, () => 10)), unknown]).summary.table.rows[2]?.[1];
    const two = ['i1', 'i0'].map((id) => ({ id, title: `The title of ${id}` }));
    expect(known(2)).toEqual({ text: '2', value: 2, target: { kind: 'list', items: two } });
    expect(known(1)).toEqual({ text: '1', value: 1, target: { kind: 'postmortem', id: 'i0' } });
    const { target } = known(60) ?? {};
    expect(target).toMatchObject({ kind: 'list', more: 10 });
    const ids = target?.kind === 'list' ? target.items.map(({ id }) => id) : [];
    expect([ids.length, ids[0], ids.at(-1)]).toEqual([50, 'i59', 'i10']);
  });
});

describe('a distribution', () => {
  test('has every incident, the shortest first, with the share that took no longer', () => {
    const { distribution } = charts(mitigated([30, 10, 10, 60]));
    expect(distribution?.table.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['The title of i1', '2 January 2026, 00:00 UTC', '10 min', '50 %'],
      ['The title of i2', '3 January 2026, 00:00 UTC', '10 min', '50 %'],
      ['The title of i0', '1 January 2026, 00:00 UTC', '30 min', '75 %'],
      ['The title of i3', '4 January 2026, 00:00 UTC', '1 h', '100 %'],
    ]);
    expect(distribution?.table.rows[0]?.[0]?.target).toEqual({ kind: 'postmortem', id: 'i1' });
    expect(distribution?.sentence).toBe('Time to mitigate: 10 min, 10 min, 30 min and 1 h. 4 incidents are too few to say more.');
  });

  test('says the median with its interval', () => {
    expect(charts(mitigated([10, 20, 30, 40, 50, 60, 70, 80, 90, 100])).distribution?.sentence).toMatch(
      /^Half of the 10 incidents were mitigated within 55 min of the impact’s beginning \(95 % interval: \d+ min to [\dh min]+\), nine out of ten within 1 h 31 min\.$/,
    );
    expect(charts(mitigated([7, 7, 7, 7, 7])).distribution?.sentence).toBe(
      'All 5 incidents were mitigated within 7 min of the impact’s beginning.',
    );
    expect(charts(mitigated([7])).distribution?.sentence).toBe('Time to mitigate: 7 min. One incident is too few to say more.');
  });

  test('tells of times that are about, known to the day, zero or not over', () => {
    const { each } = charts([
      incident('about', { times: { started: '2026-03-01T10:00Z~', detected: '2026-03-01T10:30Z', mitigated: '2026-03-01T11:00Z' } }),
      incident('early', { times: { started: '2026-03-02T10:00Z', detected: '2026-03-02T09:50Z' }, stage: 'in-progress' }),
      incident('day', { times: { started: '2026-03-03', detected: '2026-03-03', resolved: '2026-03-03' } }),
    ]);
    const [detect, mitigate] = ['time-to-detect', 'time-to-mitigate'].map((id) => each.find((one) => one.id === id)?.charts[0]);
    expect(detect?.table.rows.map((row) => row[2])).toEqual([
      { text: '0 min', value: 0 },
      { text: 'about 30 min', value: 30 },
    ]);
    expect(detect?.notes).toEqual([
      'Left out: 1 incident of which a time is known to the day only.',
      '1 incident was detected before the impact began: that counts as zero.',
      '1 of the times rests on an approximate time: “about”.',
      'Times under a minute are drawn at one minute, because a logarithmic axis has no zero.',
    ]);
    expect(mitigate?.notes.slice(0, 2)).toEqual([
      'Left out: 1 incident of which it is not known and 1 incident still open.',
      'Those that are still open may turn out long.',
    ]);
  });

  test('of more than 200 incidents has percentiles instead', () => {
    const { distribution } = charts(mitigated(Array.from({ length: 201 }, (_, i) => i)));
    expect(distribution?.table.rows).toHaveLength(101);
    expect(distribution?.table.rows[50]?.map(({ value }) => value)).toEqual([50, 100]);
    expect(distribution?.drawing).toMatchObject({ kind: 'steps', x: 1, y: 0 });
    expect(charts(mitigated(Array.from({ length: 200 }, (_, i) => i))).distribution?.table.rows).toHaveLength(200);
  });
});

describe('a duration over time', () => {
  test('has the oldest first, and from the fifth on the median of the last five', () => {
    const { overTime } = charts(mitigated([10, 50, 30, 40, 20, 60]));
    expect(overTime?.table.rows.map((row) => row[3]?.text)).toEqual([
      'too few yet',
      'too few yet',
      'too few yet',
      'too few yet',
      '30 min',
      '40 min',
    ]);
    expect(overTime?.sentence).toBe('The median of the latest 5 incidents is 40 min, that of all 6 is 35 min.');
    expect(charts(mitigated([1, 2, 3, 4])).overTime).toBeUndefined();
  });

  test('shows the latest 200 and says how many are left out', () => {
    const { overTime } = charts(mitigated(Array.from({ length: 205 }, (_, i) => i + 1)));
    expect(overTime?.table.rows).toHaveLength(200);
    expect(overTime?.table.more).toBe(5);
    expect(overTime?.table.rows[0]?.[3]?.value).toBe(4);
    expect(overTime?.notes).toContain('Shown are the latest 200 of 205 incidents.');
  });
});

test('where all is known to the day only there are no charts of single durations', () => {
  const { each, summary } = charts([incident('a', { times: { started: '2026-03-01', detected: '2026-03-01', resolved: '2026-03-04' } })]);
  expect(each).toEqual([]);
  expect(summary.table.rows[3]?.map(({ text }) => text)).toEqual([
    'Time to resolve',
    '0',
    ...Array.from({ length: 6 }, () => 'too few'),
    '0',
    '1',
    '0',
  ]);
});

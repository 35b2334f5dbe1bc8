import { describe, expect, test } from 'vitest';
import type { IncidentRecord } from '../../../src/core/incident-record.ts';
import { randomFrom } from '../../../src/core/random.ts';
import type { TrendIncident } from '../../../src/core/trends/trend-data.ts';
import { serviceTrends, trendData as trendDataOf, trendsOf, type TrendsView } from '../../../src/core/trends/trends.ts';
import { incident, named, trendData } from './build-incident.ts';

const chartsOf = ({ sections }: TrendsView) => sections.flatMap(({ charts }) => charts);
const sectionsOf = ({ sections }: TrendsView) => sections.map(({ id }) => id);

/** Incidents by chance over two years, with everything that they can have. */
function some(count: number): TrendIncident[] {
  const random = randomFrom('trends', count);
  const after = (start: number, minutes: number): string =>
    new Date(start + Math.round(minutes) * 60_000).toISOString().replace(':00.000', '');
  return Array.from({ length: count }, (_, i) => {
    const start = Date.UTC(2025, 0, 1) + random.int(0, 600 * 1440) * 60_000;
    return incident(`i${i}`, {
      times: {
        started: after(start, 0),
        detected: after(start, random.skewed(5, 1)),
        acknowledged: after(start, random.skewed(900, 0)),
        mitigated: after(start, random.skewed(60, 1)),
        resolved: after(start, random.skewed(600, 0.2)),
        announced: after(start, random.skewed(30, 1)),
      },
      services: random.sample([named('api'), named('db')], random.int(1, 2)),
      causes: [random.pick([named('dns'), named('capacity')])],
      detection: random.pick(['alert', 'customer-report', 'unknown']),
      outages: [{ service: 'api', level: 'major_outage' }],
      actions: [{ id: 'a', owner: named('platform'), due: '2026-03-01', status: 'done', done: '2026-02-01' }],
    });
  });
}

describe('the trends of a scope', () => {
  const view = trendsOf(trendData(some(60)), {});

  test('have their sections in the order of the questions', () => {
    expect(sectionsOf(view)).toEqual([
      'incidents-over-time',
      'how-long',
      'time-to-detect',
      'time-to-acknowledge',
      'time-to-mitigate',
      'time-to-resolve',
      'time-to-announce',
      'downtime-of-services',
      'causes-and-triggers',
      'how-noticed',
      'action-items',
    ]);
    expect(view.count).toBe(60);
    expect(view.better.measures).toHaveLength(7);
  });

  test('have a sentence for every chart, and anchors of their own', () => {
    const anchors = [...sectionsOf(view), ...chartsOf(view).map(({ id }) => id)];
    expect(new Set(anchors).size).toBe(anchors.length);
    for (const { sentence, notes } of chartsOf(view)) for (const said of [sentence, ...notes]) expect(said).toMatch(/^[A-Z0-9“].*\.$/);
    for (const said of JSON.stringify(view).match(/NaN|undefined|Infinity|N\/A/g) ?? []) expect(said).toBe('');
  });

  test('have rows that are as wide as their table', () => {
    for (const { table } of chartsOf(view)) for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
  });

  test('are the same each time', () => {
    expect(trendsOf(trendData(some(60)), {})).toEqual(view);
  });

  test('of a scope are those of its incidents alone', () => {
    const incidents = some(60);
    const api = incidents.filter(({ services }) => services.some(({ key }) => key === 'api'));
    const texts = (shown: TrendsView) => chartsOf(shown).map(({ id, table }) => [id, table.rows.map((row) => row.map(({ text }) => text))]);
    const ofScope = texts(trendsOf(trendData(incidents), { service: 'api' }));
    const without = ([id]: readonly unknown[]): boolean => id !== 'cause-map';
    expect(ofScope.filter(without)).toEqual(texts(trendsOf(trendData(api), { service: 'api' })).filter(without));
    expect(trendsOf(trendData(incidents), { service: 'api' }).leftOut).toBe(60 - api.length);
  });
});

describe('little to go by', () => {
  test('an empty archive has no sections', () => {
    expect(trendsOf(trendData([]), {})).toMatchObject({
      count: 0,
      leftOut: 0,
      sections: [],
      scopeWords: 'The archive has no incident yet.',
    });
  });

  test('a scope without incidents has none either', () => {
    expect(trendsOf(trendData(some(5)), { cause: 'nope' })).toMatchObject({ count: 0, leftOut: 5, sections: [] });
  });

  test.each([
    ['one incident', [incident('a')]],
    ['one known to the year', [incident('a', { times: { started: '2024' } })]],
    ['one that is open', [incident('a', { stage: 'in-progress', times: { started: '2026-11-20T10:00Z' } })]],
    ['all known to the day', ['a', 'b', 'c'].map((id) => incident(id, { times: { started: '2026-10-01', resolved: '2026-10-02' } }))],
    [
      'many in one month',
      some(20).map((one) => ({
        ...one,
        ...pick(incident(one.id, { times: { started: '2026-10-01T10:00Z', mitigated: '2026-10-01T11:00Z' } })),
      })),
    ],
  ])('%s makes no verdict', (_, incidents) => {
    const { better, sections } = trendsOf(trendData(incidents), {});
    expect(sections.length).toBeGreaterThan(0);
    expect(better.measures.filter(({ verdict }) => verdict === 'better' || verdict === 'worse')).toEqual([]);
  });
});

const pick = ({ started, times }: TrendIncident) => ({ started, times });

test('the trends of a service have fewer sections', () => {
  const view = serviceTrends(trendData(some(30)), 'api');
  expect(sectionsOf(view)).toEqual(['incidents-over-time', 'downtime-of-services', 'how-long', 'causes-and-triggers']);
  expect(view.scopeWords).toMatch(/^\d+ incidents of Fernwick that affected API, /);
});

test('what trends are computed from has no texts that they do not need', () => {
  const record = {
    ...incident('a'),
    summary: 'Long.',
    lessons: { wentWell: ['x'], wentBadly: [], gotLucky: [] },
    tags: [named('t')],
    actions: [{ id: 'b', title: 'B', status: 'done', measure: 'm', reason: 'r', ticket: 'https://t.example', due: '2026-01-01' }],
  } as unknown as IncidentRecord;
  const { incidents, recurrences } = trendDataOf(
    [record],
    [{ earlier: 'a', later: 'b', saidBy: 'author', debt: [], declined: [] }],
    '2026-11-20',
    'Fernwick',
  );
  expect(JSON.stringify(incidents)).not.toMatch(/summary|lessons|tags|measure|reason|ticket/);
  expect(incidents[0]?.actions).toEqual([{ id: 'b', title: 'B', status: 'done', due: '2026-01-01' }]);
  expect(recurrences).toEqual([{ earlier: 'a', later: 'b', debt: [] }]);
});

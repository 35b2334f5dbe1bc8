import { describe, expect, test } from 'vitest';
import { actionItems } from '../../../src/core/actions/action-item.ts';
import type { IncidentRecord } from '../../../src/core/incident-record.ts';
import { parsePartialTime, type PartialTime } from '../../../src/core/partial-time.ts';
import { serviceGlance } from '../../../src/core/trends/service-glance.ts';
import { trendData } from '../../../src/core/trends/trends.ts';

const at = (text: string): PartialTime => parsePartialTime(text) as PartialTime;
const term = (name: string) => ({ key: name.toLowerCase(), name });

const record = (id: string, started: string, changes: Partial<IncidentRecord> = {}): IncidentRecord => ({
  id,
  title: id,
  started: at(started),
  severity: { key: 'sev1', name: 'SEV1', rank: 0 },
  organization: term('Fernwick'),
  retelling: false,
  services: [term('API')],
  causes: [],
  tags: [],
  stage: 'closed',
  status: 'published',
  visibility: 'public',
  summary: '',
  times: { started: at(started) },
  detection: 'alert',
  outages: [],
  lessons: { wentWell: [], wentBadly: [], gotLucky: [] },
  actions: [],
  ...changes,
});

const glance = (records: IncidentRecord[]) =>
  serviceGlance(trendData(records, [], '2026-11-20', 'Fernwick'), actionItems(records, '2026-11-20', 12), 'api');

const lasting = (id: string, from: string, to: string, level: 'major_outage' | 'partial_outage' = 'major_outage') =>
  record(id, from, { times: { started: at(from), mitigated: at(to) }, outages: [{ service: 'api', level }] });

describe('serviceGlance', () => {
  test('counts the incidents of the service and takes the median of those known to the minute', () => {
    const found = glance([
      lasting('c', '2026-03-01T10:00Z', '2026-03-01T11:00Z'),
      lasting('b', '2026-02-01T10:00Z', '2026-02-01T10:20Z'),
      record('a', '2026-01-01', { times: { started: at('2026-01-01'), mitigated: at('2026-01-02') } }),
      record('elsewhere', '2026-01-01T10:00Z', { services: [term('Shop')] }),
    ]);
    expect(found.incidents).toBe(3);
    expect(found.mitigate).toEqual({ median: 40 * 60_000, of: 2 });
  });

  test('adds up the downtime of the last twelve months, partial outages at 30 %', () => {
    const found = glance([
      lasting('partial', '2026-03-01T10:00Z', '2026-03-01T11:40Z', 'partial_outage'),
      // Twelve months end with the day of the edition, so that ten minutes of this lie in them.
      lasting('border', '2025-11-20T23:50Z', '2025-11-21T00:10Z'),
      lasting('before', '2025-11-20T10:00Z', '2025-11-20T12:00Z'),
    ]);
    expect(found.downtime).toEqual({ minutes: 40, leftOut: 0 });
  });

  test('tells of the outages of these months that cannot be counted', () => {
    const vague = (id: string, day: string) =>
      record(id, day, { times: { started: at(day), resolved: at(day) }, outages: [{ service: 'api', level: 'major_outage' }] });
    expect(glance([vague('a', '2026-05-01'), vague('b', '2024-05-01')]).downtime).toEqual({ minutes: 0, leftOut: 1 });
  });

  test('lists what is still to be done, the most overdue first', () => {
    const action = (id: string, due: string | undefined, status: 'open' | 'done' = 'open') => ({
      id,
      title: id,
      status,
      ...(due === undefined ? {} : { due }),
    });
    const found = glance([
      record('a', '2026-01-01T10:00Z', {
        actions: [
          action('whenever', undefined),
          action('next', '2026-12-01'),
          action('late', '2026-11-10'),
          action('later', '2026-10-10'),
          action('ready', '2026-01-10', 'done'),
        ],
      }),
    ]);
    expect(found.pending.map(({ id }) => id)).toEqual(['later', 'late', 'next', 'whenever']);
    expect(found.overdue).toBe(2);
  });

  test('of a service without incidents is empty', () => {
    expect(glance([])).toEqual({ incidents: 0, mitigate: { of: 0 }, downtime: { minutes: 0, leftOut: 0 }, pending: [], overdue: 0 });
  });
});

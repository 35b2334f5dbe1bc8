import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { trendCsv } from '../../../src/core/export/trend-csv.ts';
import type { IncidentRecord } from '../../../src/core/incident-record.ts';
import { AS_OF } from '../../support/builders.ts';
import { addresses, items, record, RETELLING } from './records.ts';

function rows(...records: IncidentRecord[]): Record<string, string>[] {
  const text = trendCsv(records, items(records), AS_OF, addresses);
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

describe('the table of incidents', () => {
  it('has one row an incident', () => {
    const [row] = rows(
      record('one', {
        times: {
          started: '2024-05-01T12:00+02:00',
          detected: '2024-05-01T10:05Z~',
          acknowledged: '2024-05-01T10:07Z',
          mitigated: '2024-05-01T11:00Z',
          resolved: '2024-05-02',
        },
        impact: { services: [{ service: 'api', level: 'partial_outage' }] },
        causes: { trigger: 'A certificate expired.', categories: ['dns', 'config-change'] },
        detection: { method: 'alert' },
        tags: ['postgresql'],
        actions: [{ title: 'Late', due: '2026-01-01' }, { title: 'Open' }],
      }),
    );
    expect(row).toEqual({
      id: 'one',
      title: 'DNS failed after a change',
      url: 'https://incidents.example/archive/postmortems/one/',
      organization: 'Fernwick',
      retelling: 'false',
      severity: 'sev1',
      severity_rank: '0',
      status: 'published',
      stage: 'follow-up',
      started: '2024-05-01T10:00Z',
      started_precision: 'minute',
      detected: '2024-05-01T10:05Z',
      acknowledged: '2024-05-01T10:07Z',
      mitigated: '2024-05-01T11:00Z',
      resolved: '2024-05-02',
      announced: '',
      detect_seconds: '300',
      acknowledge_seconds: '120',
      mitigate_seconds: '3600',
      resolve_seconds: '',
      announce_seconds: '',
      approximate: 'detect;acknowledge',
      missing: 'resolve: not-to-the-minute;announce: not-known',
      downtime_weighted_minutes: '18',
      services: 'api',
      causes: 'dns;config-change',
      tags: 'postgresql',
      detection: 'alert',
      trigger: 'expiry',
      actions_total: '2',
      actions_open: '2',
      actions_overdue: '1',
    });
  });

  it('leaves downtime out where no level is known, and does not count two windows of a service twice', () => {
    const window = { service: 'api', level: 'major_outage', from: '2024-05-01T10:00Z', to: '2024-05-01T10:30Z' };
    const told = rows(
      record('one', { impact: { services: [{ service: 'api' }] } }),
      record('two', { impact: { services: [window, { ...window, from: '2024-05-01T10:10Z', to: '2024-05-01T10:40Z' }] } }),
    );
    expect(told.map(({ downtime_weighted_minutes }) => downtime_weighted_minutes)).toEqual(['', '40']);
  });

  it('keeps the services of others apart, and days as days', () => {
    const [row] = rows(record('two', { ...RETELLING, times: { started: '2012' }, impact: { services: [{ service: 'Ticket hall' }] } }));
    expect([row?.['services'], row?.['started'], row?.['started_precision'], row?.['retelling']]).toEqual([
      'pinmill-rail.ticket-hall',
      '2012',
      'year',
      'true',
    ]);
  });
});

/** Odd input for a status page: each is a finding with a place, or something that makes sense. */
import { describe, expect, test } from 'vitest';
import { outageWindows, mergeWindows } from '../../src/core/downtime.ts';
import { showIncident } from '../../src/core/audience.ts';
import { statusIncidentOf } from '../../src/core/publish/status-incident.ts';
import { checked, document, site, told } from '../support/builders.ts';

const incident = (services: object[], times: object = {}) => ({
  times: { started: '2026-10-12T09:00Z', detected: '2026-10-12T09:00Z', resolved: '2026-10-12T11:00Z', ...times },
  impact: { services },
});
const about = (rule: RegExp, overrides: Record<string, unknown>, of = site()) => told(overrides, { of }).filter((line) => rule.test(line));

const statusOf = (overrides: Record<string, unknown>) =>
  statusIncidentOf(showIncident(document(overrides), site(), 'public'), {
    site: site(),
    resolve: () => undefined,
    hasPostmortem: false,
    isPublished: false,
  });

describe('the impact on a service', () => {
  test('that ends before it begins is told of where it ends, or where it begins if the end is that of the incident', () => {
    const written = { service: 'api', from: '2026-10-12T10:00Z', to: '2026-10-12T09:30Z' };
    expect(about(/phase-order/, incident([written]))).toEqual(['times/phase-order "2026-10-12T09:30Z"']);
    expect(about(/phase-order/, incident([{ service: 'api', from: '2026-10-12T12:00Z' }]))).toEqual([
      'times/phase-order "2026-10-12T12:00Z"',
    ]);
  });

  test('may overlap with other levels of the same service: the worst counts at every moment', () => {
    const twice = [
      { service: 'api', level: 'partial_outage' },
      { service: 'rest-api', level: 'major_outage', from: '2026-10-12T09:20Z', to: '2026-10-12T09:50Z' },
    ];
    expect(about(/times\/phase|reference/, incident(twice))).toEqual([]);
    const { id, times, outages } = statusOf(incident(twice));
    const { windows, leftOut } = outageWindows([{ id, times, outages, retelling: false }], '2026-11-20');
    expect(leftOut).toEqual([]);
    const at = (minute: number) => Date.UTC(2026, 9, 12, 9, minute);
    expect(mergeWindows(windows).map(({ from, to, level }) => [from, to, level])).toEqual([
      [at(0), at(20), 'partial_outage'],
      [at(20), at(50), 'major_outage'],
      [at(50), at(120), 'partial_outage'],
    ]);
  });
});

describe('a service that is not in site.yaml', () => {
  const gone = incident([{ service: 'fax', level: 'major_outage' }]);

  test('is an error, and the hint says how the history is kept', () => {
    const message = checked(gone).find(({ ruleId }) => ruleId === 'unknown-service');
    expect(message).toMatchObject({ fatal: true, line: expect.any(Number), column: expect.any(Number) });
    expect(message?.note).toContain('`retired:`');
  });

  test('is no crash, and shown to nobody, where the page is asked for all the same', () => {
    expect(statusOf(gone)).toMatchObject({ outages: [], impact: 'minor', status: 'resolved' });
  });

  test('is known again once it is there as retired', () => {
    const services = { api: { name: 'Public API' }, fax: { name: 'Fax', retired: '2026-06-30' } };
    expect(about(/unknown-service/, gone, site({ services }))).toEqual([]);
  });
});

describe('the number of services', () => {
  test('may be nought: an incident without an impact is sound, one that names a service is told of', () => {
    const of = site({ services: {} });
    expect(about(/reference/, { impact: { summary: 'Nobody could sign in.' } }, of)).toEqual([]);
    const message = checked(incident([{ service: 'api' }]), { of }).find(({ ruleId }) => ruleId === 'unknown-service');
    expect(message?.note).toMatch(/^Add it to site\.yaml\./);
  });

  test('may be a thousand, in one incident as well', () => {
    const keys = Array.from({ length: 1_000 }, (_, index) => `service-${index}`);
    const of = site({ services: Object.fromEntries(keys.map((key) => [key, { name: key }])) });
    expect(about(/reference/, incident(keys.map((service) => ({ service, level: 'partial_outage' }))), of)).toEqual([]);
    expect(about(/reference/, incident([{ service: 'service-1000' }]), of)).toEqual(['reference/unknown-service "service-1000"']);
  });
});

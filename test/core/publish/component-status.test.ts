import { describe, expect, it } from 'vitest';
import {
  componentStatus,
  type ComponentStatus,
  isUnresolved,
  maintenanceStatus,
  overallStatus,
  statusOf,
} from '../../../src/core/publish/component-status.ts';
import { incident, maintenance, service, statusData, told } from '../../support/status-builders.ts';

const OPEN = { started: '2026-11-20T06:00Z' };
const api = (level?: 'degraded_performance' | 'partial_outage' | 'major_outage', times: { from?: string; to?: string } = {}) => ({
  service: 'api',
  ...(level ? { level } : {}),
  ...times,
});

describe('the state of a service', () => {
  it('is operational where nothing is open', () => {
    const over = incident('over', { times: { ...OPEN, resolved: '2026-11-20T07:00Z' }, services: [api('major_outage')] });
    const watched = incident('watched', { times: { ...OPEN, mitigated: '2026-11-20T07:00Z' }, services: [api('major_outage')] });
    expect(componentStatus(statusData({ incidents: [over, watched] }), 'api')).toBe('operational');
    expect(componentStatus(statusData(), 'nobody')).toBe('operational');
  });

  it('is the worst of what is open', () => {
    const one = incident('one', { times: OPEN, services: [api('partial_outage'), api('degraded_performance')] });
    const other = incident('other', { times: OPEN, services: [api('major_outage', { to: '2026-11-20T08:00Z' })] });
    const data = statusData({ incidents: [one, other], maintenance: [maintenance('db', '2026-11-20T10:00Z', '2026-11-20T11:00Z')] });
    expect(componentStatus(data, 'api')).toBe('partial_outage');
    expect(componentStatus(data, 'web')).toBe('operational');
  });

  it('is at least degraded where nobody said how badly', () => {
    expect(componentStatus(statusData({ incidents: [incident('one', { times: OPEN, services: [api()] })] }), 'api')).toBe(
      'degraded_performance',
    );
  });

  it('does not know what comes after the day of the edition', () => {
    const later = incident('later', { times: { started: '2026-11-21' }, services: [api('major_outage')] });
    const grows = incident('grows', { times: OPEN, services: [api('major_outage', { from: '2026-11-21T00:00Z' })] });
    const lasts = incident('lasts', { times: OPEN, services: [api('partial_outage', { to: '2026-11-21T00:00Z' })] });
    expect(componentStatus(statusData({ incidents: [later, grows] }), 'api')).toBe('operational');
    expect(componentStatus(statusData({ incidents: [lasts] }), 'api')).toBe('partial_outage');
  });

  it('is maintenance where that is under way and nothing is wrong', () => {
    const data = statusData({ maintenance: [maintenance('db', '2026-11-20T22:00Z', '2026-11-21T02:00Z')] });
    expect([componentStatus(data, 'api'), componentStatus(data, 'web')]).toEqual(['under_maintenance', 'operational']);
  });
});

describe('the state of the whole', () => {
  const [up, work, slow, part, down] = [
    'operational',
    'under_maintenance',
    'degraded_performance',
    'partial_outage',
    'major_outage',
  ] as const;
  it.each<[ComponentStatus[], string, string]>([
    [[], 'none', 'All Systems Operational'],
    [[up, up], 'none', 'All Systems Operational'],
    [[down, down], 'critical', 'Major System Outage'],
    [[down, up], 'major', 'Partial System Outage'],
    [[down, part], 'major', 'Partial System Outage'],
    [[part, part], 'major', 'Partial System Outage'],
    [[part, slow], 'minor', 'Minor Service Outage'],
    [[slow, slow], 'minor', 'Degraded System Service'],
    [[slow, work], 'minor', 'Partially Degraded Service'],
    [[work, up], 'maintenance', 'Service Under Maintenance'],
  ])('of %j is %s', (statuses, indicator, description) => {
    expect(overallStatus(statuses, false, false)).toEqual({ indicator, description });
  });

  it('tells of an incident and of maintenance that affect no service', () => {
    expect(overallStatus([up], true, true).description).toBe('Minor Service Outage');
    expect(overallStatus([], true, false).indicator).toBe('minor');
    expect(overallStatus([up], false, true).indicator).toBe('maintenance');
    expect(overallStatus([down], true, true).indicator).toBe('critical');
  });

  it('leaves the retired out, and what is only watched', () => {
    const services = [service('api'), service('fax', { retired: '2026-11-20' })];
    const open = incident('open', { times: OPEN, services: [api('major_outage')] });
    const watched = incident('watched', { times: { ...OPEN, mitigated: '2026-11-20T07:00Z' }, services: [api('major_outage')] });
    expect(statusOf(statusData({ services, incidents: [open] })).description).toBe('Major System Outage');
    const until = [service('api'), service('fax', { retired: '2026-11-21' })];
    expect(statusOf(statusData({ services: until, incidents: [open] })).indicator).toBe('major');
    expect(statusOf(statusData({ services, incidents: [watched] })).description).toBe('All Systems Operational');
    expect(statusOf(statusData({ services, incidents: [incident('nobody', { times: OPEN })] })).description).toBe('Minor Service Outage');
    expect([isUnresolved(open), isUnresolved(watched)]).toEqual([true, true]);
  });
});

describe('where maintenance stands', () => {
  const stands = (
    from: string,
    until: string,
    ...updates: [at: string, status: 'scheduled' | 'in_progress' | 'verifying' | 'completed'][]
  ) => maintenanceStatus(maintenance('db', from, until, { updates: updates.map(([at, status]) => told(at, status)) }), statusData());

  it('follows the day: over, under way, to come', () => {
    expect(stands('2026-11-18T10:00Z', '2026-11-19T23:59Z')).toBe('completed');
    expect(stands('2026-11-18T10:00Z', '2026-11-20T00:00Z')).toBe('in_progress');
    expect(stands('2026-11-20T23:59Z', '2026-11-21T02:00Z')).toBe('in_progress');
    expect(stands('2026-11-21T00:00Z', '2026-11-21T02:00Z')).toBe('scheduled');
  });

  it('follows its latest update where that fits', () => {
    const today = ['2026-11-20T10:00Z', '2026-11-20T12:00Z'] as const;
    expect(stands(...today, ['2026-11-20T12:00Z', 'completed'], ['2026-11-20T10:00Z', 'in_progress'])).toBe('completed');
    expect(stands(...today, ['2026-11-20T11:00Z', 'verifying'])).toBe('verifying');
    expect(stands(...today, ['2026-11-13T09:00Z', 'scheduled'])).toBe('in_progress');
    expect(stands(...today, ['2026-11-21T09:00Z', 'completed'])).toBe('in_progress');
    expect(stands('2026-11-25T10:00Z', '2026-11-25T12:00Z', ['2026-11-20T09:00Z', 'completed'])).toBe('completed');
    expect(stands('2026-11-25T10:00Z', '2026-11-25T12:00Z', ['2026-11-20T09:00Z', 'in_progress'])).toBe('in_progress');
  });

  it('goes on while its updates say so, and is over once they stop', () => {
    const window = ['2026-11-19T20:00Z', '2026-11-19T23:00Z'] as const;
    expect(stands(...window, ['2026-11-20T01:00Z', 'in_progress'])).toBe('in_progress');
    expect(stands(...window, ['2026-11-19T20:00Z', 'in_progress'])).toBe('completed');
    expect(stands(...window, ['2026-11-13T20:00Z', 'scheduled'])).toBe('completed');
  });
});

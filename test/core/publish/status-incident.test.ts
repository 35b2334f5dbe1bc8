import { describe, expect, it } from 'vitest';
import { showIncident, showSite } from '../../../src/core/audience.ts';
import { type StatusIncident, statusIncidentOf } from '../../../src/core/publish/status-incident.ts';
import { document, site, time } from '../../support/builders.ts';

const SITE = site({ severities: { sev1: { name: 'SEV1', impact: 'critical' }, sev2: { name: 'SEV2' } } });
const at = (clock: string): string => `2026-03-02T${clock.replace('~', '')}Z${clock.endsWith('~') ? '~' : ''}`;

function incident(overrides: Record<string, unknown>, told: [clock: string, what: string][] = [], reviewed?: string): StatusIncident {
  const found = document({
    severity: 'sev2',
    times: { started: at('10:00'), detected: at('10:05'), mitigated: at('11:00'), resolved: at('12:00') },
    timeline: told.map(([clock, what]) => ({ at: at(clock), marker: 'communicated', what })),
    ...overrides,
  });
  const published = found.postmortem.status === 'published';
  return statusIncidentOf(showIncident(found, SITE, 'public'), {
    site: showSite(SITE, 'public'),
    resolve: () => undefined,
    hasPostmortem: published,
    isPublished: published,
    ...(reviewed === undefined ? {} : { reviewed: time(reviewed) }),
  });
}

const updates = (one: StatusIncident): string[] =>
  one.updates.map((update) => `${update.at.text.slice(11, 16) || update.at.text} ${update.status}: ${update.text}`);

describe('the entry of an incident', () => {
  it('has what was told under the status that held then, and a sentence for each other change; the newest first', () => {
    expect(
      updates(
        incident({ status: 'draft' }, [
          ['10:20', 'We *look* into it.'],
          ['11:00', 'It works again.'],
        ]),
      ),
    ).toEqual([
      '12:00 resolved: This incident has been resolved.',
      '11:00 monitoring: It works again.',
      '10:20 investigating: We look into it.',
      '10:05 investigating: We are investigating this incident.',
    ]);
  });

  it('does not take "about" for an hour earlier', () => {
    const about = { status: 'draft', times: { started: at('10:00'), mitigated: at('11:00~'), resolved: at('12:00~') } };
    expect(updates(incident(about, [['11:30', 'We are watching.']])).slice(0, 3)).toEqual([
      '12:00 resolved: This incident has been resolved.',
      '11:30 monitoring: We are watching.',
      '11:00 monitoring: The impact has ended, and we are watching that it stays so.',
    ]);
  });

  it('of a published postmortem ends with it, on the day of the review or after the last that was told', () => {
    expect(incident({}, [], '2026-03-05')).toMatchObject({ status: 'postmortem', hasPostmortem: true });
    expect(updates(incident({}, [], '2026-03-05'))[0]).toBe('2026-03-05 postmortem: The postmortem of this incident has been published.');
    expect(updates(incident({}, [['14:00', 'Refunds are on their way.']])).slice(0, 2)).toEqual([
      '14:00 postmortem: The postmortem of this incident has been published.',
      '14:00 resolved: Refunds are on their way.',
    ]);
  });

  it('of a draft that is over is resolved, and of one that is not over stands where it stands', () => {
    expect(incident({ status: 'draft' }).status).toBe('resolved');
    expect(incident({ status: 'draft', times: { started: at('10:00') } }).status).toBe('investigating');
    expect(incident({ status: 'draft', times: { started: at('10:00'), mitigated: at('10:30') } }).status).toBe('monitoring');
  });

  it('has the impact of its severity, or else that of the worst level', () => {
    const level = (name?: string) => incident({ impact: { services: [{ service: 'api', ...(name ? { level: name } : {}) }] } }).impact;
    expect(incident({ severity: 'sev1' }).impact).toBe('critical');
    expect([level('major_outage'), level('partial_outage'), level('degraded_performance'), level()]).toEqual([
      'critical',
      'major',
      'minor',
      'minor',
    ]);
  });

  it('has visible services only, by their own key', () => {
    const { outages } = incident({ impact: { services: [{ service: 'rest-api', level: 'major_outage' }, { service: 'vault' }] } });
    expect(outages).toEqual([{ service: 'api', level: 'major_outage' }]);
  });
});

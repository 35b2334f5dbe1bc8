import { describe, expect, it } from 'vitest';
import { type IncidentRecord, recordOf } from '../../src/core/incident-record.ts';
import { entryOf, pageOf } from '../../src/core/page.ts';
import { showSite } from '../../src/core/audience.ts';
import { site, visible } from '../support/builders.ts';

function record(overrides: Record<string, unknown>, audience: 'public' | 'internal' = 'public'): IncidentRecord {
  const shown = visible(overrides, { audience });
  const of = showSite(site(), audience);
  return recordOf(shown, pageOf(shown, { site: of, resolve: () => undefined, files: () => undefined } as never), entryOf(shown, of));
}

const OUTAGES = [
  { service: 'rest-api', level: 'major_outage', from: '2024-05-01T10:00Z', to: '2024-05-01T11:00Z' },
  { service: 'vault', level: 'partial_outage' },
];

describe('the record of an incident', () => {
  it('has the outages of visible services, by their own key', () => {
    const { outages, services } = record({ impact: { services: OUTAGES } });
    expect(outages.map(({ service, level, from, to }) => [service, level, from?.text, to?.text])).toEqual([
      ['api', 'major_outage', '2024-05-01T10:00Z', '2024-05-01T11:00Z'],
    ]);
    expect(services).toEqual([{ key: 'api', name: 'Public API' }]);
    expect(record({ impact: { services: OUTAGES } }, 'internal').outages.map(({ service }) => service)).toEqual(['api', 'vault']);
  });

  it('keeps the services of another organization apart from ours', () => {
    const retelling = record({
      organization: 'Pinmill Rail',
      sources: [{ title: 'Theirs', url: 'https://pinmill.example' }],
      impact: { services: [{ service: 'api' }] },
    });
    expect(retelling.retelling).toBe(true);
    expect(retelling.outages).toEqual([{ service: 'pinmill-rail.api' }]);
    expect(retelling.services).toEqual([{ key: 'pinmill-rail.api', name: 'api' }]);
  });

  it('names a visible team with its key, and an internal one only inside', () => {
    const actions = [
      { id: 'one', title: 'One', owner: 'team-data', due: '2024-06-01' },
      { id: 'two', title: 'Two', owner: 'team-red', status: 'done', done: '2024-05-20' },
    ];
    expect(record({ actions }).actions.map(({ id, owner, status }) => [id, owner, status])).toEqual([
      ['one', { key: 'team-data', name: 'Data team' }, 'open'],
      ['two', undefined, 'done'],
    ]);
    expect(record({ actions }, 'internal').actions[1]?.owner).toEqual({ key: 'team-red', name: 'Red team' });
  });

  it('has lessons as plain text, the kind of trigger, and the day of the review', () => {
    const { lessons, trigger, reviewed, detection } = record({
      lessons: { went_well: ['The *alert* came at once.'] },
      causes: { trigger: 'A certificate expired.' },
      review: { meeting: '2024-05-06', facilitator: 'canary' },
    });
    expect(lessons).toEqual({ wentWell: ['The alert came at once.'], wentBadly: [], gotLucky: [] });
    expect([trigger, reviewed, detection]).toEqual(['expiry', '2024-05-06', 'unknown']);
  });

  it('survives JSON', () => {
    const whole = record({ impact: { services: OUTAGES }, actions: [{ title: 'One', measure: 'It *holds*.' }] });
    expect(JSON.parse(JSON.stringify(whole))).toEqual(whole);
  });
});

import { describe, expect, it } from 'vitest';
import { hasStatusPage, statusView } from '../../../src/core/publish/status-view.ts';
import { overallSentence } from '../../../src/core/publish/status-words.ts';
import { archive, incident, maintenance } from './status-archive.ts';

const RESOLVED = incident({ started: '2026-11-06T23:00Z', resolved: '2026-11-07T01:00Z' }, ['api', 'major_outage']);
const OPEN = incident({ started: '2026-11-20T10:00Z' }, ['web', 'partial_outage']);

describe('the status page', () => {
  it('is there where there are services', () => {
    expect(hasStatusPage(archive([]))).toBe(true);
    expect(hasStatusPage(archive([OPEN], [], []))).toBe(false);
  });

  it('says that all is well where nothing ever was, and computes nothing from nothing', () => {
    const view = statusView(archive([]));
    expect(overallSentence(view.overall)).toBe('All systems operational');
    expect(view.period).toBeUndefined();
    expect(view.groups[0]?.services[0]).toMatchObject({ status: 'operational' });
    expect(view.groups[0]?.services[0]).not.toHaveProperty('uptime');
  });

  it('tells what is open, and what ended in the last 14 days', () => {
    const view = statusView(archive([OPEN, RESOLVED, incident({ started: '2026-11-06T10:00Z', resolved: '2026-11-06T23:59Z' })]));
    expect(view.open.map(({ id }) => id)).toEqual([OPEN.id]);
    expect(view.recent.map(({ id, lasted }) => `${id} ${lasted}`)).toEqual([`${RESOLVED.id} 2 h`]);
  });

  it('tells maintenance that is under way and announced, the next first', () => {
    const view = statusView(
      archive(
        [],
        [
          maintenance('2026-12-24T02:00Z', '2026-12-24T04:00Z', ['api']),
          maintenance('2026-12-06T02:00Z', '2026-12-06T04:00Z', ['api']),
          maintenance('2026-11-20T14:00Z', '2026-11-20T16:00Z', ['api']),
          maintenance('2026-11-01T14:00Z', '2026-11-01T16:00Z', ['api']),
        ],
      ),
    );
    expect(view.underWay.map(({ id }) => id)).toEqual(['2026-11-20-maintenance']);
    expect(view.upcoming.map(({ id }) => id)).toEqual(['2026-12-06-maintenance', '2026-12-24-maintenance']);
    expect(view.overall.indicator).toBe('maintenance');
  });

  it('has the services in their groups, those without one together, and the retired ones apart', () => {
    const view = statusView(
      archive(
        [OPEN],
        [],
        [
          { key: 'api', group: 'Shop' },
          { key: 'mail' },
          { key: 'web', group: 'Shop' },
          { key: 'fax', group: 'Shop', retired: '2026-11-20' },
          { key: 'telex', group: 'Old', retired: '2026-11-21' },
          { key: 'phone' },
        ],
      ),
    );
    expect(view.groups.map(({ name, troubled, services }) => [name, troubled, ...services.map(({ key }) => key)])).toEqual([
      ['Shop', 1, 'api', 'web'],
      [undefined, 0, 'mail', 'phone'],
      ['Old', 0, 'telex'],
    ]);
    expect(view.retired.map(({ key }) => key)).toEqual(['fax']);
  });

  it('names each service of an incident once, with the worst, in the order of site.yaml', () => {
    const several = incident(
      { started: '2026-11-20T10:00Z' },
      ['web', 'degraded_performance'],
      ['api', 'degraded_performance'],
      ['api', 'major_outage', '2026-11-20T10:10Z', '2026-11-20T10:20Z'],
      ['gone', 'major_outage'],
    );
    const [open] = statusView(archive([several], [], ['api', 'web'])).open;
    expect(open?.services).toEqual([
      { key: 'api', name: 'API', level: 'major_outage' },
      { key: 'web', name: 'WEB', level: 'degraded_performance' },
    ]);
    expect(open?.affected.map(({ key, from, to }) => [key, from.text, to?.text])).toEqual([
      ['api', '2026-11-20T10:00Z', undefined],
      ['api', '2026-11-20T10:10Z', '2026-11-20T10:20Z'],
      ['web', '2026-11-20T10:00Z', undefined],
    ]);
  });

  it('tells nothing that is later than the edition', () => {
    const early = { ...archive([RESOLVED, OPEN]), asOf: '2026-11-06', now: Date.parse('2026-11-07T00:00Z') };
    const told = statusView(early).recent.find(({ id }) => id === RESOLVED.id);
    expect(told?.updates.map(({ status }) => status)).toEqual(['investigating']);
  });

  it('holds with a thousand services and as many incidents', () => {
    const keys = Array.from({ length: 1000 }, (_, index) => `service-${index}`);
    const incidents = keys.map((key, index) =>
      incident({ started: `2026-10-${String((index % 28) + 1).padStart(2, '0')}T10:00Z`, resolved: '2026-10-30T10:00Z' }, [
        key,
        'partial_outage',
      ]),
    );
    const view = statusView(archive(incidents, [], keys));
    expect(view.groups[0]?.services).toHaveLength(1000);
    // Every one is drawn as at most two links, however long it lasted.
    for (const { bar } of view.groups[0]?.services ?? []) expect(bar.flat().length).toBeLessThanOrEqual(2 + 2);
  });
});

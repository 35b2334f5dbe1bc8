import { describe, expect, it } from 'vitest';
import type { ActionItem } from '../../src/core/actions/action-item.ts';
import { homeView } from '../../src/core/home-view.ts';
import type { StatusData } from '../../src/core/publish/status-data.ts';
import type { StatusIncident } from '../../src/core/publish/status-incident.ts';
import type { RhymeView } from '../../src/core/rhymes/view.ts';
import { time } from './../support/builders.ts';

const incident = (id: string, status: StatusIncident['status'], started = '2026-11-18T09:40Z'): StatusIncident =>
  ({ id, name: id.toUpperCase(), status, times: { started: time(started) } }) as StatusIncident;
const status = (incidents: StatusIncident[], services = 1): StatusData =>
  ({
    services: Array.from({ length: services }),
    incidents,
    maintenance: [],
    asOf: '2026-11-20',
    now: Date.parse('2026-11-21'),
  }) as unknown as StatusData;
const item = (more: Partial<ActionItem>): ActionItem => ({ pending: true, incident: { retelling: false }, ...more }) as ActionItem;
const rhymes = (id: string, kind?: 'both' | 'cause' | 'symptom' | 'other-cause'): RhymeView =>
  ({ incident: { id }, ...(kind ? { verdict: { kind, text: kind } } : {}) }) as RhymeView;
const rhymed = (id: string, ...found: RhymeView[]) => ({ entry: { id, title: id, started: time('2026-03-01') }, rhymes: found });

const promises = (...items: ActionItem[]) => {
  const found = homeView(status([]), items, []).promises;
  return found && `${found.figure} ${found.words}`;
};

describe('what is open now', () => {
  it('is what is not resolved, at most three of it', () => {
    const all = [
      incident('a', 'investigating'),
      incident('b', 'postmortem'),
      incident('c', 'monitoring'),
      incident('d', 'identified'),
      incident('e', 'investigating'),
    ];
    expect(homeView(status(all), [], []).now).toEqual({
      open: [
        { id: 'a', name: 'A', status: 'Investigating', since: time('2026-11-18T09:40Z') },
        { id: 'c', name: 'C', status: 'Monitoring', since: time('2026-11-18T09:40Z') },
        { id: 'd', name: 'D', status: 'Identified', since: time('2026-11-18T09:40Z') },
      ],
      more: 1,
    });
  });

  it('is not said where there is no service, nor of what begins after the edition', () => {
    expect(homeView(status([incident('a', 'investigating')], 0), [], [])).not.toHaveProperty('now');
    expect(homeView(status([incident('a', 'investigating', '2026-12-01T10:00Z')]), [], []).now).toEqual({ open: [], more: 0 });
  });
});

describe('the figure that matters', () => {
  it('is how many promises are overdue', () => {
    expect(promises(item({ overdue: 3 }), item({}), item({ pending: false }))).toBe('1 of 2 open action items overdue');
    expect(promises(item({ overdue: 3 }))).toBe('1 of 1 open action item overdue');
  });

  it('is how many are open where none is overdue, and nought where all are closed', () => {
    expect(promises(item({}), item({}))).toBe('2 open action items, none overdue');
    expect(promises(item({}))).toBe('1 open action item, none overdue');
    expect(promises(item({ pending: false }))).toBe('0 open action items: 1 item closed');
  });

  it('is not there without action items of our own', () => {
    expect(promises()).toBeUndefined();
    expect(promises(item({ incident: { retelling: true } as ActionItem['incident'] }))).toBeUndefined();
  });
});

describe('what rhymed lately', () => {
  it('tells each pair once, from the later incident, and leaves out what has another cause', () => {
    const { rhymes: told } = homeView(
      status([]),
      [],
      [
        rhymed('new', rhymes('other', 'other-cause'), rhymes('old', 'cause')),
        rhymed('old', rhymes('new', 'cause')),
        rhymed('apart'),
        rhymed('linked', rhymes('older')),
      ],
    );
    expect(told.map(({ later, rhyme }) => `${later.id} ${later.day} ${rhyme.incident.id}`)).toEqual([
      'new 2026-03-01 old',
      'linked 2026-03-01 older',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { addressesOf } from '../../../src/core/export/addresses.ts';
import { trustedHtml } from '../../../src/core/html.ts';
import { historyPages } from '../../../src/core/publish/history-json.ts';
import type { StatusData } from '../../../src/core/publish/status-data.ts';
import { STATUSPAGE_FILES } from '../../../src/core/publish/statuspage.ts';
import { statusContext } from '../../../src/core/publish/statuspage-context.ts';
import { apiIncident, apiIncidentWithPostmortem } from '../../../src/core/publish/statuspage-incident.ts';
import type { StatuspageApi } from '../../../src/core/publish/statuspage-types.ts';
import { bodyText } from '../../../src/core/publish/statuspage-update.ts';
import { incident, maintenance, service, statusData, told } from '../../support/status-builders.ts';
import { schemaProblems } from '../../support/statuspage-schemas.ts';

const ORIGIN = 'https://status.fernwick.example';
const contextOf = (data: StatusData) => statusContext(data, addressesOf('/archive/', ORIGIN), ORIGIN);
/** Where the site's address is not known. */
const pathsOf = (data: StatusData) => statusContext(data, addressesOf('/archive/'), undefined);

/** A file of the API, which has the shape that clients know. */
function file<Name extends keyof StatuspageApi>(name: Name, data: StatusData): StatuspageApi[Name] {
  const answer = STATUSPAGE_FILES[name](contextOf(data));
  expect(schemaProblems(name.replace('/', '-'), answer)).toEqual([]);
  return answer;
}

const CLOSED = incident('closed', {
  title: 'Calls <b>failed</b> & "hung"',
  severity: 'sev1',
  times: { started: '2026-10-12T09:00Z', detected: '2026-10-12T09:04Z', mitigated: '2026-10-12T10:10Z', resolved: '2026-10-12T11:00Z' },
  services: [
    { service: 'api', level: 'partial_outage' },
    { service: 'api', level: 'major_outage', from: '2026-10-12T09:20Z', to: '2026-10-12T09:50Z' },
    { service: 'fax', level: 'degraded_performance', from: '2026-10-12T09:30Z' },
  ],
  told: [
    { at: '2026-10-12T09:25Z', what: 'Some calls fail with `503`: [why](https://help.example/?a=1&b=2), *soon*.' },
    { at: '2026-10-12T10:15Z', what: 'Calls work again.' },
  ],
  published: true,
  reviewed: '2026-10-14',
});
const OPEN = incident('open', {
  times: { started: '2026-11-20T06:20Z' },
  services: [{ service: 'web', level: 'partial_outage' }],
  told: [{ at: '2026-11-20T06:45Z', what: 'We look into it.' }],
});
const SERVICES = [
  service('api', { group: 'Shops' }),
  service('tracking'),
  service('web', { group: 'Shops', description: trustedHtml('Fast &amp; <em>good</em>') }),
  service('fax', { group: 'Paper', retired: '2026-06-30' }),
];

describe('components', () => {
  const { components } = file('components', statusData({ services: SERVICES, incidents: [OPEN, CLOSED] }));

  it('are the current services in order, each group before its own', () => {
    expect(components.map(({ name, group, position }) => [name, group, position])).toEqual([
      ['Shops', true, 1],
      ['The api', false, 1],
      ['The web', false, 2],
      ['The tracking', false, 2],
    ]);
    const [group, ...rest] = components;
    expect(group?.components).toEqual(rest.filter(({ group_id: id }) => id === group?.id).map(({ id }) => id));
    expect(rest.map(({ group_id: id }) => id === null)).toEqual([false, false, true]);
  });

  it('have their state, and a group the worst of its own', () => {
    expect(components.map(({ status }) => status)).toEqual(['partial_outage', 'operational', 'partial_outage', 'operational']);
  });

  it('are as old as what the page tells of, and changed when something last began or ended', () => {
    expect(new Set(components.map(({ created_at: at }) => at))).toEqual(new Set(['2026-10-12T00:00:00.000Z']));
    expect(components.map(({ updated_at: at }) => at)).toEqual([
      '2026-11-20T06:20:00.000Z',
      '2026-10-12T10:10:00.000Z',
      '2026-11-20T06:20:00.000Z',
      '2026-10-12T00:00:00.000Z',
    ]);
  });

  it('have a description of plain text, or none', () => {
    expect(components.map(({ description }) => description)).toEqual([null, null, 'Fast & good', null]);
  });
});

describe('an incident', () => {
  const shown = apiIncident(CLOSED, contextOf(statusData({ services: SERVICES, incidents: [CLOSED] })));

  it('keeps its name as it is, and has its times', () => {
    expect(shown).toMatchObject({
      name: 'Calls <b>failed</b> & "hung"',
      status: 'postmortem',
      impact: 'critical',
      started_at: '2026-10-12T09:00:00.000Z',
      created_at: '2026-10-12T09:04:00.000Z',
      monitoring_at: '2026-10-12T10:10:00.000Z',
      resolved_at: '2026-10-12T11:00:00.000Z',
      updated_at: '2026-10-14T00:00:00.000Z',
      shortlink: `${ORIGIN}/archive/status/incidents/closed/`,
    });
  });

  it('has its updates newest first, and the last of them leads to the postmortem', () => {
    expect(shown.incident_updates.map(({ status, display_at: at }) => `${at.slice(5, 16)} ${status}`)).toEqual([
      '10-14T00:00 postmortem',
      '10-12T11:00 resolved',
      '10-12T10:15 monitoring',
      '10-12T10:10 monitoring',
      '10-12T09:25 investigating',
      '10-12T09:04 investigating',
    ]);
    expect(shown.incident_updates[0]?.body).toContain(`${ORIGIN}/archive/postmortems/closed/`);
    expect(shown.incident_updates[4]?.body).toBe('Some calls fail with 503: why (https://help.example/?a=1&b=2), soon.');
    expect(new Set(shown.incident_updates.map(({ id }) => id)).size).toBe(6);
  });

  it('says of each update how services were then, and before', () => {
    const changes = shown.incident_updates.map(({ affected_components: all }) =>
      (all ?? []).map(({ name, old_status: old, new_status: now }) => `${name}: ${old} → ${now}`),
    );
    expect(changes).toEqual([
      ['The api: operational → operational', 'The fax: operational → operational'],
      ['The api: operational → operational', 'The fax: operational → operational'],
      ['The api: operational → operational', 'The fax: operational → operational'],
      ['The api: major_outage → operational', 'The fax: operational → operational'],
      ['The api: partial_outage → major_outage', 'The fax: operational → operational'],
      ['The api: operational → partial_outage', 'The fax: operational → operational'],
    ]);
  });

  it('names the components that it affected, a retired one too', () => {
    expect(shown.components.map(({ name, status, group_id: group }) => [name, status, group !== null])).toEqual([
      ['The api', 'operational', true],
      ['The fax', 'operational', false],
    ]);
  });

  it('has its postmortem after whatever was told when it was over', () => {
    const late = incident('late', {
      times: { started: '2026-10-12T09:00Z', resolved: '2026-10-12T11:00Z' },
      told: [{ at: '2026-10-12T12:00Z', what: 'Thank you for your patience.' }],
      published: true,
    });
    const { incident_updates: updates, updated_at: updated } = apiIncident(late, contextOf(statusData()));
    expect(updates.map(({ status, display_at: at }) => `${at.slice(11, 16)} ${status}`)).toEqual([
      '12:00 postmortem',
      '12:00 resolved',
      '11:00 resolved',
      '09:00 investigating',
    ]);
    expect(updated).toBe('2026-10-12T12:00:00.000Z');
  });

  it('keeps the ids of its updates where one is added or corrected', () => {
    const ids = (what: string[]): string[] => {
      const events = what.map((text, index) => ({ at: `2026-11-20T07:0${index}Z`, what: text }));
      const one = incident('one', { times: { started: '2026-11-20T06:20Z' }, told: events });
      return apiIncident(one, contextOf(statusData())).incident_updates.map(({ id }) => id);
    };
    expect(ids(['First.', 'Second.', 'Third.']).slice(1)).toEqual(ids(['First, corrected.', 'Second.']));
  });

  it('has 00:00 UTC of a day without a clock, and is affected for all of it', () => {
    const vague = incident('vague', {
      times: { started: '2026-09-23', resolved: '2026-09-23' },
      services: [{ service: 'web', level: 'degraded_performance' }],
    });
    const { started_at: at, resolved_at: end, incident_updates: updates } = apiIncident(vague, contextOf(statusData()));
    expect([at, end]).toEqual(['2026-09-23T00:00:00.000Z', '2026-09-23T00:00:00.000Z']);
    expect(updates.map(({ affected_components: all }) => all?.[0]?.new_status)).toEqual(['operational', 'degraded_performance']);
  });

  it('tells nothing of what comes after the edition', () => {
    const planned = incident('planned', {
      times: { started: '2026-11-20T06:20Z', resolved: '2026-11-20T07:00Z' },
      published: true,
      reviewed: '2026-11-27',
    });
    const later = incident('later', { times: { started: '2026-11-21T06:20Z' } });
    const { incidents } = file('incidents', statusData({ incidents: [later, planned] }));
    expect(incidents.map(({ name, updated_at: at }) => [name, at])).toEqual([['About planned', '2026-11-20T07:00:00.000Z']]);
  });

  it('has the text of its postmortem only where that is published', () => {
    const context = contextOf(statusData({ services: SERVICES, incidents: [CLOSED] }));
    const full = apiIncidentWithPostmortem(CLOSED, context, trustedHtml('<p>Why.</p>'));
    expect(schemaProblems('incident', full)).toEqual([]);
    expect(full).toMatchObject({ postmortem_body: '<p>Why.</p>', postmortem_published_at: '2026-10-14T00:00:00.000Z' });
    const open = apiIncidentWithPostmortem(OPEN, context, undefined);
    expect(schemaProblems('incident', open)).toEqual([]);
    expect(open).toMatchObject({ postmortem_body: null, postmortem_published_at: null, resolved_at: null, monitoring_at: null });
  });

  it('leads to its postmortem, or home, where there is no status page', () => {
    const links = [CLOSED, OPEN].map((each) => apiIncident(each, pathsOf(statusData({ services: [] }))).shortlink);
    expect(links).toEqual(['/archive/postmortems/closed/', '/archive/']);
  });
});

describe('the lists', () => {
  const many = Array.from({ length: 60 }, (_, day) =>
    incident(`i${day}`, {
      times: {
        started: `${new Date(Date.UTC(2026, 0, day + 1, 8)).toISOString().slice(0, 16)}Z`,
        ...(day % 7 === 0 ? {} : { resolved: '2026-06-01T00:00Z' }),
      },
    }),
  );
  const data = statusData({ incidents: many });

  it('have the 50 newest incidents, newest first', () => {
    const { incidents } = file('incidents', data);
    expect(incidents).toHaveLength(50);
    expect(incidents.map(({ name }) => name)).toEqual(
      many
        .toReversed()
        .slice(0, 50)
        .map(({ name }) => name),
    );
  });

  it('have all that are not resolved, however old', () => {
    const { incidents } = file('incidents/unresolved', data);
    expect(incidents.map(({ name }) => name)).toEqual(
      ['i56', 'i49', 'i42', 'i35', 'i28', 'i21', 'i14', 'i7', 'i0'].map((id) => `About ${id}`),
    );
    expect(file('summary', data).incidents).toEqual(incidents);
  });

  it('have maintenance by what it is: to come, under way, over', () => {
    const planned = statusData({
      maintenance: [
        maintenance('over', '2026-10-18T02:00Z', '2026-10-18T04:00Z', {
          updates: [told('2026-10-18T04:50Z', 'completed'), told('2026-10-18T02:00Z', 'in_progress')],
        }),
        maintenance('now', '2026-11-20T14:00Z', '2026-11-20T16:00Z', {
          updates: [told('2026-11-13T09:00Z', 'scheduled', 'Printers get <new> software.')],
        }),
        maintenance('soon', '2026-11-25T20:00Z', '2026-11-25T23:00Z'),
        maintenance('later', '2026-12-06T22:30Z', '2026-12-07T03:00Z', { summary: trustedHtml('A <em>move</em>.') }),
      ],
    });
    const names = (name: 'scheduled-maintenances' | 'scheduled-maintenances/upcoming' | 'scheduled-maintenances/active' | 'summary') =>
      file(name, planned).scheduled_maintenances.map(({ name: title, status }) => `${title.slice(8)} ${status}`);
    expect(names('scheduled-maintenances')).toEqual(['later scheduled', 'soon scheduled', 'now in_progress', 'over completed']);
    expect(names('scheduled-maintenances/upcoming')).toEqual(['soon scheduled', 'later scheduled']);
    expect(names('scheduled-maintenances/active')).toEqual(['now in_progress']);
    expect(names('summary')).toEqual(['now in_progress', 'soon scheduled', 'later scheduled']);
    expect(file('status', planned).status).toEqual({ indicator: 'maintenance', description: 'Service Under Maintenance' });

    const [later, , now, over] = file('scheduled-maintenances', planned).scheduled_maintenances;
    expect(later).toMatchObject({
      scheduled_for: '2026-12-06T22:30:00.000Z',
      scheduled_until: '2026-12-07T03:00:00.000Z',
      resolved_at: null,
    });
    expect(later?.incident_updates.map(({ status, body }) => [status, body])).toEqual([['scheduled', 'A move.']]);
    expect(now?.incident_updates[0]?.body).toBe('Printers get <new> software.');
    expect(now?.components.map(({ status }) => status)).toEqual(['under_maintenance']);
    expect(over?.resolved_at).toBe('2026-10-18T04:50:00.000Z');
    expect(over?.incident_updates.map(({ affected_components: all }) => [all?.[0]?.old_status, all?.[0]?.new_status])).toEqual([
      ['under_maintenance', 'operational'],
      ['operational', 'under_maintenance'],
    ]);
  });
});

describe('the page', () => {
  it('changes when there is news, and not with the day', () => {
    const [today, later] = ['2026-11-20', '2026-12-24'].map((asOf) => file('status', statusData({ incidents: [CLOSED], asOf })));
    expect(today?.page).toEqual({
      id: expect.stringMatching(/^[0-9a-z]{12}$/) as string,
      name: 'Fernwick Parcels',
      url: `${ORIGIN}/archive`,
      time_zone: 'Etc/UTC',
      updated_at: '2026-10-14T00:00:00.000Z',
    });
    expect(later).toEqual(today);
  });

  it('has the day of the edition where there was never any news, and a path where its address is not known', () => {
    expect(file('status', statusData()).page.updated_at).toBe('2026-11-20T00:00:00.000Z');
    expect(statusContext(statusData(), addressesOf('/'), undefined).page.url).toBe('/');
    expect(pathsOf(statusData()).page.url).toBe('/archive');
  });
});

describe('the history', () => {
  it('has three months a page, back to the first incident', () => {
    const old = incident('old', { times: { started: '2026-05-02' } });
    const pages = historyPages(contextOf(statusData({ incidents: [OPEN, CLOSED, old] })));
    for (const page of pages) expect(schemaProblems('history', page)).toEqual([]);
    expect(pages.map(({ months }) => months.map(({ name, year, incidents }) => `${name} ${year}: ${incidents.length}`))).toEqual([
      ['November 2026: 1', 'October 2026: 1', 'September 2026: 0'],
      ['August 2026: 0', 'July 2026: 0', 'June 2026: 0'],
      ['May 2026: 1', 'April 2026: 0', 'March 2026: 0'],
    ]);
    expect(pages.map(({ next }) => next)).toEqual([`${ORIGIN}/archive/history/2.json`, `${ORIGIN}/archive/history/3.json`, null]);
  });

  it('says when, as far as it is known, and what was said last', () => {
    const entry = (times: Parameters<typeof incident>[1]['times'], asOf = '2026-11-20') =>
      historyPages(contextOf(statusData({ incidents: [incident('one', { times, published: 'resolved' in times })], asOf })))
        .flatMap(({ months }) => months.flatMap(({ incidents }) => incidents))
        .map(({ timestamp, message }) => [timestamp.replaceAll(/<var data-var='(?:date|time)'>(\d[\d:]*)<\/var>/g, '$1'), message])[0];
    expect(entry({ started: '2026-10-12T09:00Z', resolved: '2026-10-12T11:00:30Z' })).toEqual([
      'Oct 12, 09:00 - 11:00 UTC',
      'This incident has been resolved.',
    ]);
    expect(entry({ started: '2026-08-31T22:50Z', resolved: '2026-09-01T02:10Z' })?.[0]).toBe('Aug 31, 22:50 - Sep 1, 02:10 UTC');
    expect(entry({ started: '2026-09-23', resolved: '2026-09-23' })?.[0]).toBe('Sep 23');
    expect(entry({ started: '2026-09', resolved: '2026-10' })?.[0]).toBe('Sep - Oct');
    expect(entry({ started: '2026' })?.[0]).toBe('2026');
    expect(entry({ started: '2026-11-20T06:00Z' })).toEqual(['Nov 20, 06:00 UTC', 'We are investigating this incident.']);
  });

  it('has one page where nothing ever happened', () => {
    expect(historyPages(contextOf(statusData())).map(({ months, next }) => [months.length, next])).toEqual([[3, null]]);
  });
});

describe('a text', () => {
  it('keeps the addresses of its links', () => {
    expect(bodyText(trustedHtml('<a href="/archive/x/">See <em>x</em></a> &lt;b&gt;'), ORIGIN)).toBe(`See x (${ORIGIN}/archive/x/) <b>`);
    expect(bodyText(trustedHtml('<a href="https://a.example">https://a.example</a>'))).toBe('https://a.example');
  });
});

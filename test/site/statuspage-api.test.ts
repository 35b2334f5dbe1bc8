import { describe, expect, it } from 'vitest';
import type { ApiIncidentWithPostmortem, HistoryPage, StatuspageApi } from '../../src/core/publish/statuspage-types.ts';
import { type OutputFile, readOutput } from '../support/output.ts';
import { outDir, type SiteName } from '../support/sites.ts';
import { schemaProblems } from '../support/statuspage-schemas.ts';

const FILES = [
  'summary',
  'status',
  'components',
  'incidents',
  'incidents/unresolved',
  'scheduled-maintenances',
  'scheduled-maintenances/upcoming',
  'scheduled-maintenances/active',
] as const;
const OURS = /^(?:api\/|history(?:\.json$|\/)|incidents\/|badges\/)/;

const outputs = new Map<SiteName, Map<string, OutputFile>>();

function files(site: SiteName): Map<string, OutputFile> {
  const known = outputs.get(site) ?? new Map(readOutput(outDir(site)).map((file) => [file.name, file]));
  outputs.set(site, known);
  return known;
}

function json<T>(site: SiteName, name: string): T {
  const file = files(site).get(name);
  if (!file) throw new Error(`${site} has no ${name}.`);
  return JSON.parse(file.text) as T;
}

const api = <Name extends keyof StatuspageApi>(site: SiteName, name: Name): StatuspageApi[Name] => json(site, `api/v2/${name}.json`);
const named = (site: SiteName, pattern: RegExp): string[] => [...files(site).keys()].filter((name) => pattern.test(name)).toSorted();

/** The pages of the history, each where the one before says that it is. */
function history(site: SiteName, origin: string): HistoryPage[] {
  const pages = [json<HistoryPage>(site, 'history.json')];
  for (let next = pages[0]?.next; next; next = pages.at(-1)?.next) pages.push(json(site, next.slice(origin.length)));
  return pages;
}

const SITES = [
  { site: 'status', origin: 'https://status.fernwick.example/' },
  { site: 'public', origin: 'https://incidents.fernwick.example/archive/' },
  { site: 'internal', origin: 'https://incidents.fernwick.example/archive/' },
  { site: 'rhymes', origin: '/archive/' },
] as const;

describe.each(SITES)('the API of the site "$site"', ({ site, origin }) => {
  it('has every file, as clients know it', () => {
    expect(named(site, /^api\//)).toEqual(FILES.map((name) => `api/v2/${name}.json`).toSorted());
    for (const name of FILES) expect(schemaProblems(name.replace('/', '-'), api(site, name)), name).toEqual([]);
  });

  it('has every incident of its history, once, with a file of its own', () => {
    const pages = history(site, origin);
    for (const page of pages) expect(schemaProblems('history', page)).toEqual([]);
    expect(named(site, /^history\/.*json$/)).toHaveLength(pages.length - 1);
    const codes = pages.flatMap(({ months }) => months.flatMap(({ incidents }) => incidents.map(({ code }) => code)));
    expect(named(site, /^incidents\//)).toEqual(codes.map((code) => `incidents/${code}.json`).toSorted());
    expect(api(site, 'incidents').incidents.map(({ id }) => id)).toEqual(codes.slice(0, 50));
    for (const code of codes) {
      const incident = json<ApiIncidentWithPostmortem>(site, `incidents/${code}.json`);
      expect(schemaProblems('incident', incident)).toEqual([]);
      expect(incident.postmortem_body !== null, incident.name).toBe(incident.status === 'postmortem');
    }
  });

  it('leads to pages that are there', () => {
    const { incidents } = api(site, 'incidents');
    const { scheduled_maintenances: planned } = api(site, 'scheduled-maintenances');
    const published = incidents.flatMap(({ incident_updates: [newest] }) =>
      newest?.status === 'postmortem' ? [newest.body.split(' ').at(-1) as string] : [],
    );
    expect(published.length).toBeGreaterThan(0);
    for (const link of [...incidents, ...planned].map(({ shortlink }) => shortlink).concat(published)) {
      expect(link.startsWith(origin), link).toBe(true);
      expect(files(site).has(`${link.slice(origin.length)}index.html`), link).toBe(true);
    }
  });

  it('has a badge for every service and for the whole', () => {
    const { components } = api(site, 'components');
    const badges = named(site, /^badges\//);
    expect(badges).toContain('badges/status.svg');
    const titles = badges.map((name) => /<title>([^<]*): /.exec(files(site).get(name)?.text ?? '')?.[1]);
    for (const { name } of components.filter(({ group }) => !group))
      expect(titles).toContain(name.replaceAll('&', '&amp;').replaceAll('"', '&quot;'));
  });
});

describe('the status of the site "status"', () => {
  it('is what its content says', () => {
    const { status, incidents, scheduled_maintenances: planned, components } = api('status', 'summary');
    expect(status).toEqual({ indicator: 'minor', description: 'Minor Service Outage' });
    expect(incidents.map(({ name, status: where, impact }) => [name, where, impact])).toEqual([
      ['Pickup slots are missing in some towns', 'investigating', 'major'],
      ['Labels come out minutes late', 'monitoring', 'minor'],
    ]);
    expect(planned.map(({ name, status: where }) => [name, where])).toEqual([
      ['New software for label printers & scanners', 'in_progress'],
      ['Move of route planning to another data centre', 'scheduled'],
    ]);
    expect(components.flatMap(({ name, status: state }) => (state === 'operational' ? [] : [[name, state]]))).toEqual([
      ['Shops', 'partial_outage'],
      ['Label printing', 'under_maintenance'],
      ['Pickup slots', 'partial_outage'],
    ]);
  });

  it('has the retired only where they belong: in their history and on their badge', () => {
    expect(api('status', 'components').components.map(({ name }) => name)).not.toContain('Fax orders');
    const fax = api('status', 'incidents').incidents.find(({ components }) => components.some(({ name }) => name === 'Fax orders'));
    expect(fax?.status).toBe('postmortem');
    expect(files('status').get('badges/fax.svg')?.text).toContain('<title>Fax orders: retired</title>');
  });

  it('tells of a draft what the public was told, and no more', () => {
    const routes = api('status', 'incidents').incidents.find(({ name }) => name === 'Route plans arrived late');
    expect(routes).toMatchObject({ status: 'resolved', resolved_at: '2026-11-11T07:15:00.000Z' });
    expect(routes?.incident_updates.map(({ body }) => body)).toContain('Route plans are late; parcels may arrive in the afternoon.');
    for (const name of named('status', OURS)) expect(files('status').get(name)?.text).not.toMatch(/canary/i);
  });
});

describe('a site that has nothing to tell a status of', () => {
  it('has none of the files', () => {
    expect([...named('empty', OURS), ...named('shipped', OURS)]).toEqual([]);
  });
});

import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { ArchiveExport, PostmortemExport } from '../../src/core/export/export-schema.ts';
import { serve } from '../../src/node/serve.ts';
import { type OutputFile, readOutput } from '../support/output.ts';
import { AS_OF, outDir, SITES, type SiteName } from '../support/sites.ts';

const NAMES = ['shipped', 'public', 'internal', 'rhymes', 'trends', 'few', 'empty'] as const satisfies SiteName[];

const outputs = new Map<SiteName, Map<string, OutputFile>>();

function files(site: SiteName): Map<string, OutputFile> {
  const known = outputs.get(site) ?? new Map(readOutput(outDir(site)).map((file) => [file.name, file]));
  outputs.set(site, known);
  return known;
}

function text(site: SiteName, name: string): string {
  const file = files(site).get(name);
  if (!file) throw new Error(`${site} has no ${name}.`);
  return file.text;
}

const json = <T>(site: SiteName, name: string): T => JSON.parse(text(site, name)) as T;
const archive = (site: SiteName): ArchiveExport => json(site, 'postmortems.json');
const postmortems = (site: SiteName): PostmortemExport[] =>
  archive(site).postmortems.map(({ id }) => json<PostmortemExport>(site, `postmortems/${id}.json`));
const table = (site: SiteName, name: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(text(site, name), { header: true, skipEmptyLines: true }).data;
const named = (site: SiteName, pattern: RegExp): string[] => [...files(site).keys()].filter((name) => pattern.test(name));
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

function validator(site: SiteName, name: 'postmortem' | 'postmortems') {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
  addFormats.default(ajv);
  return ajv.compile(json<object>(site, `schema/${name}.json`));
}

interface Day {
  uid: string;
  day: string;
  title: string;
}

function calendar(site: SiteName, name: string): Day[] {
  return new ICAL.Component(ICAL.parse(text(site, name)) as unknown[]).getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return { uid: event.uid, day: event.startDate.toString(), title: event.summary };
  });
}

describe.each(NAMES)('the data of the site "%s"', (site) => {
  it('is JSON as its published schemas say', () => {
    const [all, one] = [validator(site, 'postmortems'), validator(site, 'postmortem')];
    all(archive(site));
    expect(all.errors).toBeNull();
    for (const postmortem of postmortems(site)) {
      one(postmortem);
      expect(one.errors, postmortem.id).toBeNull();
    }
  });

  it('has every page once as JSON, newest first', () => {
    const { count, as_of, postmortems: summaries } = archive(site);
    const ids = summaries.map(({ id }) => id);
    const pages = named(site, /^postmortems\/(?!page\/)[\w-]+\/index\.html$/).map((name) => name.split('/')[1]);
    expect(ids.toSorted()).toEqual(pages.toSorted());
    expect(named(site, /^postmortems\/[\w-]+\.json$/)).toHaveLength(count);
    expect(as_of).toBe(AS_OF);
    const years = summaries.map(({ times }) => times.started.at.slice(0, 4));
    expect(years).toEqual(years.toSorted().toReversed());
  });

  it('says the same in its tables', () => {
    const summaries = archive(site).postmortems;
    const actions = table(site, 'actions.csv');
    expect(table(site, 'trends.csv').map(({ id, title, resolve_seconds: seconds }) => [id, title, seconds])).toEqual(
      summaries.map(({ id, title, durations }) => [id, title, String(durations.resolve.seconds ?? '')]),
    );
    expect(actions).toHaveLength(sum(summaries.map(({ actions: { total } }) => total)));
    expect(actions.filter(({ days_overdue: days }) => days !== '')).toHaveLength(sum(summaries.map(({ actions: { overdue } }) => overdue)));
    for (const row of actions)
      expect(text(site, `postmortems/${row['postmortem_id']}/index.html`)).toContain(`id="action-${row['action_id']}"`);
  });

  it('says the same in its calendars', () => {
    const days = calendar(site, 'actions.ics');
    const rows = table(site, 'actions.csv').filter(({ retelling }) => retelling === 'false');
    const due = rows.filter(({ status, due: day }) => (status === 'open' || status === 'in-progress') && day !== '');
    expect(days.filter(({ uid }) => uid.includes('/due@')).map(({ uid, day }) => `${day} ${uid.split('/due@')[0]}`)).toEqual(
      due.map((row) => `${row['due']} ${row['postmortem_id']}/${row['action_id']}`).toSorted(),
    );
    expect(days.filter(({ uid, day }) => uid.includes('/recheck@') && day <= AS_OF)).toHaveLength(
      rows.filter(({ recheck_from: day = '' }) => day >= '2025-11-20').length,
    );
    expect(days.filter(({ title }) => title.startsWith('Overdue: '))).toHaveLength(
      rows.filter(({ days_overdue: late }) => late !== '').length,
    );
    expect(new Set(days.map(({ uid }) => uid)).size).toBe(days.length);
    const other = Object.values(nodeIcal.sync.parseICS(text(site, 'actions.ics'))).flatMap((event) =>
      event?.type === 'VEVENT' ? [event] : [],
    );
    expect(other.map(({ uid, summary }) => [uid, String(summary)])).toEqual(days.map(({ uid, title }) => [uid, title]));
  });

  it('has a calendar for every team of our own that owns an action item', () => {
    const rows = table(site, 'actions.csv').filter(({ retelling, owner }) => retelling === 'false' && owner !== '');
    const teams = [...new Set(rows.map(({ owner }) => owner))].toSorted();
    expect(named(site, /^actions\/[^/]+\.ics$/)).toEqual(teams.map((team) => `actions/${team}.ics`));
    const whole = new Set(calendar(site, 'actions.ics').map((day) => JSON.stringify(day)));
    for (const team of teams) {
      const own = calendar(site, `actions/${team}.ics`);
      expect(own.filter((day) => !whole.has(JSON.stringify(day)))).toEqual([]);
      const theirs = new Set(rows.filter(({ owner }) => owner === team).map((row) => `${row['postmortem_id']}/${row['action_id']}`));
      const promised = own.flatMap(({ uid }) => /^(.+)\/(?:due|recheck)@/.exec(uid)?.[1] ?? []);
      expect(promised.filter((key) => !theirs.has(key))).toEqual([]);
    }
  });

  it('has a digest of every month with something to tell, as a page and as a text', () => {
    const pages = named(site, /^digest\/[\d-]+\/index\.html$/);
    expect(named(site, /^digest\/[\d-]+\.txt$/).map((name) => name.replace('.txt', '/index.html'))).toEqual(pages);
    const months = pages.map((name) => name.split('/')[1] as string);
    expect(months.every((month) => month <= AS_OF.slice(0, 7))).toBe(true);
    for (const month of months) {
      expect(text(site, 'digest/index.html')).toContain(`/digest/${month}/"`);
      const page = text(site, `digest/${month}/index.html`);
      expect(page).not.toMatch(/<ul class="digest-entries">\s*<\/ul>/);
      for (const line of text(site, `digest/${month}.txt`).split('\n')) {
        expect(line).not.toMatch(/\p{Cc}/u);
        if (!/^ *(?:https?:\/|\/)/.test(line)) expect([...line].length, line).toBeLessThanOrEqual(72);
      }
    }
  });

  it('is linked from the page of the digests, every file that there is', () => {
    const base = 'BASE_PATH' in SITES[site].env ? SITES[site].env.BASE_PATH : '';
    const page = text(site, 'digest/index.html');
    for (const name of ['postmortems.json', 'trends.csv', 'actions.csv', ...named(site, /\.ics$/), ...named(site, /^schema\//)])
      expect(page, name).toContain(`href="${base}/${name}"`);
  });
});

describe('the data of a site whose address is known', () => {
  const ORIGIN = 'https://incidents.fernwick.example/archive/';

  it('has complete addresses everywhere, and each leads to something', () => {
    const links = [
      ...archive('public').postmortems.flatMap(({ url, json: address }) => [url, address]),
      ...postmortems('public').flatMap(({ $schema, body_html: body }) => [
        $schema,
        ...[...body.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, link = '']) => link),
      ]),
      ...table('public', 'actions.csv').map(({ url = '' }) => url),
      ...named('public', /^digest\/.*\.txt$/).flatMap((name) => text('public', name).match(/https?:\S+/g) ?? []),
      ...named('public', /^digest\/\d.*\.html$/).flatMap((name) =>
        [...(text('public', name).match(/<article[\s\S]*<\/article>/)?.[0] ?? '').matchAll(/href="([^"]*)"/g)].map(([, link = '']) => link),
      ),
    ];
    const ours = links.filter((link) => !link.startsWith('#') && !/^https:\/\/(?!incidents\.fernwick\.example)/.test(link));
    expect(ours.length).toBeGreaterThan(10);
    for (const link of ours) {
      expect(link.startsWith(ORIGIN), link).toBe(true);
      const path = link.slice(ORIGIN.length).replace(/#.*$/, '').replace(/\/$/, '/index.html');
      expect(files('public').has(path), link).toBe(true);
    }
  });

  it('has schemas that say where they are', () => {
    expect(json<{ $id: string }>('public', 'schema/postmortem.json').$id).toBe(`${ORIGIN}schema/postmortem.json`);
    expect(archive('public').$schema).toBe(`${ORIGIN}schema/postmortems.json`);
  });
});

describe('what the public reads', () => {
  const DATA = /\.(?:csv|ics|txt)$|^(?:postmortems|schema)[\w/-]*\.json$|^digest\//;

  it('holds nothing internal, and the internal edition does', () => {
    const found = (site: SiteName): string[] => named(site, DATA).flatMap((name) => text(site, name).match(/canary\w*/gi) ?? []);
    expect(found('public')).toEqual([]);
    const words = new Set(found('internal').map((word) => word.toLowerCase()));
    for (const word of [
      'canaryfacilitator',
      'canaryticket',
      'canaryriskreason',
      'canaryteam',
      'canarysummary',
      'canaryinternalbody',
      'canaryinline',
    ])
      expect([...words], word).toContain(word);
  });

  it('says for whom it was written', () => {
    expect([archive('public').audience, archive('internal').audience]).toEqual(['public', 'internal']);
    expect(text('internal', 'digest/index.html')).toContain('do not publish them');
    expect(text('public', 'digest/index.html')).not.toContain('do not publish them');
  });
});

describe('the files of the data', () => {
  it('are served as what they are', async () => {
    const { url, close } = await serve({ dir: outDir('trends') });
    try {
      const types = await Promise.all(
        ['postmortems.json', 'actions.csv', 'trends.csv', 'actions.ics', named('trends', /^digest\/.*\.txt$/)[0] ?? ''].map(
          async (name) => {
            const response = await fetch(url + name);
            await response.arrayBuffer();
            return response.headers.get('content-type')?.toLowerCase().replace(' ', '');
          },
        ),
      );
      expect(types).toEqual([
        expect.stringMatching(/^application\/json/),
        'text/csv;charset=utf-8',
        'text/csv;charset=utf-8',
        'text/calendar;charset=utf-8',
        'text/plain;charset=utf-8',
      ]);
    } finally {
      await close();
    }
  });
});

/** Random small archives, as their authors wrote them, with something internal in every place where something internal may stand. */
import fc from 'fast-check';
import { IMPACT_LEVELS } from '../../../src/core/impact-level.ts';
import { DETECTION_METHODS, LINK_KINDS, MARKERS, RELATIONS } from '../../../src/core/postmortem.ts';
import type { Written, WrittenArchive } from './public-output.ts';

const IDS = ['2024-05-01-dns', '2025-02-03-disk', '2025-08-09-queue', '2026-01-20-certificate'];
const VISIBILITY = fc.constantFrom('public', 'internal', undefined);

const text = fc.constantFrom(
  'The certificate of the interface expired at midnight.',
  'A change of the settings left one key out.',
  'The log filled the disk of the queue.',
  'Nobody was told, because *nothing* measured the age.',
  'It was like [the other one](2024-05-01-dns.mdx).',
  'A verbose `log` < 3 & more',
);
const secret = fc.constantFrom('Canary one', 'Canary two', 'The canary of the certificate expired at midnight.', 'Canary & <three>');
const address = fc.constantFrom('https://canary.example/1', 'https://canary.example/disk/2');
const day = fc.constantFrom('2024-05-10', '2025-03-01', '2026-02-01');
const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const list = <T>(value: fc.Arbitrary<T>, maxLength = 2) => some(fc.array(value, { maxLength }));

const services = fc.record({
  service: fc.constantFrom('api', 'labels', 'vault', 'rest-api'),
  level: some(fc.constantFrom(...IMPACT_LEVELS)),
});
const action = fc.record({
  title: text,
  owner: some(fc.constantFrom('team-data', 'team-red', 'team-blue')),
  due: some(day),
  status: fc.constantFrom('open', 'done', undefined),
  ticket: some(address),
  measure: some(text),
});
const link = fc.record({ label: secret, url: address, kind: fc.constantFrom(...LINK_KINDS) });
const related = fc
  .record({ id: fc.constantFrom(...IDS), relation: fc.constantFrom(...RELATIONS), reason: text })
  .map((one) => ({ ...one }));

/** Minutes after the beginning, in order, so that the timeline is. */
const timeline = list(fc.record({ marker: fc.constantFrom(...MARKERS), what: text, evidence: some(address) }), 4).map((events) =>
  events?.map((event, index) => ({ at: `T10:${10 + index * 10}Z`, ...event })),
);

const block = fc.oneof(
  text.map((words) => `${words}\n\n`),
  fc.constantFrom('## What people saw\n\n', '### Why\n\n', '- one\n- two\n\n', '<Note>\n\nA note.\n\n</Note>\n\n'),
  fc.tuple(text, secret).map(([words, hidden]) => `${words} It ended <Internal>${hidden.replace(/[<&>]/g, '')}</Internal>.\n\n`),
  fc
    .tuple(fc.constantFrom('', '## Canary heading\n\n', '- canary\n\n'), text)
    .map(([first, words]) => `<Internal>\n\n${first}Canary: ${words.replaceAll('<', '\\<')}\n\n</Internal>\n\n`),
);

const front = fc.record({
  title: text.map((words) => words.replace(/\[(.*)\]\(.*\)/, '$1')),
  summary: text,
  severity: fc.constantFrom('sev1', 'sev2'),
  status: fc.constantFrom('published', 'published', 'in-review', 'draft'),
  visibility: fc.constantFrom('public', 'public', 'internal', undefined),
  organization: fc.constantFrom(undefined, undefined, 'Fernwick', 'Meadow Mail'),
  impact: some(fc.record({ summary: some(text), services: list(services, 3) })),
  detection: some(fc.record({ method: fc.constantFrom(...DETECTION_METHODS) })),
  causes: some(fc.record({ trigger: some(text), categories: list(fc.constantFrom('dns', 'config-change')), contributing: list(text) })),
  symptoms: list(secret),
  resolution: some(text),
  lessons: some(fc.record({ went_well: list(text), went_badly: list(text) })),
  timeline,
  actions: list(action, 3),
  risk_accepted: some(fc.record({ by: secret, why: secret })),
  review: some(
    fc.record({
      meeting: some(day),
      facilitator: some(secret),
      author: some(secret),
      owner: some(secret),
      contact: some(secret),
      participants: list(secret),
      notes: some(address),
    }),
  ),
  related: list(related),
  links: list(link, 3),
  tags: list(fc.constantFrom('postgresql')),
});

const written = (id: string): fc.Arbitrary<Written> =>
  fc.record({ front, body: fc.array(block, { maxLength: 5 }), open: fc.boolean() }).map(({ front: keys, body, open }) => {
    const begins = id.slice(0, 10);
    const times = { started: `${begins}T10:00Z`, ...(open ? {} : { resolved: `${begins}T12:00Z` }) };
    const events = keys.timeline?.map((event) => ({ ...event, at: begins + event.at }));
    return { id, front: { ...keys, times, timeline: events }, body: body.join('').replaceAll(' < ', ' \\< ') };
  });

const maintenance = fc.record({
  title: text.map((words) => words.replace(/\[(.*)\]\(.*\)/, '$1')),
  services: fc.subarray(['labels', 'vault']).map((more) => ['api', ...more]),
  from: fc.constant('2026-11-21T10:00Z'),
  until: fc.constant('2026-11-21T12:00Z'),
  summary: some(text),
  visibility: VISIBILITY,
});

export const archives: fc.Arbitrary<WrittenArchive> = fc.record({
  site: fc
    .record({
      labels: VISIBILITY,
      data: VISIBILITY,
      blue: VISIBILITY,
      contact: some(secret),
      patterns: list(fc.constant('*.canary.example')),
    })
    .map(({ labels, data, blue, contact, patterns }) => ({
      organization: 'Fernwick',
      severities: { sev1: { name: 'SEV1', impact: 'critical' }, sev2: { name: 'SEV2' } },
      services: {
        api: { name: 'Public API', aliases: ['rest-api'] },
        labels: { name: 'Label printing', visibility: labels },
        vault: { name: 'Canary vault', visibility: 'internal' },
      },
      causes: { dns: { name: 'DNS' }, 'config-change': { name: 'Configuration change' } },
      tags: { postgresql: { name: 'PostgreSQL' } },
      teams: {
        'team-data': { name: 'Data team', visibility: data, contact },
        'team-red': { name: 'Canary team' },
        'team-blue': { name: 'Blue team', visibility: blue },
      },
      internal_patterns: patterns,
    })),
  postmortems: fc.subarray(IDS, { minLength: 1 }).chain((ids) => fc.tuple(...ids.map(written))),
  maintenance: fc.array(maintenance, { maxLength: 2 }).map((all) => all.map((one, index) => ({ id: `work-${index}`, front: one }))),
});

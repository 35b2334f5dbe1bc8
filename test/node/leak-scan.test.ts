/** The net over a whole output folder: what is planted is found in every kind of file, and named without its value. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { encode } from 'cborg';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { publicPages } from '../../src/node/leak-archive.ts';
import { scanForLeaks } from '../../src/node/leak-scan.ts';
import { archive, type Files, temporaryFolder, write } from '../support/fixtures.ts';

const SITE = `organization: Fernwick
severities: { sev1: { name: SEV1 }, sev9: { name: 'Nightingale level, never used' } }
services:
  api: { name: Public API }
  nightingale-ledger: { name: Ledger of Nightingale, visibility: internal, aliases: [old-nightingale-ledger] }
teams:
  team-data: { name: Data team, visibility: public, contact: 'nightingale-oncall@fernwick.example' }
  team-x: { name: 'Größe & Söhne', visibility: internal }
  shop: { name: Payments }
repository: { url: 'https://git.nightingale.example/incidents', visibility: internal }
internal_patterns: ['*.nightingale-corp.example']
`;
const HEAD = `title: Labels were late
summary: Labels came forty minutes late, and payments were late as well.
severity: sev1
status: published
times: { started: 2024-05-01T10:00Z, resolved: 2024-05-01T12:00Z }
`;
const SECRET = 'The northern depot had been sold to a competitor on the day before, and nobody knew.';
const FILES: Files = {
  'site.yaml': SITE,
  'postmortems/2024-05-01-labels.mdx': `---
${HEAD}visibility: public
review: { facilitator: Nightingale facilitator }
timeline: [{ at: 2024-05-01T10:00Z, what: It began., evidence: 'https://graphs.example/d/nightingale?from=now' }]
related: [{ id: 2024-06-01-nightingale-sale, relation: similar-to }]
---
Public words, see [the sale](2024-06-01-nightingale-sale.mdx).

<Internal>

${SECRET}

- Nightingale list item

![Nightingale picture](nightingale-plan.png)

</Internal>
`,
  'postmortems/2024-06-01-nightingale-sale.mdx': `---
${HEAD.replace('Labels were late', 'Nightingale was sold')}visibility: internal
---
Body of the sale.
`,
  'postmortems/2024-07-01-slow.mdx': `---
${HEAD.replace('published', 'draft').replace('forty minutes late', 'slowly while Nightingale learned')}visibility: public
timeline: [{ at: 2024-05-01T10:07Z, what: Nightingale restarted it. }, { at: 2024-05-01T10:09Z, marker: communicated, what: We are on it now. }]
---
Nightingale draft body.
`,
  'maintenance/move.yaml': `title: Nightingale moves house
services: [api]
from: 2024-06-03T10:00Z
until: 2024-06-03T12:00Z
`,
};

const MINE = 'postmortems/2024-05-01-labels.mdx';
const SALE = 'postmortems/2024-06-01-nightingale-sale.mdx';
const DRAFT = 'postmortems/2024-07-01-slow.mdx';

async function scan(output: Files, files = FILES) {
  const settings = archive(files);
  const folder = temporaryFolder();
  write(folder, output);
  return scanForLeaks(settings, folder, publicPages(settings));
}

/** `file: key of file` for everything that is found. */
async function leaks(output: Files, files = FILES): Promise<string[]> {
  const { leaks: found } = await scan(output, files);
  return found.map(
    ({ output: name, origin }) => `${name}: ${origin.field} of ${origin.file}${origin.line === undefined ? '' : `:${origin.line}`}`,
  );
}

const signed = (content: Uint8Array): Uint8Array => gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), content]));
function image(format: 'webp' | 'png', exif: string): Promise<Buffer> {
  const plain = sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } });
  return plain
    .withExif({ IFD0: { Copyright: exif } })
    .toFormat(format)
    .toBuffer();
}

describe('a planted value is found', () => {
  test.each<[string, Files, string]>([
    ['in the text of a page', { 'index.html': '<p>Led by Nightingale <em>facilitator</em></p>' }, `review/facilitator of ${MINE}`],
    ['in an attribute', { 'index.html': '<meta content="Nightingale facilitator">' }, `review/facilitator of ${MINE}`],
    ['behind entities', { 'index.html': '<td>Gr&ouml;&szlig;e &#38; S&#xf6;hne</td>' }, 'teams/2/name of site.yaml'],
    ['in JSON', { 'postmortems.json': '{"who":"Nightingale facilitator"}' }, `review/facilitator of ${MINE}`],
    ['in JSON with escapes', { 'a.json': '{"who":"Gr\\u00f6\\u00dfe \\u0026 S\\u00f6hne"}' }, 'teams/2/name of site.yaml'],
    [
      'in an address',
      { 'a.html': '<a href="/?u=https%3A%2F%2Fgraphs.example%2Fd%2Fnightingale%3Ffrom%3Dnow">' },
      `timeline/1/evidence of ${MINE}`,
    ],
    ['in a CSV file', { 'actions.csv': 'a,"""Nightingale"" facilitator"\r\n' }, `review/facilitator of ${MINE}`],
    ['across a fold of a calendar', { 'a.ics': 'SUMMARY:By Nightin\r\n gale facili\r\n tator\\, again' }, `review/facilitator of ${MINE}`],
    [
      'in Atom',
      { 'history.atom': '<content type="html">&lt;b&gt;Nightingale&lt;/b&gt; facilitator</content>' },
      `review/facilitator of ${MINE}`,
    ],
    ['in RSS', { 'history.rss': '<description><![CDATA[Nightingale <i>facilitator</i>]]></description>' }, `review/facilitator of ${MINE}`],
    ['in a badge', { 'badges/a.svg': '<svg><title>Ledger of Nightingale</title></svg>' }, 'services/2/name of site.yaml'],
    ['in a script', { 'assets/a.js': 'const a="Nightingale\\x20facilitator";' }, `review/facilitator of ${MINE}`],
    [
      'in a source map',
      { 'assets/a.js.map': '{"sourcesContent":["a = \\"Nightingale\\\\u0020facilitator\\""]}' },
      `review/facilitator of ${MINE}`,
    ],
    ['in a style sheet', { 'assets/a.css': '.nightingale-facilitator{color:red}' }, `review/facilitator of ${MINE}`],
    ['in a name', { 'files/nightingale-plan-01ab.webp': 'x' }, `body of ${MINE}:20`],
    [
      'in a sitemap',
      { 'sitemap-0.xml': `<loc>https://x.example/postmortems/2024-06-01-nightingale-sale/</loc>` },
      `related/1/id of ${MINE}`,
    ],
    ['in a wrapped text', { 'digest.txt': 'It was led by Nightingale\n  facilitator.' }, `review/facilitator of ${MINE}`],
    ['in a hidden file', { '.well-known/a.txt': 'Nightingale facilitator' }, `review/facilitator of ${MINE}`],
    ['in a compressed file', { 'a.json.gz': gzipSync('{"a":"Nightingale facilitator"}') }, `review/facilitator of ${MINE}`],
    [
      'in a fragment of the search',
      { 'pagefind/fragment/a.pf_fragment': signed(Buffer.from('{"content":"Nightingale facilitator"}')) },
      `review/facilitator of ${MINE}`,
    ],
    [
      'in a filter of the search',
      { 'pagefind/filter/a.pf_filter': signed(encode(['team', [['Größe & Söhne', [1]]]])) },
      'teams/2/name of site.yaml',
    ],
    [
      'in the index of the search',
      { 'pagefind/index/a.pf_index': signed(encode([[['old-nightingale-ledger', []]]])) },
      'services/2/aliases/1 of site.yaml',
    ],
  ])('%s', async (_, output, expected) => {
    const [name = ''] = Object.keys(output);
    expect(await leaks(output)).toContain(`${name}: ${expected}`);
  });

  test.each(['webp', 'png'] as const)('in the metadata of an image: %s', async (format) => {
    expect(await leaks({ [`a.${format}`]: await image(format, 'Nightingale facilitator') })).toEqual([
      `a.${format}: review/facilitator of ${MINE}`,
    ]);
  });

  test('in half a sentence of a longer text, with the line on which it stands', async () => {
    const half = SECRET.split(' ').slice(3, 11).join(' ');
    expect(await leaks({ 'a.html': `<p>It says: ${half}</p>` })).toEqual([`a.html: body of ${MINE}:16`]);
  });
});

describe('what is internal', () => {
  test.each<[string, string, string]>([
    ['an id', '2024-06-01-nightingale-sale', `related/1/id of ${MINE}`],
    ['a title', 'Nightingale was sold', `title of ${SALE}`],
    ['a draft’s text', 'Nightingale draft body', `body of ${DRAFT}:10`],
    ['what happened in a draft', 'Nightingale restarted it', `timeline/1/what of ${DRAFT}`],
    ['an internal service', 'nightingale-ledger', 'services/2 of site.yaml'],
    ['how to reach a team', 'nightingale-oncall@fernwick.example', 'teams/1/contact of site.yaml'],
    ['a host', 'https://db7.nightingale-corp.example/', 'internal_patterns/1 of site.yaml'],
    ['a repository that the public cannot open', 'git.nightingale.example/incidents', 'repository/url of site.yaml'],
    ['a severity that no public postmortem has', 'Nightingale level, never used', 'severities/2/name of site.yaml'],
    ['maintenance', 'Nightingale moves house', 'title of maintenance/move.yaml'],
    ['an item of a list', 'Nightingale list item', `body of ${MINE}:18`],
    ['a picture’s text', 'Nightingale picture', `body of ${MINE}:20`],
  ])('%s', async (_, text, expected) => {
    expect(await leaks({ 'a.txt': `See ${text}.` })).toContain(`a.txt: ${expected}`);
  });
});

describe('nothing is found', () => {
  test('in what is public, the words of the pages among it', async () => {
    const page = `<h1>Labels were late</h1><p>Payments were late as well.</p><p>We are on it now.</p><p>Data team, Public API</p>
      <h2>Contributing factors</h2><a href="/postmortems/2024-05-01-labels/">2024-07-01-slow</a>`;
    const { leaks: found, values, runs, files } = await scan({ 'index.html': page });
    expect(found).toEqual([]);
    expect(values).toBeGreaterThan(10);
    expect(runs).toBeGreaterThan(5);
    expect(files).toBe(1);
  });

  test('of values that are too short, which are counted by key', async () => {
    const { leaks: found, unscanned } = await scan({ 'index.html': 'team-x, shop' });
    expect(found).toEqual([]);
    expect(unscanned).toContainEqual({ field: 'teams', count: 2 });
  });

  test('in the programs of packages', async () => {
    const program = path.resolve(import.meta.dirname, '../../node_modules/chart.js/dist/chart.js');
    const files = {
      ...FILES,
      'site.yaml': SITE.replace('Ledger of Nightingale', 'Platform').replace('name: Payments', 'name: Doughnut chart controller'),
    };
    expect(await leaks({ 'assets/chart.js': readFileSync(program) }, files)).toEqual([]);
    expect(await leaks({ 'a.txt': 'Platform' }, { ...FILES, 'site.yaml': SITE.replace('Ledger of Nightingale', 'Xylophone') })).toEqual([]);
  });
});

test('no more than the place is told', async () => {
  const { leaks: found } = await scan({ 'a.txt': `Nightingale facilitator, Größe & Söhne. ${SECRET}` });
  expect(found.length).toBeGreaterThan(2);
  expect(JSON.stringify(found)).not.toMatch(/facilitator"?,|Söhne|competitor/);
});

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { ruleOf } from '../../src/core/finding.ts';
import { type LoadedArchive, loadArchive } from '../../src/node/archive.ts';
import { cachedPages, publishedAssets, readPage } from '../../src/node/page-cache.ts';
import type { Settings } from '../../src/node/settings.ts';
import { source } from '../support/builders.ts';
import { archive, SITE, temporaryFolder, write } from '../support/fixtures.ts';

const A = 'postmortems/a.mdx';
const B = 'postmortems/b.mdx';
const told = ({ messages }: LoadedArchive) =>
  messages.map((message) => `${message.file} ${message.line ?? 0}:${message.column ?? 0} ${ruleOf(message)}`);
const load = async (settings: Settings) => told(await loadArchive(settings));
const pageIds = ({ pages }: LoadedArchive) => pages.map(({ id }) => id).toSorted();
const body = (settings: Settings, id: string) => readPage(settings.cacheDir, id)?.page.body;
/** When a page was last written. */
const written = (settings: Settings, id: string) => statSync(path.join(settings.cacheDir, 'pages', `${id}.json`)).mtimeMs;
const red = () => sharp({ create: { width: 40, height: 30, channels: 3, background: '#f00' } });

describe('an archive that is whole', () => {
  it('has a page for every postmortem that its audience may see', async () => {
    const files = {
      [A]: source(),
      'postmortems/2024/b.mdx': source({ visibility: 'internal' }),
      'postmortems/c.mdx': source({ status: 'draft' }),
      'postmortems/d.mdx': source({ organization: 'GitLab', sources: [{ title: 'x', url: 'https://x.example/' }] }),
    };
    const shown = await loadArchive(archive(files));
    expect(shown.messages).toEqual([]);
    expect([pageIds(shown), shown.count]).toEqual([['a', 'd'], 4]);
    expect(pageIds(await loadArchive(archive(files, { audience: 'internal' })))).toEqual(['a', 'b', 'c', 'd']);
  });

  it('keeps what is internal out of the public cache, text and list alike', async () => {
    const settings = archive({ [A]: source({ review: { author: 'canary' } }, '<Internal>canary</Internal> text\n') });
    await loadArchive(settings);
    expect(readFileSync(path.join(settings.cacheDir, 'pages/a.json'), 'utf8')).not.toContain('canary');
    expect(readFileSync(path.join(settings.cacheDir, 'archive.json'), 'utf8')).not.toContain('canary');
  });

  it('may be empty', async () => {
    const settings = archive({});
    expect(await loadArchive(settings)).toMatchObject({ pages: [], messages: [], count: 0, site: { organization: 'Fernwick' } });
    mkdirSync(path.join(settings.contentDir, 'postmortems'));
    expect(await load(settings)).toEqual([]);
  });

  it('passes over what begins with a dot and what lies elsewhere', async () => {
    expect(
      await load(archive({ 'postmortems/.draft.md': 'x', 'postmortems/.git/x': 'x', 'notes.md': 'x', 'postmortems/data.csv': 'x' })),
    ).toEqual([]);
  });
});

describe('an archive that cannot be read', () => {
  it('has no folder', async () => {
    const settings = { ...archive({}), contentDir: path.join(temporaryFolder(), 'nothing') };
    expect(await load(settings)).toEqual([' 0:0 file/no-content']);
  });

  it('has no site.yaml', async () => {
    const settings = archive({ [A]: source() });
    write(settings.contentDir, { 'site.yaml': null });
    expect(await load(settings)).toEqual(['site.yaml 0:0 file/no-site']);
    mkdirSync(path.join(settings.contentDir, 'site.yaml'));
    expect(await load(settings)).toEqual(['site.yaml 0:0 file/no-site']);
  });

  it('has errors in site.yaml, which are told beside those about files', async () => {
    const settings = archive({ 'site.yaml': 'organization: 5\nhome: x\n', 'postmortems/README.md': 'x' });
    expect(await load(settings)).toEqual([
      'postmortems/README.md 1:1 file/extension',
      'site.yaml 1:1 schema/required',
      'site.yaml 1:15 schema/type',
      'site.yaml 2:7 schema/choice',
    ]);
    expect(existsSync(settings.cacheDir)).toBe(false);
  });

  it('has a site.yaml that leads out of the folder', async () => {
    const settings = archive({ [A]: source() });
    const outside = path.join(temporaryFolder(), 'secret.yaml');
    write(path.dirname(outside), { 'secret.yaml': 'canary: 1\n' });
    rmSync(path.join(settings.contentDir, 'site.yaml'));
    symlinkSync(outside, path.join(settings.contentDir, 'site.yaml'));
    const { messages } = await loadArchive(settings);
    expect(messages.map(ruleOf)).toEqual(['file/outside']);
    expect(messages.join()).not.toContain('canary');
  });

  it('has a file in the place of the folder of postmortems', async () => {
    expect(await load(archive({ postmortems: 'x' }))).toEqual(['postmortems 0:0 file/no-folder']);
  });
});

describe('bad files', () => {
  it('are told of all at once, sorted, and nothing is written', async () => {
    const settings = archive({
      'postmortems/z.mdx': source({ sevrity: 'x' }, '{1}\n'),
      [A]: source({ tags: ['nothing'] }, 'See [x](gone.mdx) ![y](gone.png)\n'),
      'postmortems/fine.mdx': source(),
      'postmortems/empty.mdx': '',
      'postmortems/bytes.mdx': new Uint8Array([0xff, 0xfe]),
      'postmortems/README.md': 'x',
      'postmortems/no-ending': 'x',
      'postmortems/Upper.mdx': source(),
      'postmortems/index.mdx': source(),
      'postmortems/2024/fine.mdx': source(),
    });
    const loaded = await loadArchive(settings);
    expect(told(loaded)).toEqual([
      'postmortems/README.md 1:1 file/extension',
      'postmortems/Upper.mdx 1:1 file/kebab-case',
      'postmortems/a.mdx 8:10 reference/unknown-tag',
      'postmortems/a.mdx 10:5 reference/unknown-postmortem',
      'postmortems/a.mdx 10:19 file/missing',
      'postmortems/bytes.mdx 1:1 file/encoding',
      'postmortems/empty.mdx 1:1 front-matter/empty',
      'postmortems/fine.mdx 1:1 file/duplicate-id',
      'postmortems/index.mdx 1:1 file/reserved',
      'postmortems/no-ending 1:1 file/extension',
      'postmortems/z.mdx 8:1 schema/unknown-key',
      'postmortems/z.mdx 10:1 safety/expression',
    ]);
    expect(loaded).toMatchObject({ pages: [], count: 6 });
    expect(readdirSync(path.join(settings.cacheDir, 'pages'))).toEqual([]);
    expect(existsSync(path.join(settings.cacheDir, 'archive.json'))).toBe(false);
  });

  it('leave the cache as it was', async () => {
    const settings = archive({ [A]: source({}, 'Before.\n') });
    await loadArchive(settings);
    const list = readFileSync(path.join(settings.cacheDir, 'archive.json'), 'utf8');
    write(settings.contentDir, { [A]: source({}, 'After.\n'), [B]: 'broken' });
    expect(await load(settings)).toEqual(['postmortems/b.mdx 1:1 front-matter/missing']);
    expect(readFileSync(path.join(settings.cacheDir, 'archive.json'), 'utf8')).toBe(list);
    expect(body(settings, 'a')).toBe('<p>Before.</p>');
  });

  it('that lead out of the folder are not read', async () => {
    const settings = archive({ [A]: source() });
    const outside = temporaryFolder();
    write(outside, { 'b.mdx': source({ title: 'canary' }), 'folder/c.mdx': source() });
    const folder = path.join(settings.contentDir, 'postmortems');
    symlinkSync(path.join(outside, 'b.mdx'), path.join(folder, 'b.mdx'));
    symlinkSync(path.join(outside, 'folder'), path.join(folder, 'linked'));
    symlinkSync(path.join(folder, 'nothing.mdx'), path.join(folder, 'dangling.mdx'));
    symlinkSync(path.join(folder, 'circle.mdx'), path.join(folder, 'circle.mdx'));
    symlinkSync('a.mdx', path.join(folder, 'inside.mdx'));
    expect(await load(settings)).toEqual([
      'postmortems/b.mdx 1:1 file/outside',
      'postmortems/circle.mdx 1:1 file/outside',
      'postmortems/dangling.mdx 1:1 file/outside',
      'postmortems/linked 1:1 file/extension',
    ]);
  });

  it('that cannot be read are told of, with the reason', async () => {
    const settings = archive({ [A]: source() });
    // A link to a folder is the one thing that even root cannot read as a file.
    symlinkSync('.', path.join(settings.contentDir, 'postmortems', 'folder.mdx'));
    const { messages } = await loadArchive(settings);
    expect(messages.map(({ file, reason }) => `${file}: ${reason}`)).toEqual([
      'postmortems/folder.mdx: The file could not be read (EISDIR).',
    ]);
  });
});

describe('what is remembered', () => {
  const files = {
    [A]: source({ summary: 'Hidden\u200b.', related: [{ id: 'b', relation: 'similar-to' }] }, 'See [b](b.mdx). ![x](x.png)\n'),
    [B]: source({}, 'B.\n'),
    'postmortems/c.mdx': source({ visibility: 'internal' }, 'C.\n'),
  };
  const setUp = async (more = {}) => {
    const settings = archive({ ...files, 'postmortems/x.png': await red().png().toBuffer(), ...more });
    return { settings, first: await loadArchive(settings) };
  };

  it('gives the same result, warnings included, and writes nothing anew', async () => {
    const { settings, first } = await setUp();
    const before = written(settings, 'a');
    const second = await loadArchive(settings);
    expect(told(first)).toEqual(['postmortems/a.mdx 3:12 text/hidden-character']);
    expect(JSON.stringify(second)).toBe(JSON.stringify(first));
    expect(second.messages.map(({ reason, note, fatal, place }) => ({ reason, note, fatal, place }))).toEqual(
      first.messages.map(({ reason, note, fatal, place }) => ({ reason, note, fatal, place })),
    );
    expect(written(settings, 'a')).toBe(before);
  });

  it('holds for other postmortems when one changes', async () => {
    const { settings, first } = await setUp();
    const before = written(settings, 'a');
    write(settings.contentDir, { [B]: source({}, 'B, again.\n') });
    const second = await loadArchive(settings);
    expect(body(settings, 'b')).toBe('<p>B, again.</p>');
    expect(written(settings, 'a')).toBe(before);
    expect(second.pages.find(({ id }) => id === 'a')).toEqual(first.pages.find(({ id }) => id === 'a'));
    expect(second.pages.find(({ id }) => id === 'b')).not.toEqual(first.pages.find(({ id }) => id === 'b'));
  });

  it('ends with a change of site.yaml', async () => {
    const { settings } = await setUp();
    expect(readPage(settings.cacheDir, 'b')?.page.severity.name).toBe('SEV1');
    write(settings.contentDir, { 'site.yaml': SITE.replace('SEV1', 'Worst') });
    await loadArchive(settings);
    expect(readPage(settings.cacheDir, 'b')?.page.severity.name).toBe('Worst');
  });

  it('ends where a linked postmortem is removed: the link is dead', async () => {
    const { settings } = await setUp();
    write(settings.contentDir, { [B]: null });
    expect(await load(settings)).toEqual([
      'postmortems/a.mdx 3:12 text/hidden-character',
      'postmortems/a.mdx 8:19 reference/unknown-postmortem',
      'postmortems/a.mdx 10:5 reference/unknown-postmortem',
    ]);
  });

  it('ends where a linked postmortem becomes internal, and where it becomes public again', async () => {
    const { settings } = await setUp();
    expect(body(settings, 'a')).toContain('<a href="/postmortems/b/">b</a>');
    write(settings.contentDir, { [B]: source({ visibility: 'internal' }, 'B.\n') });
    expect(await load(settings)).toEqual([
      'postmortems/a.mdx 3:12 text/hidden-character',
      'postmortems/a.mdx 8:19 publication/names-unpublished',
      'postmortems/a.mdx 10:5 publication/names-unpublished',
    ]);
    expect(body(settings, 'a')).toContain('See b. ');
    expect(readPage(settings.cacheDir, 'a')?.page.related).toEqual([]);
    expect(readPage(settings.cacheDir, 'b')).toBeUndefined();
    write(settings.contentDir, { [B]: source({}, 'B.\n') });
    await loadArchive(settings);
    expect(body(settings, 'a')).toContain('<a href="/postmortems/b/">b</a>');
  });

  it('ends with another image', async () => {
    const { settings } = await setUp();
    const [before] = publishedAssets(settings.cacheDir);
    write(settings.contentDir, { 'postmortems/x.png': await red().resize(20).png().toBuffer() });
    await loadArchive(settings);
    const [after, ...others] = publishedAssets(settings.cacheDir);
    expect(others).toEqual([]);
    expect(after).not.toBe(before);
    expect(body(settings, 'a')).toContain(`src="/files/${after}" alt="x" width="20" height="15"`);
  });

  it('ends where an image is removed', async () => {
    const { settings } = await setUp();
    write(settings.contentDir, { 'postmortems/x.png': null });
    expect(await load(settings)).toEqual(['postmortems/a.mdx 3:12 text/hidden-character', 'postmortems/a.mdx 10:17 file/missing']);
  });

  it('ends where a page is lost or broken', async () => {
    const { settings } = await setUp();
    write(settings.cacheDir, { 'pages/a.json': '{"pa', 'pages/b.json': null });
    await loadArchive(settings);
    expect(body(settings, 'a')).toContain('See ');
    expect(body(settings, 'b')).toBe('<p>B.</p>');
  });

  it('survives a list that was cut short', async () => {
    const { settings, first } = await setUp();
    write(settings.cacheDir, { 'archive.json': '{"a":' });
    expect(JSON.stringify(await loadArchive(settings))).toBe(JSON.stringify(first));
  });

  it('forgets what is gone, with its page', async () => {
    const { settings } = await setUp();
    write(settings.contentDir, { [A]: null });
    expect(pageIds(await loadArchive(settings))).toEqual(['b']);
    expect(readdirSync(path.join(settings.cacheDir, 'pages'))).toEqual(['b.json']);
  });

  it('ends with another base path', async () => {
    const { settings } = await setUp();
    await loadArchive({ ...settings, base: '/archive/' });
    expect(body(settings, 'a')).toContain('<a href="/archive/postmortems/b/">b</a>');
    expect(body(settings, 'a')).toContain('src="/archive/files/x-');
  });
});

describe('files that postmortems refer to', () => {
  it('are published only where a visible text refers to them', async () => {
    const png = await red().png().toBuffer();
    const other = await red().resize(10).png().toBuffer();
    const settings = archive({
      [A]: source({}, '![seen](seen.png)\n\n<Internal>\n\n![hidden](hidden.png)\n\n</Internal>\n'),
      [B]: source({ visibility: 'internal' }, '![hidden](hidden-b.png)\n'),
      'postmortems/seen.png': png,
      'postmortems/hidden.png': other,
      'postmortems/hidden-b.png': other,
      'postmortems/unused.png': other,
    });
    await loadArchive(settings);
    expect(publishedAssets(settings.cacheDir).map((name) => name.replace(/-[0-9a-f]{16}/, ''))).toEqual(['seen.webp']);
    expect(readdirSync(path.join(settings.cacheDir, 'files'))).toHaveLength(1);
  });

  it('are drawn, and can be downloaded, where they are CSV', async () => {
    const settings = archive({
      [A]: source({}, '<Series src="../data/load.csv" title="Load" unit="req/s" />\n'),
      'data/load.csv': 'at,load\n2024-05-01T10:00Z,1\n2024-05-01T12:00Z,2\n',
    });
    await loadArchive(settings);
    const [name] = publishedAssets(settings.cacheDir);
    expect(name).toMatch(/^load-[0-9a-f]{16}\.csv$/);
    expect(body(settings, 'a')).toContain(`href="/files/${name}"`);
    expect(body(settings, 'a')).toContain('Impact began');
  });

  it('are found by the names that they have', async () => {
    const png = await red().png().toBuffer();
    const settings = archive({
      [A]: source({}, '![a](größe.png) ![b](my%20picture.png)\n'),
      'postmortems/größe.png': png,
      'postmortems/my picture.png': png,
    });
    expect(await load(settings)).toEqual([]);
    expect(body(settings, 'a')?.match(/<img/g)).toHaveLength(2);
  });

  it('are findings where they are not as they have to be', async () => {
    const png = await red().png().toBuffer();
    const noise = await sharp({
      create: { width: 300, height: 200, channels: 3, background: '#000', noise: { type: 'gaussian', mean: 128, sigma: 30 } },
    })
      .png()
      .toBuffer();
    const settings = archive({
      [A]: source(
        {},
        ['missing.png', '../../outside.png', 'text.png', 'drawing.png', 'half.png', 'folder.png', 'fine.png']
          .map((name) => `![x](${name})`)
          .join('\n\n'),
      ),
      [B]: source({}, ['empty.csv', 'words.csv', 'bytes.csv', 'gone.csv'].map((name) => `<Series src="${name}" title="x" />`).join('\n\n')),
      'postmortems/text.png': 'not an image',
      'postmortems/drawing.png': '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>',
      'postmortems/half.png': noise.subarray(0, noise.length / 2),
      'postmortems/folder.png/x': 'x',
      'postmortems/fine.png': png,
      'postmortems/empty.csv': '',
      'postmortems/words.csv': 'a,b\n1,x\n',
      'postmortems/bytes.csv': new Uint8Array([0xff, 0xfe]),
      '../outside.png': png,
    });
    expect(await load(settings)).toEqual([
      'postmortems/a.mdx 9:1 file/missing',
      'postmortems/a.mdx 11:1 file/outside',
      'postmortems/a.mdx 13:1 file/image',
      'postmortems/a.mdx 15:1 file/image',
      'postmortems/a.mdx 17:1 file/image',
      'postmortems/a.mdx 19:1 file/missing',
      'postmortems/b.mdx 9:1 file/csv',
      'postmortems/b.mdx 11:1 file/csv',
      'postmortems/b.mdx 13:1 file/csv',
      'postmortems/b.mdx 15:1 file/missing',
      'postmortems/folder.png/x 1:1 file/extension',
    ]);
  });

  it('may not lead out of the folder by a link', async () => {
    const outside = temporaryFolder();
    write(outside, { 'secret.png': await red().png().toBuffer() });
    const settings = archive({ [A]: source({}, '![x](x.png)\n') });
    symlinkSync(path.join(outside, 'secret.png'), path.join(settings.contentDir, 'postmortems/x.png'));
    expect(await load(settings)).toEqual(['postmortems/a.mdx 9:1 file/outside']);
  });
});

it('many postmortems are read in threads with the same result', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 520 }, (_, index) => [
      `postmortems/p-${index}.mdx`,
      source({ title: `P ${index}` }, `Text ${index}. [x](p-${(index * 7) % 520}.mdx)\n`),
    ]),
  );
  const settings = archive({ ...many, 'postmortems/bad.mdx': source({ sevrity: 1 }) });
  expect(await load(settings)).toEqual(['postmortems/bad.mdx 8:1 schema/unknown-key']);
  write(settings.contentDir, { 'postmortems/bad.mdx': null });
  const loaded = await loadArchive(settings);
  expect([loaded.messages, loaded.pages.length]).toEqual([[], 520]);
  expect(body(settings, 'p-519')).toContain('<p>Text 519. <a href="/postmortems/p-513/">');
});

it('looks without writing a page, and leaves those that are there', async () => {
  const settings = archive({ 'postmortems/a.mdx': source(), 'postmortems/b.mdx': source() });
  await loadArchive(settings, undefined, { pages: false });
  expect([readPage(settings.cacheDir, 'a'), cachedPages(settings.cacheDir)]).toEqual([undefined, []]);
  await loadArchive(settings);
  write(settings.contentDir, { 'postmortems/b.mdx': source({ title: 'Another title' }) });
  const { pages, messages } = await loadArchive(settings, undefined, { pages: false });
  expect([pages, messages]).toEqual([[], []]);
  expect(cachedPages(settings.cacheDir).map(({ id }) => id)).toEqual(['a']);
  await loadArchive(settings);
  expect(readPage(settings.cacheDir, 'b')?.page.title).toBe('Another title');
});

describe('a draft', () => {
  const story = (more: Record<string, unknown>) =>
    source({
      title: 'The shop showed an expired certificate',
      summary: 'Customers could not pay, because the certificate of the shop had expired and nobody had renewed it.',
      causes: { trigger: 'The certificate expired.', contributing: ['No alert watches the expiry date of certificates.'] },
      symptoms: ['SSL certificate problem: certificate has expired'],
      ...more,
    });
  const withRhymes = SITE.replace('"rhymes/unlinked":"off"', '"rhymes/unlinked":"warn"');
  const unlinked = async (settings: Settings) =>
    (await loadArchive(settings, undefined, { pages: false })).messages.filter((message) => ruleOf(message) === 'rhymes/unlinked');

  it('is told what it resembles, internal postmortems included, until it says so', async () => {
    const settings = archive({
      'site.yaml': withRhymes,
      'postmortems/2024-01-02-before.mdx': story({ visibility: 'internal' }),
      'postmortems/2024-05-01-again.mdx': story({ status: 'draft' }),
    });
    expect((await unlinked(settings)).map(({ file, reason }) => [file, reason.slice(0, 40)])).toEqual([
      ['postmortems/2024-05-01-again.mdx', '`2024-01-02-before` rhymes with this inc'],
    ]);
    // What was remembered of the first is used again, and the second is read anew.
    write(settings.contentDir, {
      'postmortems/2024-05-01-again.mdx': story({ status: 'draft', related: [{ id: '2024-01-02-before', relation: 'recurrence-of' }] }),
    });
    expect(await unlinked(settings)).toEqual([]);
  });
});

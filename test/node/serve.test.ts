import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { serve, type RunningSite, type ServeOptions } from '../../src/node/serve.ts';

const fragment = gzipSync('what Pagefind unpacks itself');
const files: Record<string, string | Buffer> = {
  'index.html': '<h1>Home</h1>',
  '404.html': '<h1>Not here</h1>',
  'postmortems/index.html': '<h1>Archive</h1>',
  'postmortems/a/index.html': '<h1>A</h1>',
  'tags/größe/index.html': '<h1>Size</h1>',
  'images/empty.txt': '',
  'postmortems.json': '{}',
  'history.atom': '<feed/>',
  'history.rss': '<rss/>',
  'sitemap-index.xml': '<sitemapindex/>',
  'actions.csv': 'a,b',
  'actions.ics': 'BEGIN:VCALENDAR',
  'badges/api.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'main.js': 'export {}',
  'main.css': 'a{}',
  'photo.webp': 'RIFF',
  'pagefind/pagefind.en.pf_meta': fragment,
  'pagefind/index/en_1.pf_index': fragment,
  'pagefind/filter/en_1.pf_filter': fragment,
  'pagefind/fragment/en_1.pf_fragment': fragment,
  'pagefind/wasm.en.pagefind': fragment,
  'a.wasm': '\0asm',
};

let dir: string;
let sites: RunningSite[] = [];

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'serve-'));
  await write(files);
});
afterEach(async () => {
  await Promise.all(sites.map((site) => site.close()));
  sites = [];
});
afterAll(() => rm(dir, { recursive: true, force: true }));

describe('pages', () => {
  test('are found with and without a base path', async () => {
    for (const base of ['/', '/archive/', 'archive', '/archive']) {
      const { url } = await start({ base });
      expect(url).toMatch(base === '/' ? /^http:\/\/127\.0\.0\.1:\d+\/$/ : /^http:\/\/127\.0\.0\.1:\d+\/archive\/$/);
      expect(await text(url)).toBe('200 <h1>Home</h1>');
      expect(await text(`${url}postmortems/a/`)).toBe('200 <h1>A</h1>');
      expect(await text(`${url}postmortems/a/?x=1`)).toBe('200 <h1>A</h1>');
      expect(await text(`${url}tags/größe/`)).toBe('200 <h1>Size</h1>');
    }
  });

  test('that are directories are redirected to their slash, with the query', async () => {
    const { url } = await start({ base: '/archive/' });
    expect(await redirect(`${url}postmortems/a?q=1`)).toBe('301 /archive/postmortems/a/?q=1');
    expect(await redirect(url.slice(0, -1))).toBe('301 /archive/');
  });

  test('outside of the base path: the root leads to it, the rest is missing', async () => {
    const { url } = await start({ base: '/archive/' });
    const { origin } = new URL(url);
    expect(await redirect(`${origin}/`)).toBe('302 /archive/');
    expect(await text(`${origin}/postmortems/a/`)).toBe('404 <h1>Not here</h1>');
    expect(await text(`${origin}/archives/`)).toBe('404 <h1>Not here</h1>');
  });

  test.each([
    'nothing/',
    'postmortems/b',
    'postmortems.json/',
    'postmortems.json/below',
    'images',
    'images/',
    'index',
    '404',
    '%',
    '%00',
    'postmortems//a/',
    `${'x'.repeat(5_000)}/`,
  ])('%s is missing', async (path) => {
    const { url } = await start();
    const response = await fetch(url + path, { redirect: 'manual' });
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await response.text()).toBe('<h1>Not here</h1>');
  });

  test('cannot be asked for outside of the folder', async () => {
    const { url } = await start({ dir: join(dir, 'postmortems') });
    for (const path of ['/../main.css', '/%2e%2e/main.css', '/a/../../main.css', '/..%2fmain.css', '/..\\main.css', '//example.org']) {
      expect(await raw(url, `GET ${path} HTTP/1.1`)).toMatch(/^HTTP\/1\.1 404 /);
    }
  });

  test('are read, not written', async () => {
    const { url } = await start();
    const response = await fetch(url, { method: 'POST' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    const head = await fetch(url, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '13', '']);
  });

  test('built again while serving are served as they then are', async () => {
    const { url } = await start();
    await write({ 'new/index.html': 'one' });
    expect(await text(`${url}new/`)).toBe('200 one');
    await write({ 'new/index.html': 'two!' });
    expect(await text(`${url}new/`)).toBe('200 two!');
  });

  test('a site without a 404 page answers in words', async () => {
    const { url } = await start({ dir: join(dir, 'postmortems') });
    expect(await text(`${url}x`)).toBe('404 There is nothing here.\n');
  });
});

test.each([
  ['index.html', 'text/html; charset=utf-8'],
  ['main.js', 'text/javascript; charset=utf-8'],
  ['main.css', 'text/css; charset=utf-8'],
  ['images/empty.txt', 'text/plain; charset=utf-8'],
  ['postmortems.json', 'application/json'],
  ['badges/api.svg', 'image/svg+xml'],
  ['photo.webp', 'image/webp'],
  ['history.atom', 'application/atom+xml; charset=utf-8'],
  ['history.rss', 'application/rss+xml; charset=utf-8'],
  ['sitemap-index.xml', 'application/xml; charset=utf-8'],
  ['actions.csv', 'text/csv; charset=utf-8'],
  ['actions.ics', 'text/calendar; charset=utf-8'],
  ['a.wasm', 'application/wasm'],
  ['pagefind/pagefind.en.pf_meta', 'application/octet-stream'],
  ['pagefind/index/en_1.pf_index', 'application/octet-stream'],
  ['pagefind/filter/en_1.pf_filter', 'application/octet-stream'],
  ['pagefind/fragment/en_1.pf_fragment', 'application/octet-stream'],
  ['pagefind/wasm.en.pagefind', 'application/octet-stream'],
])('%s is %s, and its bytes are those on the disk', async (path, type) => {
  const { url } = await start({ base: '/archive/' });
  const response = await fetch(url + path);
  expect(response.headers.get('content-type')).toBe(type);
  expect(response.headers.get('content-encoding')).toBeNull();
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(Buffer.from(await response.arrayBuffer())).toEqual(Buffer.from(files[path] ?? ''));
});

describe('the port', () => {
  test('is the wanted one, or the next that is free', async () => {
    const taken = createServer();
    await new Promise<void>((done) => taken.listen(0, '127.0.0.1', done));
    const { port } = taken.address() as AddressInfo;
    const { url } = await start({ port });
    expect(Number(new URL(url).port)).toBeGreaterThan(port);
    expect(await text(url)).toContain('Home');
    await new Promise((done) => taken.close(done));
  });

  test('is free again after closing, also with an open connection', async () => {
    const site = await start();
    const port = Number(new URL(site.url).port);
    const connection = connect(port, '127.0.0.1');
    await new Promise((done) => connection.once('connect', done));
    connection.on('error', () => undefined);
    await site.close();
    sites = [];
    const { url } = await start({ port });
    expect(Number(new URL(url).port)).toBe(port);
  });

  test('that no one may use is an error', async () => {
    await expect(serve({ dir, host: '192.0.2.1' })).rejects.toThrow('EADDRNOTAVAIL');
  });
});

test('a folder that is not there is an error', async () => {
  await expect(serve({ dir: join(dir, 'dist') })).rejects.toThrow(/^There is no built site in .*dist\.$/);
});

async function start(options: Partial<ServeOptions> = {}): Promise<RunningSite> {
  const site = await serve({ dir, ...options });
  sites.push(site);
  return site;
}

async function write(tree: Record<string, string | Buffer>): Promise<void> {
  for (const [path, content] of Object.entries(tree)) {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), content);
  }
}

async function text(url: string): Promise<string> {
  const response = await fetch(url);
  return `${response.status} ${await response.text()}`;
}

async function redirect(url: string): Promise<string> {
  const response = await fetch(url, { redirect: 'manual' });
  return `${response.status} ${response.headers.get('location')}`;
}

/** `fetch` tidies a path before it sends it; this does not. */
function raw(url: string, requestLine: string): Promise<string> {
  const { port, hostname } = new URL(url);
  return new Promise((done, fail) => {
    const chunks: Buffer[] = [];
    connect(Number(port), hostname)
      .on('data', (chunk: Buffer) => chunks.push(chunk))
      .on('end', () => done(Buffer.concat(chunks).toString()))
      .on('error', fail)
      .end(`${requestLine}\r\nHost: ${hostname}\r\nConnection: close\r\n\r\n`);
  });
}

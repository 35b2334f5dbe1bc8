/** Built sites and the net: what it says of a clean one, a build that it stops, and spots from which something was cut, which must not tell of it. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { publicPages } from '../../src/node/leak-archive.ts';
import { scanForLeaks } from '../../src/node/leak-scan.ts';
import { readSettings } from '../../src/node/settings.ts';
import { pagesOf, readOutput } from '../support/output.ts';
import { AS_OF, outDir, ROOT, runCommand, SITES } from '../support/sites.ts';

const settingsOf = (name: 'public' | 'internal') =>
  readSettings({ AS_OF, ...SITES[name].env, AUDIENCE: 'public', CONTENT_DIR: SITES[name].content });

describe('the net', () => {
  it('finds nothing in the public site', async () => {
    const settings = settingsOf('public');
    const { leaks, values, runs, files } = await scanForLeaks(settings, outDir('public'), publicPages(settings));
    expect(leaks).toEqual([]);
    expect(values).toBeGreaterThan(40);
    expect(runs).toBeGreaterThan(20);
    expect(files).toBe(readOutput(outDir('public')).length);
  });

  it('finds the internal site full, in every kind of file and of every kind of key', async () => {
    const settings = settingsOf('internal');
    const { leaks } = await scanForLeaks(settings, outDir('internal'), publicPages(settings));
    const endings = new Set(leaks.map(({ output }) => path.extname(output)));
    for (const ending of ['.html', '.json', '.csv', '.ics', '.txt', '.pf_fragment', '.pf_filter', '.webp'])
      expect(endings, ending).toContain(ending);
    const fields = new Set(leaks.map(({ origin }) => origin.field));
    for (const field of [
      'body title summary organization risk_accepted/by risk_accepted/why links/2/label links/3/url timeline/1/evidence actions/1/ticket',
      'review/facilitator review/author review/owner review/contact review/participants/1 review/notes',
      'services/3/name teams/2/name causes/3/name tags/3/name',
    ].flatMap((line) => line.split(' ')))
      expect(fields, field).toContain(field);
  });
});

describe('a public build with something internal in it', () => {
  it('fails, names the place and not the value, and leaves the old site alone', async () => {
    const out = mkdtempSync(path.join(tmpdir(), 'leak-'));
    onTestFinished(() => rmSync(out, { recursive: true, force: true }));
    cpSync(outDir('empty'), out, { recursive: true });
    const before = readFileSync(path.join(out, 'index.html'), 'utf8');
    // The name of an internal service has found its way into the address of the site.
    const env = { CONTENT_DIR: SITES.public.content, OUT_DIR: out, SITE_URL: 'https://canaryledger-service.example', BASE_PATH: '/leak' };
    const { code, output } = await runCommand(['build'], env);
    expect(output).toContain('The public site was not published, because it holds something internal');
    expect(code).toBe(1);
    expect(output).toMatch(/^`services\/3\/name` of site\.yaml is in \d+ files:\n {2}actions\.csv\n/m);
    expect(output).toMatch(/^ {2}… and \d+ more$/m);
    expect(output).not.toMatch(/canaryledger/i);
    expect(readFileSync(path.join(out, 'index.html'), 'utf8')).toBe(before);
    const folder = /What was built is in (\S+)\/\./.exec(output)?.[1] ?? '';
    expect(existsSync(path.join(ROOT, folder, 'index.html'))).toBe(true);
    rmSync(path.join(ROOT, folder), { recursive: true });
  });
});

describe('a spot from which something was cut', () => {
  const page = (): string => readFileSync(path.join(outDir('public'), 'postmortems/2025-03-04-labels-delayed/index.html'), 'utf8');

  it('leaves no heading with nothing under it, and no anchor to one', () => {
    for (const { name, text } of pagesOf(readOutput(outDir('public')))) {
      expect(emptyHeadings(text), name).toEqual([]);
      const ids = new Set([...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
      for (const [, anchor] of text.matchAll(/ href="#([^"]+)"/g)) expect(ids, name).toContain(anchor);
    }
  });

  it('leaves no gap in the text', () => {
    expect(page()).toContain('had looked elsewhere, and support was busy'.replace('had looked', 'had\nlooked'));
    expect(page()).not.toMatch(/<(?:p|li|td|div|aside)[^>]*>\s*<\/(?:p|li|aside)>/);
    expect(page()).not.toMatch(/ [.,;](?:\s|<)/);
  });

  it('leaves no image that no page shows, and no count', () => {
    const files = readOutput(outDir('public'));
    const all = files.map(({ text }) => text).join('\n');
    for (const { name } of files.filter((file) => file.name.startsWith('files/'))) expect(all, name).toContain(path.basename(name));
    // Two of the archive's three own postmortems are not shown, and neither is the service that only they were about.
    expect(files.find(({ name }) => name === 'index.html')?.text).not.toMatch(/\b[345] postmortems\b/);
    expect(page()).not.toMatch(/redacted|withheld|<Internal|&lt;Internal/i);
  });
});

/** Headings of a body or a section behind which another of the same rank comes at once, or the end. */
function emptyHeadings(page: string): string[] {
  const all = /<article[^]*<\/article>/.exec(page)?.[0] ?? '';
  return [...all.matchAll(/<h([2-6])[^>]*>([^<]*)<\/h\1>\s*(?=<h([2-6])\b|<\/(?:section|article)>)/g)].flatMap(
    ([, rank = '', title = '', next = '0']) => (next <= rank ? [title] : []),
  );
}

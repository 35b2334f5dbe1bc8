import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type OutputFile, pagesOf, readOutput } from '../support/output.ts';
import { outDir } from '../support/sites.ts';

const files = readOutput(outDir('shipped'));
const byName = new Map(files.map((file) => [file.name, file]));

function linked({ text }: OutputFile, pattern: RegExp, of: ReadonlyMap<string, OutputFile> = byName): OutputFile[] {
  return [...text.matchAll(pattern)].flatMap(([, address = '']) => of.get(address.replace(/^\//, '')) ?? []);
}

/** A page's scripts, with those that they import at once, or with all that they may ever import. */
function scriptsOf(page: OutputFile, site = files, ever = false): OutputFile[] {
  const named = site === files ? byName : new Map(site.map((file) => [file.name, file]));
  const all = new Map<string, OutputFile>();
  const queue = linked(page, /<script[^>]*\ssrc="([^"]+)"/g, named);
  const imported = ever ? /(?:import\(?|from)\s*["'`]\.\/([^"'`]+)["'`]/g : /(?:import|from)\s*"\.\/([^"]+)"/g;
  for (let file = queue.pop(); file; file = queue.pop()) {
    if (all.has(file.name)) continue;
    all.set(file.name, file);
    const folder = file.name.slice(0, file.name.lastIndexOf('/') + 1);
    for (const [, name = ''] of file.text.matchAll(imported)) {
      const next = named.get(folder + name);
      if (next) queue.push(next);
    }
  }
  return [...all.values()];
}

const sum = (list: readonly OutputFile[], size: (file: OutputFile) => number): number =>
  list.reduce((total, file) => total + size(file), 0);

describe('page weight', () => {
  const postmortems = pagesOf(files).filter(({ name }) => /^postmortems\/\d/.test(name));

  it('of a postmortem: HTML and CSS at most 30 kB gzipped, scripts at most 5 kB', () => {
    expect(postmortems.length).toBeGreaterThanOrEqual(15);
    for (const page of postmortems) {
      const styles = linked(page, /<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"/g);
      expect(styles.length, page.name).toBeGreaterThan(0);
      expect(
        sum([page, ...styles], ({ bytes }) => gzipSync(bytes).length),
        page.name,
      ).toBeLessThanOrEqual(30_000);
      expect(
        sum(scriptsOf(page), ({ bytes }) => bytes.length),
        page.name,
      ).toBeLessThanOrEqual(5_000);
    }
  });

  it.each(['postmortems/index.html', 'search/index.html'])('of %s: scripts at most 30 kB before the first query', (name) => {
    const page = byName.get(name);
    expect(page).toBeDefined();
    const scripts = scriptsOf(page as OutputFile);
    expect(scripts.length).toBeGreaterThan(0);
    expect(sum(scripts, ({ bytes }) => bytes.length)).toBeLessThanOrEqual(30_000);
  });
});

describe('charts', () => {
  const site = readOutput(outDir('trends'));
  const isLibrary = ({ text }: OutputFile): boolean => text.includes('maintainAspectRatio');
  const reached = (page: OutputFile): OutputFile[] => scriptsOf(page, site, true);

  // What a reader without further questions loads is measured in a browser, beside the charts' own tests.
  it.each(['trends/index.html', 'services/api/index.html'])(
    'take %s at most 110 kB of scripts gzipped, whatever is asked of them',
    (name) => {
      const scripts = reached(site.find((file) => file.name === name) as OutputFile);
      expect(scripts.some(isLibrary)).toBe(true);
      expect(sum(scripts, ({ bytes }) => gzipSync(bytes).length)).toBeLessThanOrEqual(110_000);
    },
  );

  it('are drawn by a library that no other page can load', () => {
    const others = pagesOf(site).filter(({ name }) => !/^(?:trends|services)\//.test(name));
    expect(others.length).toBeGreaterThan(10);
    for (const page of others) expect(reached(page).some(isLibrary), page.name).toBe(false);
  });
});

describe('asking for rhymes', () => {
  it('takes scripts of at most 30 kB gzipped', () => {
    const scripts = scriptsOf(byName.get('rhymes/index.html') as OutputFile);
    expect(scripts.length).toBeGreaterThan(0);
    expect(sum(scripts, ({ bytes }) => gzipSync(bytes).length)).toBeLessThanOrEqual(30_000);
  });

  it('takes an index of at most a kilobyte a postmortem, what helped included, while the archive is small', () => {
    const index = byName.get('rhymes/index.json') as OutputFile;
    const { count } = JSON.parse(index.text) as { count: number };
    expect(gzipSync(index.bytes).length).toBeLessThanOrEqual(count * 1_000);
    expect(files.filter(({ name }) => /^rhymes\/(?:terms|helped)-/.test(name))).toEqual([]);
  });
});

describe('every page', () => {
  it('carries a policy that allows no inline script or style, and nothing from elsewhere', () => {
    for (const { name, text } of pagesOf(files)) {
      const policy = /<meta http-equiv="content-security-policy" content="([^"]+)"/i.exec(text)?.[1] ?? '';
      expect(policy, name).toContain("default-src 'none'");
      expect(policy, name).not.toContain('unsafe-inline');
      expect(policy, name).not.toMatch(/https?:/);
      expect(text, name).not.toMatch(/\sstyle="/);
      expect(text, name).not.toMatch(/<script(?![^>]*\ssrc=)(?![^>]*type="application\/)[^>]*>/);
      expect(text, name).not.toMatch(/\son[a-z]+="/);
    }
  });
});

import path from 'node:path';
import { existsSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CATALOG } from '../../src/core/check/catalog.ts';
import { ruleAddress } from '../../src/core/finding.ts';
import { type OutputFile, pagesOf, readOutput } from '../support/output.ts';
import { outDir, type SiteName } from '../support/sites.ts';

const BASES: [SiteName, string][] = [
  ['shipped', '/'],
  ['public', '/archive/'],
  ['internal', '/archive/'],
  ['rhymes', '/archive/'],
  ['trends', '/'],
  ['status', '/'],
  ['empty', '/'],
];

/** Every address in `href`, `src` and `action`, decoded as a browser does. */
function addresses({ text }: OutputFile): string[] {
  return [...text.matchAll(/\s(?:href|src|action)="([^"]*)"/g)].map(([, address = '']) =>
    address.replaceAll('&amp;', '&').replaceAll('&#38;', '&'),
  );
}

function idsOf(text: string): Set<string> {
  return new Set([...text.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id));
}

describe.each(BASES)('the links of the site "%s"', (name, base) => {
  const folder = outDir(name);
  const pages = pagesOf(readOutput(folder));

  it('stay under the base path', () => {
    const outside = pages.flatMap((page) => addresses(page).filter((address) => address.startsWith('/') && !address.startsWith(base)));
    expect(outside).toEqual([]);
    expect(pages.length).toBeGreaterThan(3);
  });

  it('lead to a file of the site, and to a place that is on its page', () => {
    const ids = new Map(pages.map(({ name: file, text }) => [file, idsOf(text)]));
    const broken = pages.flatMap((page) =>
      addresses(page).flatMap((address) => {
        if (/^(?:https?:|mailto:|data:)/.test(address)) return [];
        const [target = '', hash] = address.split('#');
        const clean = decodeURIComponent(target.split('?')[0] ?? '');
        const file = clean === '' ? page.name : clean.slice(base.length) + (clean.endsWith('/') ? 'index.html' : '');
        const full = path.join(folder, file);
        if (!existsSync(full) || !statSync(full).isFile()) return [`${page.name}: ${address}`];
        return hash && file.endsWith('.html') && !ids.get(file)?.has(hash) ? [`${page.name}: ${address}`] : [];
      }),
    );
    expect([...new Set(broken)]).toEqual([]);
  });

  it('include the address that findings name for each rule', () => {
    const missing = CATALOG.map(({ id }) => ruleAddress(id)).filter((address) => !existsSync(path.join(folder, address, 'index.html')));
    expect(missing).toEqual([]);
  });

  it('have no duplicate id on a page', () => {
    const twice = pages.filter(({ text }) => [...text.matchAll(/\sid="([^"]+)"/g)].length !== idsOf(text).size);
    expect(twice.map(({ name: file }) => file)).toEqual([]);
  });
});

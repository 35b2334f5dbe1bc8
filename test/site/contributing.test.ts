import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { outDir, type SiteName } from '../support/sites.ts';

const html = (site: SiteName, page: string): string => readFileSync(path.join(outDir(site), page), 'utf8');
const propose = (text: string) =>
  [...text.matchAll(/<a[^>]* href="([^"]*)"[^>]*>\s*Propose a postmortem\s*<\/a>/g)].map(([, url = '']) => url);

describe('a site whose repository is known', () => {
  it.each(['index.html', 'postmortems/index.html', 'guide/index.html'])('leads from %s to a new postmortem, begun with a draft', (page) => {
    const [url = '', ...more] = propose(html('public', page));
    expect(more).toEqual([]);
    const { origin, pathname, searchParams } = new URL(url.replaceAll('&#38;', '&').replaceAll('&amp;', '&'));
    expect(origin + pathname).toBe('https://github.com/fernwick/incidents/new/main');
    expect(searchParams.get('filename')).toMatch(/^content\/postmortems\/[a-z-]+\.mdx$/);
    // A word of the scale that only internal postmortems use (here sev3) must not be in it.
    expect(searchParams.get('value')).toContain('\nseverity: sev2\n');
    expect(searchParams.get('value')).toContain('\nstatus: draft\n');
  });

  it('leads from a postmortem to its file', () => {
    expect(html('public', 'postmortems/2025-03-04-labels-delayed/index.html')).toMatch(/href="[^"]*\/edit\/main\/[^"]*">\s*Edit this page/);
  });
});

describe('a site whose repository is not known', () => {
  it.each(['index.html', 'postmortems/index.html', 'guide/index.html'])('has no such link on %s', (page) => {
    expect(html('empty', page)).not.toMatch(/Propose a postmortem|Edit this page/);
  });
});

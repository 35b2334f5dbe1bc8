import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { CHAPTERS, neighboursOf, PARTS, REFERENCE_PAGES } from '../../../src/core/guide/chapters.ts';
import { SOURCES } from '../../../src/core/guide/sources.ts';
import { keyTable } from '../../../src/core/key-table.ts';
import { Postmortem } from '../../../src/core/postmortem.ts';
import { Site } from '../../../src/core/site.ts';

const root = new URL('../../../src/', import.meta.url);
const folder = new URL('components/guide/chapters/', root);
const slugs = CHAPTERS.map(({ slug }) => slug);
const textOf = (slug: string): string => readFileSync(new URL(`${slug}.mdx`, folder), 'utf8');

describe('the list', () => {
  test('names each page once', () => {
    const all = [...slugs, ...REFERENCE_PAGES.map(({ slug }) => slug)];
    expect(new Set(all).size).toBe(all.length);
    expect(all.filter((slug) => !/^[a-z]+(?:-[a-z]+)*$/.test(slug))).toEqual([]);
  });

  test('keeps the chapters of a part together, in the order of the parts', () => {
    const order = CHAPTERS.map(({ part }) => PARTS.findIndex(({ key }) => key === part));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(new Set(order).size).toBe(PARTS.length);
  });

  test('sums each page up in one sentence', () => {
    const not = [...CHAPTERS, ...REFERENCE_PAGES].filter(({ summary }) => !/^[A-Z][^.!?]+\.$/.test(summary));
    expect(not.map(({ slug }) => slug)).toEqual([]);
  });

  test('agrees with the files', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.mdx'));
    expect(files.toSorted()).toEqual(slugs.map((slug) => `${slug}.mdx`).toSorted());
  });
});

describe('the sources', () => {
  test('are at least two a chapter, each once', () => {
    for (const { slug, sources } of CHAPTERS) {
      expect(sources.length, slug).toBeGreaterThanOrEqual(2);
      expect(new Set(sources).size, slug).toBe(sources.length);
    }
  });

  test('are all drawn on, and have an address each', () => {
    const used = new Set(CHAPTERS.flatMap(({ sources }) => sources));
    expect(Object.keys(SOURCES).filter((key) => !used.has(key as keyof typeof SOURCES))).toEqual([]);
    const addresses = Object.values(SOURCES).map(({ url }) => url);
    expect(addresses.filter((url) => !url.startsWith('https://') || !URL.canParse(url))).toEqual([]);
    expect(new Set(addresses).size).toBe(addresses.length);
  });
});

describe('neighbours', () => {
  test('lead from the first chapter through all of them, and back', () => {
    const there: string[] = [];
    for (let at = CHAPTERS[0]; at && there.length <= CHAPTERS.length; at = neighboursOf(at.slug).next) there.push(at.slug);
    const back: string[] = [];
    for (let at = CHAPTERS.at(-1); at && back.length <= CHAPTERS.length; at = neighboursOf(at.slug).previous) back.push(at.slug);
    expect(there).toEqual(slugs);
    expect(back).toEqual(slugs.toReversed());
  });

  test('of a chapter that is not in the list are none', () => {
    expect(neighboursOf('writing')).toEqual({ previous: undefined, next: undefined });
  });
});

describe.each(slugs)('the chapter "%s"', (slug) => {
  const text = textOf(slug);
  const prose = text.replace(/^import .*$/gm, '').replace(/```[\s\S]*?```/g, '');

  test('is as long as a chapter should be', () => {
    const words = prose.match(/[\p{L}\d][\p{L}\d’'-]*/gu)?.length ?? 0;
    expect(words).toBeGreaterThanOrEqual(500);
    expect(words).toBeLessThanOrEqual(1_100);
  });

  test('begins with a heading, has no title of its own, and leaves the names of other headings free', () => {
    const headings = [...prose.matchAll(/^(#+) (.+)$/gm)].map(([, marks = '', name = '']) => ({ depth: marks.length, name }));
    expect(prose.trimStart().startsWith('## ')).toBe(true);
    expect(headings.filter(({ depth, name }) => depth < 2 || /^(?:sources|contents)$/i.test(name))).toEqual([]);
  });

  test('leaves the columns of its tables as they are: aligning them takes an inline style', () => {
    expect(/^\|.*(?::-+|-+:)/m.test(prose)).toBe(false);
  });

  test('links to pages of the guide and of the site that there are', () => {
    const pages = new Set(readdirSync(new URL('pages/', root)));
    const known = new Set([...slugs, ...REFERENCE_PAGES.map((page) => page.slug)].map((name) => `/guide/${name}/`));
    const links = [...prose.matchAll(/\]\(([^)]+)\)/g)].map(([, address = '']) => address.replace(/#.*$/, ''));
    const dead = links.filter((link) => !known.has(link) && !(/^\/[a-z]+\/$/.test(link) && pages.has(link.slice(1, -1))));
    expect(dead).toEqual([]);
  });

  test('names keys that there are', () => {
    const keys = new Set([Postmortem, Site].flatMap((schema) => keyTable(schema).map(({ key }) => key.replaceAll('[]', ''))));
    const named = [...prose.matchAll(/`([a-z_]+(?:\.[a-z_]+)+)`/g)].map(([, key = '']) => key).filter((key) => !key.endsWith('.yaml'));
    expect(named.filter((key) => !keys.has(key))).toEqual([]);
  });

  test('shows examples that the check would take', () => {
    for (const [, yaml = ''] of text.matchAll(/```yaml\n([\s\S]*?)```/g)) {
      const example = parse(yaml) as Record<string, unknown>;
      const schema = 'severities' in example ? Site : Postmortem;
      const problems = schema.safeParse(example).error?.issues.filter(({ path }) => String(path[0]) in example) ?? [];
      expect(problems).toEqual([]);
    }
  });
});

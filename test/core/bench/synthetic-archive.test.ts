import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { AS_OF, headOf } from '../../../src/core/bench/head.ts';
import { hugoFile, postmortemFile, siteFile, type SyntheticFile } from '../../../src/core/bench/synthetic-archive.ts';
import { idOf } from '../../../src/core/document.ts';
import type { Postmortem } from '../../../src/core/postmortem.ts';
import { readSite } from '../../../src/core/read-site.ts';
import { survey, type Survey } from '../../../src/core/survey.ts';

const COUNT = 300;
const bytes = (text: string) => new TextEncoder().encode(text);
const archive = (count: number, seed = 1): SyntheticFile[] =>
  Array.from({ length: count }, (_, index) => postmortemFile(seed, index, count));
const parts = ({ text }: SyntheticFile) => text.split(/^---\n/m) as [string, string, string];

function readAll(files: readonly SyntheticFile[]): { surveys: Survey[]; findings: string[] } {
  const { site, messages } = readSite('site.yaml', bytes(siteFile().text));
  if (!site) throw new Error(messages.join('\n'));
  const ids = new Set(files.map(({ file }) => idOf(file)));
  const read = files.map(({ file, text }) => survey(file, bytes(text), { site, ids, asOf: AS_OF }));
  return {
    surveys: read.flatMap(({ survey: one }) => (one ? [one] : [])),
    // Archives that people keep have open and overdue actions, too.
    findings: [...messages, ...read.flatMap((one) => one.messages)]
      .filter((message) => message.fatal || message.source !== 'actions')
      .map((message) => `${message.file}:${message.line} ${message.reason}`),
  };
}

describe('a synthetic archive', () => {
  let files: SyntheticFile[];
  let surveys: Survey[];
  beforeAll(() => {
    files = archive(COUNT);
    ({ surveys } = readAll(files));
  });
  const share = (is: (postmortem: Postmortem) => boolean) => surveys.filter(({ postmortem }) => is(postmortem)).length / COUNT;

  it('has not one finding but about actions that are not done', () => {
    expect(readAll(files).findings).toEqual([]);
    expect(surveys).toHaveLength(COUNT);
  });

  it.each([1, 2, 3])('has none with %i postmortems', (count) => {
    expect(readAll(archive(count)).findings).toEqual([]);
  });

  it('is the same for the same seed, in whatever order it is made, and another for another seed', () => {
    expect(archive(COUNT)).toEqual(files);
    expect(postmortemFile(1, 17, COUNT)).toEqual(files[17]);
    expect(postmortemFile(2, 17, COUNT).text).not.toBe(files[17]?.text);
  });

  it('keeps ids apart in ten thousand', () => {
    expect(new Set(Array.from({ length: 10_000 }, (_, index) => headOf(1, index).id)).size).toBe(10_000);
  });

  it('has bodies of about 3.6 kB with everything that authors use', () => {
    const bodies = files.map((file) => parts(file)[2]);
    const sizes = bodies.map((body) => bytes(body).length);
    expect(sizes.reduce((a, b) => a + b) / COUNT).toBeGreaterThan(3_400);
    expect(sizes.reduce((a, b) => a + b) / COUNT).toBeLessThan(3_800);
    for (const pattern of [/^## /m, /^### /m, /^- /m, /^```\w+$/m, /^\| --- \|/m, /\*\*/, /`[^`\n]+`/]) {
      expect(bodies.filter((body) => !pattern.test(body))).toEqual([]);
    }
  });

  it('links every postmortem to two others that the public can read', () => {
    const published = new Set(
      surveys.flatMap(({ id, postmortem }) => (postmortem.visibility === 'public' && postmortem.status === 'published' ? [id] : [])),
    );
    for (const { id, mentions } of surveys) {
      const named = new Set(mentions.map((mention) => mention.id));
      expect(named.size).toBe(2);
      expect([...named].filter((other) => other === id || !published.has(other))).toEqual([]);
    }
  });

  it('has about ten events, four actions, and two or three causes each', () => {
    const events = surveys.map(({ postmortem }) => postmortem.timeline?.length ?? 0);
    expect(Math.round(events.reduce((a, b) => a + b) / COUNT)).toBe(10);
    for (const { postmortem } of surveys) {
      expect(postmortem.actions).toHaveLength(4);
      expect(postmortem.causes?.categories?.length).toBeGreaterThanOrEqual(2);
      expect(postmortem.causes?.categories?.length).toBeLessThanOrEqual(3);
      expect(postmortem.impact?.services?.length).toBeLessThanOrEqual(3);
    }
  });

  it('is of eight years, a third of them grave, an eighth retold and a few unpublished', () => {
    const years = new Set(surveys.map(({ postmortem }) => postmortem.times.started.text.slice(0, 4)));
    expect([...years].toSorted()).toEqual(['2018', '2019', '2020', '2021', '2022', '2023', '2024', '2025']);
    expect(surveys.every(({ postmortem }) => postmortem.times.started.text < AS_OF)).toBe(true);
    expect(share(({ organization }) => organization !== undefined)).toBeCloseTo(0.12, 1);
    expect(share(({ severity }) => severity === 'sev1' || severity === 'sev2')).toBeCloseTo(0.3, 1);
    const unpublished = share(({ status, visibility }) => status !== 'published' || visibility !== 'public');
    expect(unpublished).toBeGreaterThan(0);
    expect(unpublished).toBeLessThan(0.06);
  });

  it('has the vocabulary of a search index worth measuring', () => {
    const words = new Set(files.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+/gu) ?? []));
    expect(words.size).toBeGreaterThan(1_200);
  });
});

describe('the same archive for Hugo', () => {
  it('has the same text, with links as addresses', () => {
    const [, , ours] = parts(postmortemFile(1, 5, COUNT));
    const [, , theirs] = parts(hugoFile(1, 5, COUNT));
    expect(theirs).not.toContain('.mdx');
    expect(theirs).toBe(ours.replace(/\]\(([\w-]+)\.mdx\)/g, '](/postmortems/$1/)'));
  });

  it('has Hugo’s own keys, and leaves out what the public does not see', () => {
    const all = Array.from({ length: COUNT }, (_, index) => ({
      head: headOf(1, index),
      data: parse(parts(hugoFile(1, index, COUNT))[1]) as Record<string, unknown>,
    }));
    for (const { head, data } of all) {
      expect(Object.keys(data)).toEqual(['title', 'slug', 'date', 'draft', 'tags', 'causes', 'services', 'organizations', 'incident']);
      expect(data['draft']).toBe(head.publication !== 'public');
      expect(data['slug']).toBe(head.id);
    }
  });
});

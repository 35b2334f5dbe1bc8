import { describe, expect, it } from 'vitest';
import { readSite } from '../../src/core/read-site.ts';
import { createPool } from '../../src/node/archive-pool.ts';
import { findPostmortems } from '../../src/node/find-postmortems.ts';
import { PageCache, readPage } from '../../src/node/page-cache.ts';
import { source } from '../support/builders.ts';
import { archive, type Files, SITE } from '../support/fixtures.ts';

const COUNT = 130;
const site = readSite('site.yaml', new TextEncoder().encode(SITE)).site as NonNullable<ReturnType<typeof readSite>['site']>;

/** Every third links to its neighbour, every fifth is internal, one has a warning and one an error. */
function files(): Files {
  return Object.fromEntries(
    Array.from({ length: COUNT }, (_, at) => {
      const tags = at === 7 ? { tags: ['postgress'] } : {};
      const text = at === 11 ? 'A hidden\u200b character.\n' : at % 3 === 0 && at > 0 ? `See [it](n-${at - 1}.mdx).\n` : 'Text.\n';
      return [`postmortems/n-${at}.mdx`, source({ ...(at % 5 === 0 ? { visibility: 'internal' } : {}), ...tags }, text)];
    }),
  );
}

/** What a pool makes of the archive; `fresh` decides whether it works in threads. */
async function run(fresh: number) {
  const settings = archive(files());
  const { candidates } = findPostmortems(settings.contentDir, '');
  const cache = new PageCache(settings.cacheDir);
  const pool = createPool({ settings, site, ids: new Set(candidates.map(({ id }) => id)) }, fresh);
  const steps: number[] = [];
  try {
    const looked = await pool.look(
      candidates.map((candidate) => ({ candidate, before: cache.record(candidate.id) })),
      (done) => steps.push(done),
    );
    const jobs = looked.flatMap(({ id, file, record }) => (record ? [{ id, file, record }] : []));
    const visible = new Set(jobs.flatMap(({ id, record }) => (record.view === 'postmortem' ? [id] : [])));
    const written = await pool.write(jobs, visible, () => {});
    return { looked, written: [...written], pages: [...visible].map((id) => readPage(settings.cacheDir, id)), steps };
  } finally {
    await pool.close();
  }
}

describe('a pool of threads', () => {
  it('finds and writes what one thread does, in the same order', async () => {
    const [here, apart] = [await run(0), await run(100_000)];
    expect(apart.looked).toEqual(here.looked);
    expect(apart.written).toEqual(here.written);
    expect(apart.pages).toEqual(here.pages);
    expect(here.looked.filter(({ record }) => !record).map(({ id }) => id)).toEqual(['n-7']);
    expect(here.looked.flatMap(({ messages }) => messages)).toHaveLength(2);
    expect(here.pages.every((page) => page?.page.body.includes('<p>'))).toBe(true);
    expect(apart.steps.at(-1)).toBe(COUNT);
  });

  it('tells of a file that went away while it was read', async () => {
    for (const fresh of [0, 100_000]) {
      const settings = archive({ 'postmortems/a.mdx': source() });
      const pool = createPool({ settings, site, ids: new Set(['a', 'gone']) }, fresh);
      const candidate = { id: 'gone', file: 'postmortems/gone.mdx', source: '' };
      await expect(pool.look([{ candidate, before: undefined }], () => {})).rejects.toThrow('ENOENT');
      await pool.close();
    }
  });
});

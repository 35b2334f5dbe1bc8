/** The fixture of the status page: sound but for what is meant, and its public side holds nothing internal. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ruleOf } from '../../src/core/finding.ts';
import { loadArchive } from '../../src/node/archive.ts';
import { MAINTENANCE, readAll, STATUS } from '../../src/node/gathered.ts';
import { archive } from '../support/fixtures.ts';
import { AS_OF, ROOT, SITES } from '../support/sites.ts';

const settings = (audience: 'public' | 'internal') => ({
  ...archive({}, { audience }),
  contentDir: path.join(ROOT, SITES.status.content),
  asOf: AS_OF,
});

test('it has only the warnings that are meant', async () => {
  const { messages } = await loadArchive(settings('public'), undefined, { pages: false });
  expect(messages.map((message) => `${message.file}: ${ruleOf(message)}`)).toEqual([
    'maintenance/2026-12-06-route-planning.yaml: publication/names-internal',
    'postmortems/2026-09-15-labels-and-bookings.mdx: publication/names-internal',
  ]);
});

test('the public sees its part of it, and the organization everything', async () => {
  const [shown, inside] = [settings('public'), settings('internal')];
  await loadArchive(shown);
  await loadArchive(inside);
  expect(readAll(shown.cacheDir, MAINTENANCE).map(({ id, services }) => [id, services])).toEqual([
    ['2026-10-18-database-upgrade', ['api', 'pickup']],
    ['2026-11-20-label-printers', ['labels']],
    ['2026-12-06-route-planning', ['routes', 'tracking']],
  ]);
  expect(readAll(inside.cacheDir, MAINTENANCE)).toHaveLength(4);
  expect(readAll(inside.cacheDir, STATUS)).toHaveLength(12);
  const states = readAll(shown.cacheDir, STATUS).map(({ id, status }) => [id.slice(0, 10), status]);
  expect(states).toHaveLength(11);
  expect(states).toEqual(
    expect.arrayContaining([
      ['2026-11-20', 'investigating'],
      ['2026-11-18', 'monitoring'],
      ['2026-11-11', 'resolved'],
    ]),
  );
  for (const name of ['status', 'maintenance'])
    expect(readFileSync(path.join(shown.cacheDir, `${name}.json`), 'utf8')).not.toMatch(/canary/i);
});

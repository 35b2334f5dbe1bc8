import { expect, onTestFinished, test } from 'vitest';
import { ActionStore } from '../../src/client/action-store.ts';
import { actionFile } from '../../src/core/actions/action-file.ts';
import { serve } from '../../src/node/serve.ts';
import { action, AS_OF, rowsOf } from '../core/actions/rows.ts';
import { temporaryFolder, write } from '../support/fixtures.ts';

async function published(text: string) {
  const folder = temporaryFolder();
  const publish = (again: string): void => write(folder, { 'items.json': again });
  publish(text);
  const server = await serve({ dir: folder, base: '/', port: 0 });
  onTestFinished(() => server.close());
  return { publish, store: new ActionStore(`${server.url}items.json`) };
}

const rows = rowsOf([action({ due: '2026-11-01' }), action({ id: 'done', status: 'done' })]);
const file = JSON.stringify(actionFile(rows, AS_OF));

test('loads the items once', async () => {
  const { store, publish } = await published(file);
  const first = await store.load();
  expect(first).toEqual({ rows, asOf: AS_OF });
  publish('{}');
  expect(await store.load()).toBe(first);
});

test.each(['{}', 'not JSON', '{"version":2}'])('what did not load (%s) is asked for again', async (text) => {
  const { store, publish } = await published(text);
  await expect(store.load()).rejects.toThrow();
  publish(file);
  expect((await store.load()).rows).toHaveLength(2);
});

/** Promise one, proof one: the public output of any archive equals that of the same archive with all internal content removed beforehand. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Shape, shapeOf } from '../../src/core/key-meta.ts';
import { Maintenance } from '../../src/core/maintenance.ts';
import { Postmortem } from '../../src/core/postmortem.ts';
import { Site } from '../../src/core/site.ts';
import { archives } from './leak/archives.ts';
import { publicOutput } from './leak/public-output.ts';
import { INTERNAL_KEYS, withoutInternal } from './leak/removed.ts';

describe('the public output', () => {
  test('is that of the archive without all that is internal', () => {
    fc.assert(
      fc.property(archives, (archive) => {
        expect(publicOutput(archive)).toEqual(publicOutput(withoutInternal(archive)));
      }),
      { numRuns: 300 },
    );
  });

  test('holds what is internal where the archive says that it is public', () => {
    const canary = { id: '2024-05-01-dns', front: { ...FRONT, resolution: 'Canary words.' }, body: 'Canary body.\n' };
    const archive = { site: { ...SITE, services: { vault: { name: 'Canary vault' } } }, postmortems: [canary], maintenance: [] };
    const output = JSON.stringify(publicOutput(archive));
    expect(output).toContain('Canary words.');
    expect(output).toContain('Canary body.');
    expect(output).toContain('Canary vault');
  });
});

test('the list of internal keys is that of the schemas', () => {
  expect(internalKeys(shapeOf(Postmortem))).toEqual(INTERNAL_KEYS.postmortem.toSorted());
  expect(internalKeys(shapeOf(Site))).toEqual(INTERNAL_KEYS.site.toSorted());
  expect(internalKeys(shapeOf(Maintenance))).toEqual([]);
});

const FRONT = {
  title: 'DNS failed after a change',
  summary: 'Nobody could sign in.',
  status: 'published',
  visibility: 'public',
  severity: 'sev1',
  times: { started: '2024-05-01T10:00Z', resolved: '2024-05-01T12:00Z' },
};
const SITE = { organization: 'Fernwick', severities: { sev1: { name: 'SEV1' } }, services: {}, teams: {} };

function internalKeys({ meta, keys = {}, items, values }: Shape, path: string[] = []): string[] {
  if (meta.internal) return [path.join('/')];
  const entries = [...Object.entries(keys), ...(items ? [['*', items] as const] : []), ...(values ? [['*', values] as const] : [])];
  return entries.flatMap(([key, shape]) => internalKeys(shape, [...path, key])).toSorted();
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexArchive } from '../../src/core/archive-facets.ts';
import { type ArchiveIndex, decodeIndex, encodeIndex, FACETS, type FacetKey } from '../../src/core/archive-index.ts';
import { FIRST_MONTH, LAST_MONTH, monthText } from '../../src/core/archive-period.ts';
import { anyArchive, entry, term, time } from '../support/archive-entries.ts';

const valuesOf = (index: ArchiveIndex, facet: FacetKey) => index.facets[facet].values.map(({ key }) => key);
const rowsOf = ({ facets, count }: ArchiveIndex, facet: FacetKey) =>
  Array.from({ length: count }, (_, row) => {
    const { values, offsets, items } = facets[facet];
    return Array.from(items.slice(offsets[row], offsets[row + 1]), (at) => values[at]?.key);
  });
const wire = (index: ArchiveIndex) =>
  JSON.parse(encodeIndex(index)) as Record<string, unknown> & { facets: Record<string, Record<string, unknown>> };

describe('indexArchive', () => {
  it('makes columns of nothing from an empty archive', () => {
    const index = indexArchive([]);
    expect(index.count).toBe(0);
    for (const { key } of FACETS) expect(valuesOf(index, key)).toEqual([]);
  });

  it('puts an entry into every facet', () => {
    const index = indexArchive([entry({ tags: [term('b'), term('a'), term('b')], detection: 'alert' })]);
    expect(Object.fromEntries(FACETS.map(({ key }) => [key, rowsOf(index, key)[0]]))).toEqual({
      organization: ['fernwick'],
      service: ['api'],
      severity: ['sev1'],
      cause: ['dns'],
      tag: ['a', 'b'],
      detection: ['alert'],
      year: ['2017'],
      status: ['closed'],
      document: ['published'],
    });
  });

  it('orders values by how common they are, and scales by their rank', () => {
    const sev = (rank: number) => ({ key: `sev${rank + 1}`, name: `SEV${rank + 1}`, rank });
    const index = indexArchive([
      entry({ started: time('2020'), severity: sev(2), causes: [term('bgp'), term('dns')] }),
      entry({ started: time('2019-02'), severity: sev(2), causes: [term('bgp')], detection: 'customer-report' }),
      entry({ started: time('2011-04-21'), severity: sev(0), causes: [term('acl')], detection: 'alert' }),
    ]);
    expect(valuesOf(index, 'cause')).toEqual(['bgp', 'acl', 'dns']);
    expect(valuesOf(index, 'severity')).toEqual(['sev1', 'sev3']);
    expect(valuesOf(index, 'year')).toEqual(['2020', '2019', '2011']);
    expect(valuesOf(index, 'detection')).toEqual(['alert', 'customer-report', 'unknown']);
  });

  it('keeps the services of others apart from our own, and says whose they are where the names are alike', () => {
    const theirs = { retelling: true, organization: { key: 'stripe', name: 'Stripe' } };
    const index = indexArchive([
      entry({ services: [{ key: 'api', name: 'API' }] }),
      entry({
        ...theirs,
        services: [
          { key: 'api', name: 'API' },
          { key: 'vault', name: 'Vault' },
        ],
      }),
    ]);
    expect(index.facets.service.values).toEqual([
      { key: 'api', name: 'API' },
      { key: 'stripe.api', name: 'API (Stripe)' },
      { key: 'stripe.vault', name: 'Vault' },
    ]);
  });

  it('keeps durations as exact as they are shown', () => {
    const minute = 60_000;
    const index = indexArchive(
      [undefined, 0, 29_999, 27.4 * minute, 1439 * minute, 2909 * minute].map((duration) =>
        entry(duration === undefined ? {} : { duration }),
      ),
    );
    expect([...index.minutes]).toEqual([-1, 0, 0, 27, 1439, 2880]);
  });

  it('keeps the month in UTC where it is known', () => {
    const index = indexArchive(
      ['2026-03-31T23:30-02:00', '2026-03', '2026-01-31', '2026-01-01T00:30+02:00', '2012', '1900-01-01T00:30+02:00'].map((started) =>
        entry({ started: time(started) }),
      ),
    );
    expect(Array.from(index.months, (month) => (month === -1 ? '' : monthText(month)))).toEqual([
      '2026-04',
      '2026-03',
      '2026-01',
      '2025-12',
      '',
      '1899-12',
    ]);
  });

  it('has another stamp when anything in the archive is another', () => {
    const stamps = [[], [entry()], [entry({ title: 'Other' })], [entry(), entry()]].map((entries) => indexArchive(entries).stamp);
    expect(new Set(stamps).size).toBe(4);
  });
});

describe('encodeIndex and decodeIndex', () => {
  it('keep every archive as it was', () => {
    fc.assert(
      fc.property(anyArchive, (entries) => {
        const index = indexArchive(entries);
        expect(decodeIndex(JSON.parse(encodeIndex(index)))).toEqual(index);
      }),
    );
  });

  it('keep columns of more values than one or two characters can number', () => {
    const entries = Array.from({ length: 9_000 }, (_, i) => entry({ tags: [term(`t${i}`)], causes: [term(`c${i % 93}`)] }));
    const index = indexArchive(entries);
    const decoded = decodeIndex(JSON.parse(encodeIndex(index)));
    expect(decoded.facets.tag).toEqual(index.facets.tag);
    expect(decoded.facets.cause).toEqual(index.facets.cause);
  });

  it('keep every month that there can be, and say it in two characters', () => {
    const months = Int32Array.from([-1, ...Array.from({ length: LAST_MONTH - FIRST_MONTH + 1 }, (_, at) => FIRST_MONTH + at)]);
    const index = { ...indexArchive(Array.from(months, () => entry())), months };
    const text = encodeIndex(index);
    expect(decodeIndex(JSON.parse(text)).months).toEqual(months);
    expect((JSON.parse(text) as { months: string }).months.length).toBe(2 * months.length);
  });

  it.each<[string, (wire: ReturnType<typeof wireOfOne>) => unknown, string]>([
    ['nothing', () => null, 'is not an object'],
    ['another version', (raw) => ({ ...raw, version: 1 }), 'has version 1; this page reads version 2'],
    ['no stamp', ({ stamp: _, ...raw }) => raw, 'has no stamp'],
    ['a count that is none', (raw) => ({ ...raw, count: -1 }), 'has no count'],
    ['no facets', (raw) => ({ ...raw, facets: [] }), 'has no facets'],
    ['a missing duration', (raw) => ({ ...raw, minutes: [] }), 'does not have one duration a postmortem'],
    ['a duration of text', (raw) => ({ ...raw, minutes: ['9'] }), 'has a duration that is none'],
    ['no months', ({ months: _, ...raw }) => raw, 'does not have one month a postmortem'],
    ['months as numbers', (raw) => ({ ...raw, months: [1] }), 'does not have one month a postmortem'],
    ['a missing month', (raw) => ({ ...raw, months: '' }), 'does not have one month a postmortem'],
    ['half a month', (raw) => ({ ...raw, months: '#' }), 'does not have one month a postmortem'],
    ['a month too many', (raw) => ({ ...raw, months: '####' }), 'does not have one month a postmortem'],
    ['a month that is no number', (raw) => ({ ...raw, months: '# ' }), 'has a month that is none'],
    ['a month after the last', (raw) => ({ ...raw, months: '~~' }), 'has a month that is none'],
    ['a missing column', ({ facets: { tag: _, ...facets }, ...raw }) => ({ ...raw, facets }), 'has no column "tag"'],
    ['a missing name', (raw) => withCause(raw, { names: [] }), 'names not every cause'],
    ['a missing row', (raw) => withCause(raw, { items: '' }), 'does not have one row of "cause" a postmortem'],
    ['a size too many', (raw) => withCause(raw, { sizes: '$#' }), 'does not have one row of "cause" a postmortem'],
    ['a size that is no number', (raw) => withCause(raw, { sizes: '"' }), 'does not have one row of "cause" a postmortem'],
    ['a value that is not named', (raw) => withCause(raw, { items: '$' }), 'has a cause that it does not name'],
    ['a character that is no digit', (raw) => withCause(raw, { items: '\\' }), 'has a cause that it does not name'],
  ])('refuse %s', (_, change, problem) => {
    expect(() => decodeIndex(change(wireOfOne()))).toThrow(`The archive’s index ${problem}.`);
  });
});

const wireOfOne = () => wire(indexArchive([entry()]));
const withCause = (raw: ReturnType<typeof wireOfOne>, change: Record<string, unknown>) => ({
  ...raw,
  facets: { ...raw.facets, cause: { ...raw.facets['cause'], ...change } },
});

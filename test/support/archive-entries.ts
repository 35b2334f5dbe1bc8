/** Builders of archive entries for tests: one by hand, or any archive by chance. */
import fc from 'fast-check';
import type { ArchiveEntry } from '../../src/core/archive-entry.ts';
import type { Term } from '../../src/core/postmortem-page.ts';
import { compareTimes, parsePartialTime, type PartialTime } from '../../src/core/partial-time.ts';
import { DETECTION_METHODS, STATUSES } from '../../src/core/postmortem.ts';
import { STAGES } from '../../src/core/stage.ts';

export const time = (text: string): PartialTime => {
  const parsed = parsePartialTime(text);
  if (typeof parsed === 'string') throw new Error(`${text}: ${parsed}`);
  return parsed;
};

export const term = (key: string): Term => ({ key, name: key.toUpperCase() });

export function entry(overrides: Partial<ArchiveEntry> = {}): ArchiveEntry {
  return {
    id: '2017-01-31-database-removed',
    title: 'Primary database directory removed during a replication repair',
    line: 'Nobody could sign in for 18 hours.',
    started: time('2017-01-31T23:00Z'),
    severity: { key: 'sev1', name: 'SEV1', rank: 0 },
    organization: term('fernwick'),
    retelling: false,
    services: [term('api')],
    causes: [term('dns')],
    tags: [],
    stage: 'closed',
    status: 'published',
    visibility: 'public',
    ...overrides,
  };
}

const terms = (...keys: string[]): fc.Arbitrary<Term[]> => fc.subarray(keys).map((chosen) => chosen.map(term));
const severities = ['sev1', 'sev2', 'sev3'].map((key, rank) => ({ key, name: key.toUpperCase(), rank }));

export const anyEntry: fc.Arbitrary<ArchiveEntry> = fc
  .record({
    id: fc.stringMatching(/^[a-z]{1,8}$/),
    title: fc.string(),
    line: fc.string(),
    started: fc.constantFrom('2012', '2018-04', '2011-04-21', '2017-01-31T23:27Z', '2021-10-04T15:40Z~').map(time),
    duration: fc.option(fc.integer({ min: 0, max: 10 ** 9 }), { nil: undefined }),
    severity: fc.constantFrom(...severities),
    organization: fc.constantFrom('fernwick', 'gitlab', 'monzo').map(term),
    services: terms('api', 'web', 'queue', 'mail'),
    causes: terms('dns', 'bgp', 'capacity'),
    tags: terms('a', 'b', 'c', 'd', 'e'),
    detection: fc.option(fc.constantFrom(...DETECTION_METHODS), { nil: undefined }),
    stage: fc.constantFrom(...STAGES),
    status: fc.constantFrom(...STATUSES),
    visibility: fc.constantFrom('public' as const, 'internal' as const),
  })
  .map(({ duration, detection, ...rest }) => ({
    ...rest,
    retelling: rest.organization.key !== 'fernwick',
    ...(duration === undefined ? {} : { duration }),
    ...(detection === undefined ? {} : { detection }),
  }));

/** Newest first, as the archive keeps them. */
export const anyArchive: fc.Arbitrary<ArchiveEntry[]> = fc
  .array(anyEntry, { maxLength: 40 })
  .map((entries) => entries.toSorted((a, b) => compareTimes(b.started, a.started)));

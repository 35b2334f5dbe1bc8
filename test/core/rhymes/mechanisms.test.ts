import { describe, expect, test } from 'vitest';
import { waysOf } from '../../../src/core/rhymes/concepts/concept.ts';
import { mechanismsIn } from '../../../src/core/rhymes/mechanisms.ts';
import { sentencesOf } from '../../../src/core/rhymes/terms.ts';

const mechanismsOf = (text: string) => mechanismsIn(sentencesOf(text));
const found = (text: string): string[] => [...mechanismsOf(text).keys()].toSorted();

describe('a text speaks of', () => {
  test.each([
    ['The TLS certificate had run out overnight.', 'certificate-expiry'],
    ['Browsers rejected the intermediate, since the authority had revoked it.', 'certificate-trust'],
    ['No space left on device.', 'disk-full'],
    ['The identifier column reached the largest 32 bit integer.', 'number-overflow'],
    ['Every connection of the pool was held by a report.', 'connection-pool'],
    ['Clients retried without any backoff.', 'retry-storm'],
    ['The wrong rule was pushed to the whole fleet at once.', 'config-push'],
    ['An ALTER on the largest table took an exclusive lock.', 'schema-migration'],
    ['The replica was promoted although replication lagged behind.', 'database-failover'],
    ['Health checks of the load balancer took out every backend.', 'load-balancing'],
    ['The clock of one server had drifted by minutes.', 'clock'],
    ['The pipeline took a version that nobody had pinned.', 'supply-chain'],
    ['A token was pushed to a public repository.', 'secret-exposed'],
    ['The nightly job ran twice.', 'double-run'],
    ['A regular expression with catastrophic backtracking.', 'expensive-computation'],
    ['The command was run against production instead of staging.', 'manual-step'],
    ['BGP announcements were withdrawn.', 'routing'],
    ['Pods were OOMKilled one after the other.', 'memory'],
    ['The resolver answered NXDOMAIN.', 'dns'],
    ['Nobody had tested a restore of the backup.', 'backup'],
  ])('%j: %s', (text, mechanism) => expect(found(text)).toContain(mechanism));

  test('nothing where the words stand in different sentences', () => {
    expect(found('The certificate was fine. Nothing expired. The key was turned.')).toEqual([]);
  });

  test.each([
    'The content of the page was wrong.',
    'A failover took place.',
    'The team was paged at nine.',
    'Documents are generated every hour.',
  ])('no mechanism: %j', (text) => expect(found(text)).toEqual([]));
});

test('counts sentences', () => expect(mechanismsOf('The disk was full. Later the disk was full again.').get('disk-full')).toBe(2));

test('ways are written one a line, and a line that ends with a bar or a plus goes on', () => {
  expect(waysOf('\n  a|b + c\n  d\n  e|\n    f +\n    g|h\n')).toEqual([['a|b', 'c'], ['d'], ['e|f', 'g|h']]);
});

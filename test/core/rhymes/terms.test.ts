import { describe, expect, test } from 'vitest';
import { normalise } from '../../../src/core/rhymes/normalise.ts';
import { plainTerms, sentencesOf, termsOf, writtenWords } from '../../../src/core/rhymes/terms.ts';

const words = (text: string): string => normalise(text).trim().replace(/\s+/g, ' ');

describe('what differs from one occurrence to the next is taken out', () => {
  test.each([
    ['at 2024-03-01T10:00:02.123Z the queue stood', 'at the queue stood'],
    ['connection to 10.1.2.3:5432 refused', 'connection to refused'],
    ['job 6f1c2d3e-1111-4222-8333-444455556666 hangs', 'job hangs'],
    ['commit 9fceb02d0ae598e95dc970b74767f19372d61af8 broke it', 'commit broke it'],
    ['pointer 0xdeadbeef freed', 'pointer freed'],
    ['GET https://api.example.com/orders/new?id=7 hangs', 'GET /orders/new hangs'],
    ['db-7.prod.internal:5432 is slow', 'db-7 is slow'],
    ['mail to on-call@fernwick.example bounced', 'mail to bounced'],
    ['\u001B[31mred\u001B[0m alert', 'red alert'],
    ['nothing to take out', 'nothing to take out'],
  ])('%j is %j', (text, left) => expect(words(text)).toBe(left));
});

describe('a status code', () => {
  test.each([
    'All services return 503',
    'HTTP/1.1" 503 120',
    'status=503',
    'a burst of 503s',
    '503 Service Unavailable',
    'answered with 503 for an hour',
  ])('is kept in %j', (text) => expect(termsOf(text)).toContain('http503'));

  test.each([
    '503 hosts',
    'accepts 503 clients',
    '1,503,648 rows',
    'after 503 ms',
    'port 503',
    'v503',
    '503.5 requests',
    'in the year 503',
  ])('is no other number: %j', (text) => expect(termsOf(text)).not.toContain('http503'));

  test('may stand for its class', () => expect(termsOf('5xx errors')).toEqual(['http5xx']));
});

describe('terms', () => {
  test('of words that mean the same are the same', () => {
    const same = (a: string, b: string): void => expect(termsOf(a)).toEqual(termsOf(b));
    same('expired certs', 'expiry of a certificate');
    same('k8s', 'kubernetes');
    same('the DB switchover', 'the database failed over');
    same('the disk was exhausted', 'the disks filled');
    same('ran out of memory slots', 'full memory slots');
  });

  test('keep apart what only looks alike', () => {
    expect(termsOf('contention')).not.toEqual(termsOf('content'));
    expect(termsOf('a network partition')).not.toContain(termsOf('disk')[0]);
    expect(termsOf('a DNS zone')).not.toContain(termsOf('datacenter')[0]);
  });

  test('of names from code are their words', () => {
    expect(termsOf('connectionPoolTimeout')).toEqual(termsOf('connection pool timeout'));
    expect(termsOf('connection_pool_timeout')).toEqual(termsOf('connection pool timeout'));
    expect(termsOf('web12')).toEqual(termsOf('web'));
  });

  test('of words that say nothing are none', () => expect(termsOf('It was the same as before, and they had it fixed.')).toEqual([]));

  test('of a name are its plain words', () => expect(plainTerms('Marrowby-Rail 2')).toEqual(['marrowbi', 'rail']));
});

describe('sentences', () => {
  test('end with a full stop, with a paragraph, and with an item of a list, but not with a line', () => {
    expect(sentencesOf('Disk full. Queue stuck')).toHaveLength(2);
    expect(sentencesOf('Disk full\n\nQueue stuck')).toHaveLength(2);
    expect(sentencesOf('- Disk full\n- Queue stuck')).toHaveLength(2);
    expect(sentencesOf('The disk was full and\nthe queue stuck')).toHaveLength(1);
  });
});

test('written words keep the capitals of abbreviations and code, and not those of a sentence', () => {
  expect([...writtenWords('Renewal of DNS maxConnections')].map(([, word]) => word)).toEqual(['renewal', 'DNS', 'maxConnections']);
  expect([...writtenWords('All services return 503')].map(([, word]) => word)).toEqual(['return', '503']);
});

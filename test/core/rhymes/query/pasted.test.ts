import { describe, expect, test } from 'vitest';
import { isSymptom, MAX_READ, readPasted } from '../../../../src/core/rhymes/query/pasted.ts';

describe('readPasted', () => {
  test('reads lines that differ by numbers, times and levels alone only once', () => {
    const { lines } = readPasted('12:00:01 ERROR worker 7 crashed\n12:00:02 WARN worker 8 crashed\nqueue is full');
    expect(lines).toEqual([
      ['worker', 'crash'],
      ['queue', 'full'],
    ]);
  });

  test('goes on in the next line where prose was wrapped', () => {
    const { mechanisms } = readPasted('since this morning all that we see is that the certificate\nhas now expired for everybody');
    expect([...mechanisms.keys()]).toContain('certificate-expiry');
    expect([...readPasted('Certificate: ok\nThe lease has expired').mechanisms.keys()]).not.toContain('certificate-expiry');
  });

  test('remembers how each term was written', () => {
    const { words } = readPasted('Customers see HTTP 503, no space left on device, OOMKilled on macOS, GITHUB');
    expect([...words.values()]).toEqual(
      expect.arrayContaining(['customers', '503', 'no space left on device', 'OOMKilled', 'macOS', 'github']),
    );
  });

  test('names the words of a compound apart', () => {
    expect([...readPasted('NumericValueOutOfRange').words.values()]).toContain('range');
  });

  test('says when it has read only the beginning', () => {
    expect(readPasted('a'.repeat(MAX_READ)).cut).toBe(false);
    const long = readPasted(`${'word '.repeat(MAX_READ / 5)}kafka`);
    expect(long.cut).toBe(true);
    expect(long.words.has('kafka')).toBe(false);
  });

  test.each(['', '  \n\t ', '1 2 3 2026-01-01', '\u0000\uFFFF', '🔥🔥🔥'])('finds nothing in %j', (text) => {
    expect(readPasted(text).terms.size).toBe(0);
  });
});

describe('isSymptom', () => {
  test.each([
    'replica lag grows, failover to the standby did not happen, writes time out',
    'java.net.SocketTimeoutException: Read timed out',
    '12:03:44 panic: runtime error, index out of range',
    'FATAL: remaining connection slots are reserved',
  ])('%s', (text) => expect(isSymptom(text)).toBe(true));

  test.each(['certificate', 'dns failover', 'cloudflare outage 2019', 'how we changed our way of writing postmortems last year'])(
    'not: %s',
    (text) => expect(isSymptom(text)).toBe(false),
  );
});

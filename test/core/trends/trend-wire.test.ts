import { expect, test } from 'vitest';
import { decodeTrends, encodeTrends } from '../../../src/core/trends/trend-wire.ts';
import { trendArchive } from '../../support/trend-archive.ts';

test('what is sent is what arrives, whatever is known of the times', async () => {
  const { data } = await trendArchive('trends-site', 'internal');
  const text = encodeTrends(data);
  expect(decodeTrends(JSON.parse(text))).toEqual(data);
  expect(new Set(data.incidents.map(({ started }) => started.precision)).size).toBeGreaterThan(1);
  expect(text).not.toContain('"earliest"');
  expect(text.match(/"Platform team"/g)).toHaveLength(1);
});

test('another version is not guessed at', () => {
  expect(() => decodeTrends({ version: 2, incidents: [] })).toThrow('version 2');
  expect(() => decodeTrends({ version: 1, terms: [], incidents: [{ times: { started: 'soon' } }] })).toThrow('soon');
  expect(() => decodeTrends({ version: 1, terms: [], incidents: [{ times: {}, organization: 7 }] })).toThrow('no term 7');
});

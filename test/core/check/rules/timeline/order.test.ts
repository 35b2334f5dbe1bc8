import { describe, expect, test } from 'vitest';
import type { VFileMessage } from 'vfile-message';
import { marked, source } from '../../../../support/builders.ts';
import { messagesOf } from '../../../../support/one-rule.ts';

const checked = messagesOf('timeline/order');
const order = (...events: string[]) => checked({ timeline: events.map((at) => ({ at, what: 'x' })) });

describe('timeline/order', () => {
  test.each([
    ['in order', ['2024-05-01T10:00Z', '2024-05-01T10:00Z', '2024-05-01T10:05Z']],
    ['in other zones', ['2024-05-01T12:00+02:00', '2024-05-01T10:01Z']],
    ['days among minutes', ['2024-04', '2024-05-01', '2024-05-01T10:00Z', '2024-05-01']],
    ['about the same time', ['2024-05-01T10:00Z~', '2024-05-01T09:30Z']],
    ['nothing', []],
  ])('is kept: %s', (_, events) => {
    expect(order(...events)).toEqual([]);
  });

  test('points at the event that comes too late in the list', () => {
    const timeline = ['2024-05-01T10:00Z', '2024-05-01T10:12Z', '2024-05-01T10:05Z', '2024-05-01T10:15Z'].map((at) => ({ at, what: 'x' }));
    const overrides = { timeline };
    const [message, ...others] = checked(overrides);
    expect(others).toEqual([]);
    expect(message).toMatchObject({
      reason: '`2024-05-01T10:05Z` comes before an event above it, at `2024-05-01T10:12Z`.',
      note: 'Correct the time, or move the event up.',
      fatal: true,
    });
    expect(marked(source(overrides), message as VFileMessage)).toBe('"2024-05-01T10:05Z"');
    expect(marked(source(overrides), message?.cause as VFileMessage)).toBe('"2024-05-01T10:12Z"');
  });

  test('is seen across what is known to the day only', () => {
    expect(order('2024-05-01T12:00Z', '2024-05-01', '2024-05-01T09:00Z').map(({ reason }) => reason)).toEqual([
      '`2024-05-01T09:00Z` comes before an event above it, at `2024-05-01T12:00Z`.',
    ]);
    expect(order('2024-05-01T12:00Z', '2024-05-01T11:30Z~', '2024-05-01T11:00Z')).toHaveLength(1);
  });
});

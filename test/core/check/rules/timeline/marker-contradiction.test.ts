import { describe, expect, test } from 'vitest';
import { messagesOf } from '../../../../support/one-rule.ts';

const times = { started: '2024-05-01T10:00Z', detected: '2024-05-01T10:05Z', resolved: '2024-05-01T12:00Z' };
const contradictions = (...timeline: [string, string][]) =>
  messagesOf('timeline/marker-contradiction')({ times, timeline: timeline.map(([at, marker]) => ({ at, marker, what: 'x' })) });

describe('timeline/marker-contradiction', () => {
  test.each<[string, [string, string][]]>([
    [
      'the same times',
      [
        ['2024-05-01T10:00Z', 'impact-started'],
        ['2024-05-01T10:05:20Z', 'detected'],
        ['2024-05-01T14:00+02:00', 'resolved'],
      ],
    ],
    [
      'less precise ones',
      [
        ['2024-05', 'impact-started'],
        ['2024-05-01', 'detected'],
        ['2024-05-01T11:30Z~', 'resolved'],
      ],
    ],
    ['a marker of a phase that `times` does not have', [['2024-05-01T11:00Z', 'mitigated']]],
    [
      'a second event with the marker',
      [
        ['2024-05-01T10:05Z', 'detected'],
        ['2024-05-01T11:00Z', 'detected'],
      ],
    ],
    [
      'other markers',
      [
        ['2024-05-01T11:00Z', 'alert'],
        ['2024-05-01T11:00Z', 'note'],
      ],
    ],
  ])('agrees: %s', (_, timeline) => {
    expect(contradictions(...timeline)).toEqual([]);
  });

  test('says which of the two counts, and where both are', () => {
    const [message, ...others] = contradictions(['2024-05-01T10:06Z', 'detected'], ['2024-05-01T11:00Z', 'resolved']);
    expect(others).toHaveLength(1);
    expect(message).toMatchObject({
      reason: 'The timeline says `detected` at `2024-05-01T10:06Z`, and `times.detected` says `2024-05-01T10:05Z`.',
      note: 'Make the two agree, or give the event another marker; `times` counts.',
      line: 8,
      column: 20,
      cause: { line: 7, column: 52, reason: '`times.detected` is here.' },
    });
  });
});

import { describe, expect, test } from 'vitest';
import type { VFileMessage } from 'vfile-message';
import { marked, source } from '../../../../support/builders.ts';
import { messagesOf, placesOf } from '../../../../support/one-rule.ts';

const at = (minute: number) => `2024-05-01T10:${String(minute).padStart(2, '0')}Z`;
const checked = messagesOf('times/phase-order');
const told = placesOf('times/phase-order');
const times = (values: Record<string, string>) => told({ status: 'draft', times: { started: at(10), ...values } });

describe('times/phase-order', () => {
  test.each([
    ['all in order', { detected: at(11), acknowledged: at(12), mitigated: at(13), resolved: at(14) }],
    ['all at once', { detected: at(10), acknowledged: at(10), mitigated: at(10), resolved: at(10) }],
    ['detected before it started', { detected: at(1), acknowledged: at(2) }],
    ['announced at any time', { announced: at(1), resolved: at(20) }],
    ['other offsets', { mitigated: '2024-05-01T12:11+02:00', resolved: '2024-05-01T05:12-05:00' }],
    ['the same day', { mitigated: '2024-05-01', resolved: '2024-05' }],
    ['about the same time', { mitigated: '2024-05-01T09:30Z~' }],
  ])('is kept: %s', (_, values) => {
    expect(times(values)).toEqual([]);
  });

  test.each([
    ['mitigated before started', { mitigated: at(9) }],
    ['resolved before started', { resolved: at(9) }],
    ['resolved before mitigated', { mitigated: at(20), resolved: at(15) }],
    ['acknowledged before detected', { detected: at(15), acknowledged: at(14) }],
    ['resolved before detected', { detected: at(30), resolved: at(20) }],
    ['a day before', { resolved: '2024-04-29' }],
    ['another offset', { resolved: '2024-05-01T12:09+02:00' }],
  ])('is broken: %s', (_, values) => {
    const messages = checked({ status: 'draft', times: { started: at(10), ...values } });
    expect(messages.map(({ fatal }) => fatal)).toEqual([true]);
  });

  test('points at the later phase, and at the other one', () => {
    const overrides = { times: { started: at(10), detected: at(12), acknowledged: at(5), resolved: at(20) } };
    const [message] = checked(overrides);
    expect(marked(source(overrides), message as VFileMessage)).toBe('"2024-05-01T10:05Z"');
    expect(marked(source(overrides), message?.cause as VFileMessage)).toBe('"2024-05-01T10:12Z"');
    expect(message).toMatchObject({
      reason: '`acknowledged` at `2024-05-01T10:05Z` comes before `detected` at `2024-05-01T10:12Z`.',
      note: 'Correct one of the two; mind their offsets.',
      line: 7,
      cause: { reason: '`detected` is here.', line: 7 },
    });
  });

  test('holds for the impact on each service, too', () => {
    const impact = (service: Record<string, string>) =>
      told({
        times: { started: at(10), mitigated: at(20), resolved: at(30) },
        impact: { services: [{ service: 'api', ...service }] },
      });
    expect(impact({ from: at(10), to: at(30) })).toEqual([]);
    expect(impact({ from: at(15), to: at(12) })).toEqual(['"2024-05-01T10:12Z"']);
    // Without an end it ends with mitigation, without a beginning it begins with the incident.
    expect(impact({ from: at(25) })).toEqual(['"2024-05-01T10:25Z"']);
    expect(impact({ to: at(5) })).toEqual(['"2024-05-01T10:05Z"']);
  });
});

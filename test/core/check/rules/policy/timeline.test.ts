import { describe, expect, test } from 'vitest';
import { site } from '../../../../support/builders.ts';
import { messagesOf, placesOf } from '../../../../support/one-rule.ts';

const asking = (policy: Record<string, unknown>) => site({ policy: { timeline_from: 'sev1', ...policy } });
const events = (count: number) => Array.from({ length: count }, (_, index) => ({ at: `2024-05-01T10:0${index}Z`, what: 'x' }));
const findings = (overrides: Record<string, unknown>, policy: Record<string, unknown> = { timeline_events: 3 }) =>
  messagesOf('policy/timeline')(overrides, { of: asking(policy) });

describe('policy/timeline', () => {
  test('asks for as many events as the policy says', () => {
    expect(findings({ timeline: events(3) })).toEqual([]);
    expect(findings({ timeline: events(2) })).toMatchObject([
      { reason: 'The policy asks for a timeline with at least 3 events after an incident of `sev1`, and this one has 2.', fatal: true },
    ]);
    expect(findings({}, { timeline_events: 1 })[0]?.reason).toBe(
      'The policy asks for a timeline with one event after an incident of `sev1`, and this one has none.',
    );
  });

  test('asks for five where it does not say', () => {
    expect(findings({ timeline: events(5) }, {})).toEqual([]);
    expect(findings({ timeline: events(4) }, {})).toHaveLength(1);
  });

  test('points at the timeline, or at what asks for it', () => {
    const words = placesOf('policy/timeline');
    expect(words({ timeline: [] }, { of: asking({}) })).toEqual(['[]']);
    expect(words({}, { of: asking({}) })).toEqual(['"sev1"']);
  });

  test('asks nothing below its severity, of retellings, or without `timeline_from`', () => {
    expect(findings({ severity: 'sev2' })).toEqual([]);
    expect(findings({ organization: 'GitLab' })).toEqual([]);
    expect(findings({}, { timeline_from: undefined })).toEqual([]);
    expect(findings({ timeline: 'x' })).toEqual([]);
  });

  test('only reminds until it is published', () => {
    expect(findings({ status: 'draft' }).map(({ fatal }) => fatal)).toEqual([false]);
  });
});

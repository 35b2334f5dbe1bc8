import { describe, expect, test } from 'vitest';
import { site } from '../../../../support/builders.ts';
import { messagesOf, placesOf } from '../../../../support/one-rule.ts';

const RULE = 'times/no-announcement';
const times = { started: '2024-05-01T10:00Z', resolved: '2024-05-01T12:00Z' };
const told = placesOf(RULE);

describe('times/no-announcement', () => {
  test('warns about a public incident of the worst severity', () => {
    expect(told({ times })).toEqual([JSON.stringify(times)]);
    expect(told({ times, timeline: [{ at: '2024-05-01T10:05Z', marker: 'detected', what: 'x' }] })).toHaveLength(1);
    expect(messagesOf(RULE)({ times, status: 'draft' })[0]).toMatchObject({ fatal: false });
  });

  test.each<[string, Record<string, unknown>]>([
    ['`announced`', { times: { ...times, announced: '2024-05-01' } }],
    ['an event', { timeline: [{ at: '2024-05-01T10:05Z', marker: 'communicated', what: 'The status page says so.' }] }],
    ['an internal document', { visibility: 'internal' }],
    ['a lesser severity', { severity: 'sev2' }],
    ['an unknown severity', { severity: 'sev9' }],
    ['a retelling', { organization: 'GitLab' }],
  ])('is content with %s', (_, overrides) => {
    expect(told(overrides)).toEqual([]);
  });

  test('takes the first severity of site.yaml for the worst', () => {
    const of = site({ severities: { sev2: { name: 'SEV2' }, sev1: { name: 'SEV1' } } });
    expect(told({ severity: 'sev1' }, { of })).toEqual([]);
    expect(told({ severity: 'sev2' }, { of })).toHaveLength(1);
  });
});

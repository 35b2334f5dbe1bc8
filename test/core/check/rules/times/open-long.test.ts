import { describe, expect, test } from 'vitest';
import { messagesOf, placesOf } from '../../../../support/one-rule.ts';

const findings = messagesOf('times/open-long');
const since = (started: string | number, more: object = {}) => ({ status: 'draft', times: { started, ...more } });

describe('times/open-long', () => {
  test('asks about an incident that has been open for years', () => {
    const [message, ...others] = findings(since('2024-11-20T08:00Z'));
    expect(message).toMatchObject({
      fatal: false,
      reason: 'The incident has been open for 730 days, since `2024-11-20T08:00Z`.',
    });
    expect(message?.note).toMatch(/^Is it resolved, or was it forgotten\? .*`times\.resolved`/);
    expect(others).toEqual([]);
    expect(placesOf('times/open-long')(since('2024-11-20T08:00Z'))).toEqual(['{"started":"2024-11-20T08:00Z"}']);
  });

  test('begins after ninety days, counted to the end of the day', () => {
    expect(findings(since('2026-08-22T00:00Z'))).toEqual([]);
    expect(findings(since('2026-08-21T23:59Z'))).toHaveLength(1);
  });

  test('counts a day, a month or a year from the latest moment that it can mean', () => {
    expect(findings(since('2026-08'))).toEqual([]);
    expect(findings(since('2026-07')).map(({ reason }) => reason)).toEqual([
      'The incident has been open for at least 111 days, since `2026-07`.',
    ]);
    expect(findings(since(2026))).toEqual([]);
    expect(findings(since(2025))).toHaveLength(1);
  });

  test('asks until it is published, also where the impact was mitigated', () => {
    for (const status of ['draft', 'in-review'])
      expect(findings({ ...since('2024-05-01T10:00Z', { mitigated: '2024-05-01T11:00Z' }), status })).toHaveLength(1);
  });

  test('leaves a published one to the rule that calls it an error', () => {
    expect(findings({ ...since('2024-05-01T10:00Z'), status: 'published' })).toEqual([]);
  });

  test('says nothing where the incident is over, nor in a retelling, whose sources may not say', () => {
    expect(findings(since('2024-05-01T10:00Z', { resolved: '2024-05-01T11:00Z' }))).toEqual([]);
    expect(findings({ ...since('2024-05-01T10:00Z'), organization: 'GitLab' })).toEqual([]);
  });

  test('says nothing where the end is there and could not be read', () => {
    expect(findings(since('2024-05-01T10:00Z', { resolved: 'yesterday' }))).toEqual([]);
  });
});

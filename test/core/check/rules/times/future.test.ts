import { describe, expect, test } from 'vitest';
import { messagesOf, placesOf } from '../../../../support/one-rule.ts';

const RULE = 'times/future';
const started = '2026-11-01T10:00Z';
const future = (overrides: Record<string, unknown>, asOf = '2026-11-20') => placesOf(RULE)(overrides, { asOf });

describe('times/future', () => {
  test.each([
    ['the last minute of the day', { times: { started, resolved: '2026-11-20T23:59Z' } }],
    ['the same minute with an offset', { times: { started, resolved: '2026-11-21T01:59+02:00' } }],
    ['the day itself', { times: { started, resolved: '2026-11-20' } }],
    ['the next day, which has begun somewhere', { times: { started, resolved: '2026-11-21' } }],
    ['the month', { times: { started, resolved: '2026-11' } }],
    ['the year', { times: { started, resolved: '2026' } }],
    ['"about" within the hour', { times: { started, resolved: '2026-11-21T00:30Z~' } }],
    ['a due date and a meeting', { actions: [{ title: 'Fix it', due: '2027-01-31' }], review: { meeting: '2026-12-01' } }],
  ])('may be: %s', (_, overrides) => {
    expect(future(overrides)).toEqual([]);
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['the next minute', { times: { started, resolved: '2026-11-21T00:00Z' } }, '"2026-11-21T00:00Z"'],
    ['the offset counts', { times: { started, resolved: '2026-11-20T23:30-01:00' } }, '"2026-11-20T23:30-01:00"'],
    ['a day', { times: { started, resolved: '2026-11-22' } }, '"2026-11-22"'],
    ['a month', { times: { started, resolved: '2026-12' } }, '"2026-12"'],
    ['a year', { times: { started, announced: '2027' } }, '"2027"'],
    ['"about"', { times: { started, resolved: '2026-11-21T01:00Z~' } }, '"2026-11-21T01:00Z~"'],
    ['an event', { timeline: [{ at: '2026-11-22T10:00Z', what: 'x' }] }, '"2026-11-22T10:00Z"'],
    ['the impact on a service', { impact: { services: [{ service: 'api', to: '2026-11-22T10:00Z' }] } }, '"2026-11-22T10:00Z"'],
    ['a done action', { actions: [{ title: 'Fix it', status: 'done', done: '2026-12-01' }] }, '"2026-12-01"'],
    ['a verified action', { actions: [{ title: 'Fix it', status: 'done', done: '2026-11-01', verified: '2026-12-02' }] }, '"2026-12-02"'],
  ])('may not be: %s', (_, overrides, place) => {
    expect(future(overrides)).toEqual([place]);
  });

  test('is told against the day on which the archive is read, also where the document breaks the schema', () => {
    const overrides = { times: { started: '2026-11-21T10:00Z' }, unknown: 1, status: 'draft' };
    expect(future(overrides, '2026-11-21')).toEqual([]);
    const [message] = messagesOf(RULE)(overrides, { asOf: '2026-11-20' });
    expect(message).toMatchObject({ fatal: true, reason: '`2026-11-21T10:00Z` lies ahead: the archive is read as of `2026-11-20`.' });
    expect(future({ times: {} })).toEqual([]);
  });

  test('holds for retellings, too', () => {
    expect(future({ organization: 'GitLab', times: { started: '2027' } })).toEqual(['"2027"']);
  });
});

import { describe, expect, it } from 'vitest';
import { durationsOf, impactDuration } from '../../src/core/duration.ts';
import { time } from '../support/builders.ts';

const MINUTE = 60_000;
const at = (texts: Record<string, string>) => Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, time(text)]));
const figures = (texts: Record<string, string>, open = false) =>
  Object.fromEntries(durationsOf(at(texts), open).map(({ key, ms, missing }) => [key, ms === undefined ? missing : ms / MINUTE]));

describe('durationsOf', () => {
  it('computes all five, by hand', () => {
    expect(
      figures({
        started: '2017-01-31T23:00Z',
        detected: '2017-01-31T23:27Z',
        acknowledged: '2017-01-31T23:30Z',
        mitigated: '2017-02-01T17:00Z',
        resolved: '2017-02-01T18:05Z',
        announced: '2017-02-01T00:00Z',
      }),
    ).toEqual({ detect: 27, acknowledge: 3, mitigate: 1080, resolve: 1145, announce: 60 });
  });

  it('has no figure for what is not known, and says why', () => {
    expect(figures({ started: '2017-01-31T23:00Z' })).toEqual({
      detect: 'not-known',
      acknowledge: 'not-known',
      mitigate: 'not-known',
      resolve: 'not-known',
      announce: 'not-known',
    });
  });

  it('calls an incident without `resolved` open only where it is ours', () => {
    expect(figures({ started: '2017-01-31T23:00Z' }, true)).toMatchObject({ detect: 'not-known', mitigate: 'open', resolve: 'open' });
    expect(figures({ started: '2017-01-31T23:00Z', resolved: '2017-02-01T00:00Z' }, true)).toMatchObject({
      mitigate: 'not-known',
      resolve: 60,
    });
  });

  it('leaves days and months out', () => {
    expect(figures({ started: '2017-01-31', detected: '2017-01-31T23:27Z', resolved: '2017-02' })).toMatchObject({
      detect: 'not-to-the-minute',
      resolve: 'not-to-the-minute',
    });
  });

  it('counts detection before the impact as zero, and says so', () => {
    const [detect] = durationsOf(at({ started: '2017-01-31T23:00Z', detected: '2017-01-31T22:50Z' }), false);
    expect(detect).toMatchObject({ ms: 0, early: true });
    const [punctual] = durationsOf(at({ started: '2017-01-31T23:00Z', detected: '2017-01-31T23:00Z' }), false);
    expect(punctual).toMatchObject({ ms: 0 });
    expect(punctual).not.toHaveProperty('early');
  });

  it('lets approximate times take part and marks them', () => {
    const [detect, , , resolve] = durationsOf(
      at({ started: '2017-01-31T23:00Z~', detected: '2017-01-31T23:27Z', resolved: '2017-02-01T00:00Z' }),
      false,
    );
    expect(detect).toMatchObject({ ms: 27 * MINUTE, approximate: true });
    expect(resolve).toMatchObject({ ms: 60 * MINUTE, approximate: true });
  });
});

describe('impactDuration', () => {
  it('ends with mitigation, else with resolution', () => {
    expect(impactDuration(at({ started: '2024-05-01T10:00Z', mitigated: '2024-05-01T10:30Z', resolved: '2024-05-01T12:00Z' }))).toBe(
      30 * MINUTE,
    );
    expect(impactDuration(at({ started: '2024-05-01T10:00Z', resolved: '2024-05-01T12:00Z' }))).toBe(120 * MINUTE);
    expect(impactDuration(at({ started: '2024-05-01T10:00Z', mitigated: '2024-05-01', resolved: '2024-05-01T12:00Z' }))).toBe(120 * MINUTE);
    expect(impactDuration(at({ started: '2024-05-01', resolved: '2024-05-01T12:00Z' }))).toBeUndefined();
    expect(impactDuration({})).toBeUndefined();
  });
});

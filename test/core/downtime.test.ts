import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { downtimeMinutes, endOfDay, mergeByService, mergeWindows, outageWindows } from '../../src/core/downtime.ts';
import type { ImpactLevel } from '../../src/core/impact-level.ts';
import { incident as anIncident } from './trends/build-incident.ts';

const at = (text: string): number => Date.parse(text);
const LEVELS = { major: 'major_outage', partial: 'partial_outage', degraded: 'degraded_performance' } as const;

/** `partial 10:00-11:00 a`, on 2 March 2026 unless a day is written. */
function spans(...lines: string[]): { incident: string; level: ImpactLevel; from: number; to: number }[] {
  return lines.map((line) => {
    const [level = '', span = '', name = ''] = line.split(' ');
    const [from = '', to = ''] = span.split('/').map((end) => (end.includes('T') ? end : `2026-03-02T${end}`));
    return { incident: name, level: LEVELS[level as keyof typeof LEVELS], from: at(`${from}Z`), to: at(`${to}Z`) };
  });
}

const read = (...lines: string[]): string[] =>
  mergeWindows(spans(...lines)).map(({ from, to, level, incidents }) => {
    const clock = (ms: number): string => new Date(ms).toISOString().slice(11, 16);
    return `${level.split('_')[0]} ${clock(from)}/${clock(to)} ${incidents.join('+')}`;
  });

const minutes = (from: string, to: string, ...lines: string[]) => downtimeMinutes(mergeWindows(spans(...lines)), at(from), at(to));

describe('outageWindows', () => {
  const of = (...written: Parameters<typeof anIncident>[1][]) =>
    outageWindows(
      written.map((one, i) => anIncident(`i${i}`, one)),
      '2026-11-20',
    );
  const times = { started: '2026-03-02T10:00Z', mitigated: '2026-03-02T11:00Z', resolved: '2026-03-02T12:00Z' };

  test('run from the beginning of the incident to its mitigation, else to its end, unless they say otherwise', () => {
    const { windows, leftOut } = of(
      { times, outages: [{ service: 'api', level: 'major_outage' }] },
      {
        times: { started: '2026-03-02T10:00Z', resolved: '2026-03-02T12:00Z~' },
        outages: [
          { service: 'api', level: 'partial_outage' },
          { service: 'web', level: 'degraded_performance', from: '2026-03-02T09:59:30Z', to: '2026-03-02T10:30+01:00' },
          { service: 'web', level: 'degraded_performance', from: '2026-03-02T09:00:30Z', to: '2026-03-02T10:30+01:00' },
        ],
      },
    );
    const one = { service: 'api', open: false, approximate: false, from: at('2026-03-02T10:00Z') };
    expect(windows).toEqual([
      { ...one, incident: 'i0', level: 'major_outage', to: at('2026-03-02T11:00Z') },
      { ...one, incident: 'i1', level: 'partial_outage', to: at('2026-03-02T12:00Z'), approximate: true },
      {
        ...one,
        incident: 'i1',
        service: 'web',
        level: 'degraded_performance',
        from: at('2026-03-02T09:00:30Z'),
        to: at('2026-03-02T09:30Z'),
      },
    ]);
    expect(leftOut).toEqual([{ service: 'web', incident: 'i1', why: 'backwards' }]);
  });

  test('last to the end of the day of the edition while our own incident is open; of another nobody knows the end', () => {
    const open = { times: { started: '2026-11-20T22:00Z' }, outages: [{ service: 'api', level: 'major_outage' as const }] };
    const { windows, leftOut } = of(open, { ...open, retelling: true });
    expect(windows).toMatchObject([{ incident: 'i0', to: at('2026-11-21T00:00Z'), open: true }]);
    expect(downtimeMinutes(mergeWindows(windows), 0, Infinity).weighted).toBe(120);
    expect(leftOut).toEqual([{ service: 'api', incident: 'i1', why: 'no-end' }]);
  });

  test('are not guessed from a day or without a level', () => {
    const { windows, leftOut } = of(
      { times: { started: '2026-03-02', resolved: '2026-03-02T12:00Z' }, outages: [{ service: 'api', level: 'major_outage' }] },
      // Mitigated is known, if only to the day, so the end of the incident does not stand in for it.
      { times: { ...times, mitigated: '2026-03-02' }, outages: [{ service: 'api', level: 'major_outage' }] },
      { times, outages: [{ service: 'constructor' }, { service: '__proto__', level: 'partial_outage', to: '2026-03-02T10:00Z' }] },
    );
    expect(leftOut.map(({ incident, why }) => `${incident} ${why}`)).toEqual(['i0 no-clock', 'i1 no-clock', 'i2 no-level']);
    expect(windows).toMatchObject([{ service: '__proto__', from: at('2026-03-02T10:00Z'), to: at('2026-03-02T10:00Z') }]);
  });

  test('of nothing are none', () => {
    expect(of()).toEqual({ windows: [], leftOut: [] });
    expect(of({})).toEqual({ windows: [], leftOut: [] });
  });
});

describe('mergeWindows', () => {
  test('lets the worst level count where two overlap', () => {
    expect(read('partial 10:00/12:00 a', 'major 11:00/13:00 b')).toEqual(['partial 10:00/11:00 a', 'major 11:00/13:00 a+b']);
    expect(read('major 11:00/13:00 b', 'partial 10:00/12:00 a')).toEqual(['partial 10:00/11:00 a', 'major 11:00/13:00 a+b']);
  });

  test('joins what touches at one level, and not at two', () => {
    expect(read('partial 10:00/11:00 a', 'partial 11:00/12:00 b')).toEqual(['partial 10:00/12:00 a+b']);
    expect(read('partial 10:00/11:00 a', 'major 11:00/12:00 b')).toEqual(['partial 10:00/11:00 a', 'major 11:00/12:00 b']);
    expect(read('major 11:00/12:00 b', 'major 13:00/14:00 a')).toEqual(['major 11:00/12:00 b', 'major 13:00/14:00 a']);
  });

  test('takes what is nested apart', () => {
    expect(read('degraded 08:00/18:00 a', 'partial 10:00/16:00 b', 'major 12:00/13:00 c')).toEqual([
      'degraded 08:00/10:00 a',
      'partial 10:00/12:00 a+b',
      'major 12:00/13:00 a+b+c',
      'partial 13:00/16:00 a+b',
      'degraded 16:00/18:00 a',
    ]);
    expect(read('major 08:00/18:00 a', 'partial 10:00/16:00 b')).toEqual(['major 08:00/18:00 a+b']);
  });

  test('merges within one incident too, and names it once', () => {
    expect(read('partial 10:00/12:00 a', 'partial 10:00/12:00 a', 'partial 11:00/12:30 a')).toEqual(['partial 10:00/12:30 a']);
    expect(read('partial 10:00/11:00 a', 'major 10:30/12:00 a', 'degraded 11:30/13:00 b')).toEqual([
      'partial 10:00/10:30 a',
      'major 10:30/12:00 a+b',
      'degraded 12:00/13:00 b',
    ]);
  });

  test('leaves nothing of what has no length', () => {
    expect(read()).toEqual([]);
    expect(read('major 10:00/10:00 a', 'partial 09:00/11:00 b', 'degraded 12:00/11:00 c')).toEqual(['partial 09:00/11:00 b']);
  });
});

describe('downtimeMinutes', () => {
  test('weighs a major minute as one, a partial one as three tenths, a degraded one as nothing', () => {
    const lines = ['partial 10:00/12:00 a', 'major 11:00/11:30 b', 'degraded 11:30/13:00 c'];
    expect(minutes('2026-03-02', '2026-03-03', ...lines)).toEqual({ major: 30, partial: 90, degraded: 60, weighted: 57 });
  });

  test('counts three incidents at once as one', () => {
    const lines = ['partial 10:00/11:00 a', 'partial 10:10/10:50 b', 'major 10:20/10:30 c'];
    expect(minutes('2026-03-02', '2026-03-03', ...lines)).toEqual({ major: 10, partial: 50, degraded: 0, weighted: 25 });
  });

  test('cuts at midnight and at the ends of months, the leap day included', () => {
    const lines = ['major 2028-02-28T23:30/2028-03-01T00:15:00.001 a'];
    const day = (from: string, to: string): number => minutes(from, to, ...lines).major;
    expect(day('2028-02-28', '2028-02-29')).toBe(30);
    expect(day('2028-02-29', '2028-03-01')).toBe(1440);
    expect(day('2028-03-01', '2028-04-01')).toBe(15 + 1 / 60_000);
    expect(day('2028-02-01', '2028-03-01')).toBe(1470);
    expect(day('2028-04-01', '2028-05-01')).toBe(0);
    const year = ['partial 2026-12-31T23:00/2027-01-01T02:00 a'];
    expect(minutes('2026-12-01', '2027-01-01', ...year)).toMatchObject({ partial: 60, weighted: 18 });
    expect(minutes('2027-01-01', '2027-02-01', ...year)).toMatchObject({ partial: 120, weighted: 36 });
  });

  test('is exact to the millisecond', () => {
    expect(minutes('2026-03-02', '2026-03-03', 'partial 10:00/10:00:00.001 a').weighted).toBe(0.3 / 60_000);
  });
});

test('services are merged each by itself', () => {
  const { windows } = outageWindows(
    [
      anIncident('a', {
        times: { started: '2026-03-02T10:00Z', resolved: '2026-03-02T11:00Z' },
        outages: [
          { service: 'constructor', level: 'major_outage' },
          { service: '__proto__', level: 'partial_outage' },
          { service: 'constructor', level: 'partial_outage', to: '2026-03-02T12:00Z' },
        ],
      }),
    ],
    '2026-11-20',
  );
  const merged = mergeByService(windows);
  expect([...merged.keys()]).toEqual(['constructor', '__proto__']);
  expect(downtimeMinutes(merged.get('constructor') ?? [], 0, Infinity)).toEqual({ major: 60, partial: 60, degraded: 0, weighted: 78 });
});

test('a day ends where the next begins', () => {
  expect(endOfDay('2026-12-31')).toBe(at('2027-01-01T00:00:00Z'));
  expect(endOfDay('2028-02-28')).toBe(at('2028-02-29T00:00:00Z'));
});

const anyWindow = fc
  .tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom(...Object.values(LEVELS)), fc.nat(30), fc.nat(10))
  .map(([incident, level, from, length]) => ({ incident, level, from, to: from + length }));

test('every millisecond has the worst level of the windows that cover it', () => {
  fc.assert(
    fc.property(fc.array(anyWindow, { maxLength: 12 }), (some) => {
      const merged = mergeWindows(some);
      const rank = Object.values(LEVELS).toReversed();
      for (let ms = 0; ms < 42; ms++) {
        const covering = some.filter(({ from, to }) => from <= ms && ms < to);
        const worst = rank[Math.max(-1, ...covering.map(({ level }) => rank.indexOf(level)))];
        const found = merged.filter(({ from, to }) => from <= ms && ms < to);
        expect(found.map(({ level }) => level)).toEqual(worst ? [worst] : []);
        for (const { incident } of covering) expect(found[0]?.incidents).toContain(incident);
      }
      for (const { from, to, incidents } of merged) {
        const within = new Set(some.filter((one) => one.from < to && one.to > from && one.from < one.to).map(({ incident }) => incident));
        expect(new Set(incidents)).toEqual(within);
        expect(incidents).toHaveLength(within.size);
      }
    }),
  );
});

import { describe, expect, it } from 'vitest';
import { instantsOf, lastMinute, localClock, readZone, UTC, type Zone } from '../../../src/core/draft/zone.ts';

const zoneOf = (name: string): Zone => {
  const zone = readZone(name);
  if (typeof zone === 'string') throw new Error(zone);
  return zone;
};
const iso = (instants: readonly number[]) => instants.map((instant) => new Date(instant).toISOString().slice(0, 16));

describe('readZone', () => {
  it.each(['UTC', 'utc', 'Z', 'GMT', '+00:00', '-00:00', 'UTC+0'])('takes %s for UTC', (name) => {
    expect(readZone(name)).toBe(UTC);
  });

  it.each([
    ['+02:00', '+02:00', 120],
    ['-03:30', '-03:30', -210],
    ['-00:30', '-00:30', -30],
    ['+2', '+02:00', 120],
    ['+0530', '+05:30', 330],
    ['UTC+14', '+14:00', 840],
  ])('reads %s as an offset', (name, shown, minutes) => {
    const zone = zoneOf(name);
    expect([zone.name, zone.offsetAt(0)]).toEqual([shown, minutes * 60_000]);
  });

  it('knows the names of the time zone database, summer and winter', () => {
    const berlin = zoneOf(' Europe/Berlin ');
    expect(berlin.name).toBe('Europe/Berlin');
    expect([berlin.offsetAt(Date.parse('2026-01-01')), berlin.offsetAt(Date.parse('2026-07-01'))]).toEqual([3_600_000, 7_200_000]);
    expect(zoneOf('America/Argentina/Buenos_Aires').offsetAt(0)).toBe(-10_800_000);
  });

  it.each([
    ['Europe/Berlim', 'There is no time zone `Europe/Berlim`. Did you mean `Europe/Berlin`?'],
    ['berlin', 'There is no time zone `berlin`. Did you mean `Europe/Berlin`?'],
    ['new york', 'There is no time zone `new york`. Did you mean `America/New_York`?'],
  ])('suggests the nearest for %s', (name, problem) => {
    expect(readZone(name)).toBe(problem);
  });

  it.each(['CET', 'EST', '', 'Foo/Bar+05', '+15:00', '+02:60', 'Europe/', '../../etc'])('refuses %j', (name) => {
    expect(readZone(name)).toMatch(/^(There is no time zone|The offset) /);
  });
});

describe('instantsOf', () => {
  it('are none, one or two', () => {
    const berlin = zoneOf('Europe/Berlin');
    expect(iso(instantsOf(Date.parse('2026-03-29T02:30Z'), berlin))).toEqual([]);
    expect(iso(instantsOf(Date.parse('2026-07-01T12:00Z'), berlin))).toEqual(['2026-07-01T10:00']);
    expect(iso(instantsOf(Date.parse('2026-10-25T02:30Z'), berlin))).toEqual(['2026-10-25T00:30', '2026-10-25T01:30']);
  });
});

it('lastMinute is the end of the day there', () => {
  expect(iso([lastMinute('2026-11-20', zoneOf('America/New_York')), lastMinute('2026-11-20', UTC)])).toEqual([
    '2026-11-21T04:59',
    '2026-11-20T23:59',
  ]);
  const apia = zoneOf('Pacific/Apia');
  expect(Number.isFinite(lastMinute('2011-12-30', apia))).toBe(true);
  expect(new Date(localClock(0, zoneOf('+02:00'))).toISOString()).toBe('1970-01-01T02:00:00.000Z');
});

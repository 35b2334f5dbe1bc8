import { describe, expect, it } from 'vitest';
import { formatClock, formatDay, formatDuration, formatElapsed, formatSpan, formatTime, machineTime } from '../../src/core/format.ts';
import { time } from '../support/builders.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('formatDay and formatTime', () => {
  it.each([
    ['2012', '2012'],
    ['2018-04', 'April 2018'],
    ['2011-04-21', '21 April 2011'],
    ['2017-01-31T23:27Z', '31 January 2017, 23:27 UTC'],
    ['2017-01-31T23:27:05Z', '31 January 2017, 23:27:05 UTC'],
    ['2017-01-31T23:00Z~', '31 January 2017, about 23:00 UTC'],
    ['2018-01-01T00:30+01:00', '31 December 2017, 23:30 UTC'],
  ])('%s is %j', (text, expected) => {
    expect(formatTime(time(text))).toBe(expected);
  });

  it('says a day, a month or a year, whatever the zone of the machine', () => {
    expect(['2012', '2012-02', '2012-02-29', '2013-01-01'].map(formatDay)).toEqual([
      '2012',
      'February 2012',
      '29 February 2012',
      '1 January 2013',
    ]);
  });
});

describe('formatClock', () => {
  it('is empty where no clock time is known', () => {
    expect(formatClock(time('2011-04-21'))).toBe('');
    expect(formatClock(time('2017-01-31T23:00Z~'))).toBe('about 23:00');
  });
});

describe('formatDuration', () => {
  it.each([
    [-5, '0 min'],
    [0, '0 min'],
    [1, 'under a minute'],
    [29_999, 'under a minute'],
    [30_000, '1 min'],
    [59 * MINUTE + 29_999, '59 min'],
    [59 * MINUTE + 30_000, '1 h'],
    [HOUR, '1 h'],
    [18 * HOUR + 5 * MINUTE, '18 h 5 min'],
    [23 * HOUR + 59 * MINUTE + 40_000, '1 d'],
    [DAY + 29 * MINUTE, '1 d'],
    [DAY + 30 * MINUTE, '1 d 1 h'],
    [DAY + 23 * HOUR + 30 * MINUTE, '2 d'],
    [2 * DAY + 3 * HOUR, '2 d 3 h'],
    [400 * DAY, '400 d'],
  ])('%i ms is %j', (ms, expected) => {
    expect(formatDuration(ms)).toBe(expected);
  });

  it('says when a figure rests on an approximate time', () => {
    expect(formatSpan(HOUR, true)).toBe('about 1 h');
    expect(formatSpan(HOUR, false)).toBe('1 h');
  });
});

describe('formatElapsed', () => {
  it.each([
    [0, '+0:00'],
    [27 * MINUTE, '+0:27'],
    [-5 * MINUTE, '−0:05'],
    [-20_000, '+0:00'],
    [DAY + 2 * HOUR + 3 * MINUTE, '+1 d 2:03'],
    [-(DAY + HOUR), '−1 d 1:00'],
  ])('%i ms is %j', (ms, expected) => {
    expect(formatElapsed(ms)).toBe(expected);
  });
});

describe('machineTime', () => {
  it.each([
    ['2012', '2012'],
    ['2018-04', '2018-04'],
    ['2011-04-21', '2011-04-21'],
    ['2017-02-01T01:27+02:00', '2017-01-31T23:27Z'],
    ['2017-01-31T23:27:05Z', '2017-01-31T23:27:05Z'],
    ['2017-01-31T23:00Z~', '2017-01-31T23:00Z'],
  ])('%s is %s for <time>', (text, expected) => {
    expect(machineTime(time(text))).toBe(expected);
  });
});

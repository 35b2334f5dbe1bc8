import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  calendarOf,
  compareTimes,
  hasClock,
  isAfter,
  PARTIAL_TIME_PATTERN,
  parsePartialTime,
  sortInstant,
} from '../../src/core/partial-time.ts';
import { time } from '../support/builders.ts';

const HOUR = 3_600_000;

describe('parsePartialTime', () => {
  it.each([
    ['2012', 'year'],
    ['1900', 'year'],
    ['2100', 'year'],
    ['2018-04', 'month'],
    ['2011-04-21', 'day'],
    ['2024-02-29', 'day'],
    ['2017-01-31T23:27Z', 'minute'],
    ['2017-01-31T23:27+05:45', 'minute'],
    ['2017-01-31T23:27:05Z', 'second'],
    ['2017-01-31T23:27:05.250-03:30', 'second'],
  ])('reads %s as known to the %s', (text, precision) => {
    expect(time(text)).toMatchObject({ text, precision, approximate: false });
  });

  it('reads a tilde as "about"', () => {
    expect(time('2017-01-31T23:00Z~')).toMatchObject({ precision: 'minute', approximate: true });
  });

  it.each([
    ['2017-01-31T23:27', 'offset'],
    ['2017-01-31T23:27:01~', 'offset'],
    ['2017-01-31T24:00Z', 'hour-24'],
    ['2017-01-31T23:60Z', 'leap-second'],
    ['2016-12-31T23:59:60Z', 'leap-second'],
    ['2018-04~', 'approximate-date'],
    ['2018-04-01~', 'approximate-date'],
    ['2018~', 'approximate-date'],
    ['1899', 'range'],
    ['2101', 'range'],
    ['2023-02-29', 'range'],
    ['2017-13', 'range'],
    ['2017-00-10', 'range'],
    ['2017-01-00', 'range'],
    ['2017-01-31T25:00Z', 'range'],
    ['2017-01-31T23:61Z', 'range'],
    ['2017-01-31T23:27:61Z', 'range'],
    ['2017-01-31T23:27+14:01', 'range'],
    ['2017-01-31T23:27+15:00', 'range'],
    ['2017-01-31T23:27+02:60', 'range'],
    ['', 'format'],
    ['yesterday', 'format'],
    ['2017-1-3', 'format'],
    ['2017-01-31 23:27Z', 'format'],
    ['2017-01-31T23:27z', 'format'],
    ['2017-01-31T23Z', 'format'],
    ['2017-01-31T23:27+0200', 'format'],
    ['2017-01-31Z', 'format'],
    ['2017-01-31T23:27Z~~', 'format'],
    ['２０１７', 'format'],
    ['2017-01-31T23:27Z\n', 'format'],
  ])('refuses %j: %s', (text, problem) => {
    expect(parsePartialTime(text)).toBe(problem);
  });

  it('subtracts the offset', () => {
    expect(new Date(time('2017-02-01T01:27+02:00').earliest).toISOString()).toBe('2017-01-31T23:27:00.000Z');
    expect(new Date(time('2017-01-31T19:57-03:30').earliest).toISOString()).toBe('2017-01-31T23:27:00.000Z');
    expect(new Date(time('2017-01-31T09:27-14:00').earliest).toISOString()).toBe('2017-01-31T23:27:00.000Z');
  });

  it('spans the whole minute or second', () => {
    const minute = time('2017-01-31T23:27Z');
    const second = time('2017-01-31T23:27:05.9Z');
    expect(minute.latest - minute.earliest).toBe(59_999);
    expect(second.latest - second.earliest).toBe(999);
  });

  it('never makes midnight of a day: it is that day anywhere on earth', () => {
    const day = time('2017-01-31');
    expect(new Date(day.earliest).toISOString()).toBe('2017-01-30T10:00:00.000Z');
    expect(new Date(day.latest).toISOString()).toBe('2017-02-01T11:59:59.999Z');
    expect(hasClock(day)).toBe(false);
  });

  it('ends a month and a year where the next begins', () => {
    expect(new Date(time('2016-02').latest).toISOString()).toBe('2016-03-01T11:59:59.999Z');
    expect(new Date(time('2016').latest).toISOString()).toBe('2017-01-01T11:59:59.999Z');
  });
});

describe('the pattern for editors', () => {
  const pattern = new RegExp(PARTIAL_TIME_PATTERN);

  it('takes whatever is read', () => {
    const texts = ['2012', '2018-04', '2011-04-21', '2017-01-31T23:27Z', '2017-01-31T23:00Z~', '2017-01-31T23:27:05.2+01:00~'];
    expect(texts.filter((text) => !pattern.test(text))).toEqual([]);
  });

  it('refuses what has another form, or no offset', () => {
    const texts = ['2017-01-31T23:27', '2018-04~', '2017-1-3', '2017-01-31 23:27Z', 'x2012', '2012x'];
    expect(texts.filter((text) => pattern.test(text))).toEqual([]);
  });
});

describe('isAfter', () => {
  it.each([
    ['2024-05-01T10:12Z', '2024-05-01T10:05Z', true],
    ['2024-05-01T10:05Z', '2024-05-01T10:05Z', false],
    // Within the same minute any order is possible.
    ['2024-05-01T10:05:59Z', '2024-05-01T10:05Z', false],
    ['2024-05-01T10:06:00Z', '2024-05-01T10:05Z', true],
    ['2024-05-01T12:00+02:00', '2024-05-01T10:00Z', false],
    ['2024-05-01T12:01+02:00', '2024-05-01T10:00Z', true],
    // A day conflicts only if no reading puts the two in order.
    ['2020-03-01', '2020-03-01T09:00Z', false],
    ['2020-03-02', '2020-03-01', false],
    // Days in unknown zones may overlap by as much as 26 hours.
    ['2020-03-03', '2020-03-01', false],
    ['2020-03-04', '2020-03-01', true],
    ['2020-04', '2020-03-31', false],
    ['2020-05', '2020-03-31', true],
    ['2021', '2020', false],
    ['2022', '2020', true],
    // "About" may be an hour off on either side.
    ['2024-05-01T11:59Z~', '2024-05-01T10:00Z~', false],
    ['2024-05-01T12:01Z~', '2024-05-01T10:00Z~', true],
    ['2024-05-01T11:00Z~', '2024-05-01T10:00Z', false],
    ['2024-05-01T11:01Z~', '2024-05-01T10:00Z', true],
  ])('%s after %s: %s', (a, b, expected) => {
    expect(isAfter(time(a), time(b))).toBe(expected);
  });

  const anyTime = fc
    .tuple(
      fc.integer({ min: 2000, max: 2003 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 0, max: 23 }),
    )
    .chain(([year, month, day, hour]) => {
      const two = (value: number) => String(value).padStart(2, '0');
      const date = `${year}-${two(month)}-${two(day)}`;
      return fc.constantFrom(`${year}`, `${year}-${two(month)}`, date, `${date}T${two(hour)}:30Z`, `${date}T${two(hour)}:30Z~`).map(time);
    });

  it('never holds in both directions, nor of a time and itself', () => {
    fc.assert(fc.property(anyTime, anyTime, (a, b) => !(isAfter(a, b) && isAfter(b, a)) && !isAfter(a, a)));
  });

  it('agrees with the order of the archive', () => {
    fc.assert(fc.property(anyTime, anyTime, (a, b) => !isAfter(a, b) || compareTimes(a, b) > 0));
  });
});

describe('the order of the archive', () => {
  it('sorts a bare date as the beginning of its day in UTC', () => {
    expect(new Date(sortInstant(time('2018-04'))).toISOString()).toBe('2018-04-01T00:00:00.000Z');
    const sorted = ['2018-04-02T00:00Z', '2018', '2018-04-01T23:00Z', '2018-04-02', '2017-12-31T23:59-02:00']
      .map(time)
      .toSorted(compareTimes);
    expect(sorted.map(({ text }) => text)).toEqual([
      '2018',
      '2017-12-31T23:59-02:00',
      '2018-04-01T23:00Z',
      '2018-04-02T00:00Z',
      '2018-04-02',
    ]);
  });
});

describe('calendarOf', () => {
  it.each([
    ['2012', { year: '2012' }],
    ['2018-04', { year: '2018', month: '2018-04' }],
    ['2011-04-21', { year: '2011', month: '2011-04', day: '2011-04-21' }],
    // 01:00 in Berlin on New Year's Day is still the old year in UTC.
    ['2018-01-01T00:30+01:00', { year: '2017', month: '2017-12', day: '2017-12-31' }],
  ])('%s', (text, expected) => {
    expect(calendarOf(time(text))).toEqual(expected);
  });
});

it('counts an hour as 3,600,000 ms', () => {
  expect(time('2024-05-01T11:00Z').earliest - time('2024-05-01T10:00Z').earliest).toBe(HOUR);
});

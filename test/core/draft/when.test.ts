import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type TimeContext, understandTime } from '../../../src/core/draft/when.ts';
import { readZone, type Zone } from '../../../src/core/draft/zone.ts';
import { parsePartialTime } from '../../../src/core/partial-time.ts';

const zoneOf = (name: string): Zone => {
  const zone = readZone(name);
  if (typeof zone === 'string') throw new Error(zone);
  return zone;
};
const berlin = zoneOf('Europe/Berlin');
const newYork = zoneOf('America/New_York');
/** A Saturday, in the first hours of the day in Berlin, still Friday evening in New York. */
const NOW = Date.parse('2026-11-21T00:36:20Z');

const at = (zone: Zone | undefined, now: number | string = NOW): TimeContext => ({
  zone,
  now: typeof now === 'string' ? Date.parse(now) : now,
});
const text = (said: string, context: TimeContext = at(berlin)): string => {
  const found = understandTime(said, context);
  return 'text' in found ? found.text : `! ${found.problem}`;
};
const sentence = (said: string, context: TimeContext = at(berlin)): string => {
  const found = understandTime(said, context);
  return 'sentence' in found ? found.sentence : `! ${found.problem}`;
};

describe('what people say', () => {
  it.each([
    ['2026-11-20 14:05', '2026-11-20T13:05Z'],
    ['2026-11-20T14:05', '2026-11-20T13:05Z'],
    ['2026-11-20, 14:05', '2026-11-20T13:05Z'],
    [' 2026-11-20   at 14:05 ', '2026-11-20T13:05Z'],
    ['2026-11-20T14:05Z', '2026-11-20T14:05Z'],
    ['2026-11-20 14:05 UTC', '2026-11-20T14:05Z'],
    ['2026-11-20T14:05+02:00', '2026-11-20T12:05Z'],
    ['2026-11-20 14:05 -03:30', '2026-11-20T17:35Z'],
    ['2026-11-20T14:05:09+02:00', '2026-11-20T12:05:09Z'],
    ['2026-11-20T14:05:09.250Z', '2026-11-20T14:05:09Z'],
    ['2026-11-20 23:30 -11:00', '! `2026-11-20 23:30 -11:00` is in the future: it would be 21 November 2026, 10:30 UTC.'],
    ['2026-11-20', '2026-11-20'],
    ['2026-11', '2026-11'],
    ['2026', '2026'],
    ['today', '2026-11-21'],
    ['Yesterday', '2026-11-20'],
    ['the day before yesterday', '2026-11-19'],
    ['3 days ago', '2026-11-18'],
    ['a day ago', '2026-11-20'],
    ['01:05', '2026-11-21T00:05Z'],
    ['14:05 yesterday', '2026-11-20T13:05Z'],
    ['yesterday 14:05', '2026-11-20T13:05Z'],
    ['yesterday at 2:05 pm', '2026-11-20T13:05Z'],
    ['2 PM yesterday', '2026-11-20T13:00Z'],
    ['12:05 am', '2026-11-20T23:05Z'],
    ['12:05 pm yesterday', '2026-11-20T11:05Z'],
    ['Friday 14:05', '2026-11-20T13:05Z'],
    ['14:05 on Friday', '2026-11-20T13:05Z'],
    ['fri 14:05', '2026-11-20T13:05Z'],
    ['Friday', '2026-11-20'],
    ['Saturday 01:00', '2026-11-21T00:00Z'],
    ['Saturday 14:05', '2026-11-14T13:05Z'],
    ['last Saturday 01:00', '2026-11-14T00:00Z'],
    ['last Saturday', '2026-11-14'],
    ['now', '2026-11-21T00:36Z'],
    ['25 minutes ago', '2026-11-21T00:11Z'],
    ['a minute ago', '2026-11-21T00:35Z'],
    ['2 hours ago', '2026-11-20T22:36Z~'],
    ['an hour ago', '2026-11-20T23:36Z~'],
    ['about 25 minutes ago', '2026-11-21T00:11Z~'],
    ['about 14:05 yesterday', '2026-11-20T13:05Z~'],
    ['yesterday around 14:05', '2026-11-20T13:05Z~'],
    ['~00:05', '2026-11-20T23:05Z~'],
    ['2026-11-20T14:05Z~', '2026-11-20T14:05Z~'],
  ])('%s is %s', (said, expected) => {
    expect(text(said)).toBe(expected);
  });

  it('counts the days of the zone', () => {
    expect(text('today', at(newYork))).toBe('2026-11-20');
    expect(text('today', at(zoneOf('+14:00')))).toBe('2026-11-21');
    expect(text('yesterday 23:59', at(newYork))).toBe('2026-11-20T04:59Z');
    expect(text('Friday', at(newYork))).toBe('2026-11-20');
  });

  it('crosses the ends of months and years, and knows leap days', () => {
    expect(text('yesterday 23:30', at(berlin, '2026-03-01T12:00Z'))).toBe('2026-02-28T22:30Z');
    expect(text('yesterday', at(berlin, '2024-03-01T12:00Z'))).toBe('2024-02-29');
    expect(text('yesterday 12:00', at(berlin, '2027-01-01T12:00Z'))).toBe('2026-12-31T11:00Z');
    expect(text('2024-02-29 10:00')).toBe('2024-02-29T09:00Z');
    expect(text('00:30', at(berlin, '2027-01-01T12:00Z'))).toBe('2026-12-31T23:30Z');
  });
});

describe('what was understood', () => {
  it.each([
    ['2026-11-20 14:05', '20 November 2026, 13:05 UTC (14:05 in Europe/Berlin)'],
    ['about 14:05 yesterday', '20 November 2026, about 13:05 UTC (14:05 in Europe/Berlin)'],
    ['00:05', '20 November 2026, 23:05 UTC (21 November 2026, 00:05 in Europe/Berlin)'],
    ['2026-11-20 14:05:09', '20 November 2026, 13:05:09 UTC (14:05:09 in Europe/Berlin)'],
    ['yesterday', '20 November 2026, the day only'],
    ['2026-11', 'November 2026, the month only'],
    ['2026', '2026, the year only'],
  ])('of %s is told as %s', (said, expected) => {
    expect(sentence(said)).toBe(expected);
  });

  it('names no zone where there is only UTC, and an offset where it was given', () => {
    expect(sentence('2026-11-20 14:05', at(zoneOf('UTC')))).toBe('20 November 2026, 14:05 UTC');
    expect(sentence('2026-11-20 14:05Z', at(undefined))).toBe('20 November 2026, 14:05 UTC');
    expect(sentence('2026-11-20 14:05', at(zoneOf('+02:00')))).toBe('20 November 2026, 12:05 UTC (14:05 at +02:00)');
  });

  it('can be understood again', () => {
    for (const said of ['14:05 yesterday', '~00:05', 'yesterday', '2026-11', '2026-11-20 14:05:09'])
      expect(sentence(text(said))).toBe(sentence(said));
  });
});

describe('clocks that are put forward and back', () => {
  const LATE = '2026-12-01T00:00Z';

  it.each([
    [berlin, '2026-03-29 01:59', '2026-03-29T00:59Z'],
    [berlin, '2026-03-29 03:00', '2026-03-29T01:00Z'],
    [berlin, '2026-10-25 01:59', '2026-10-24T23:59Z'],
    [berlin, '2026-10-25 03:00', '2026-10-25T02:00Z'],
    [newYork, '2026-03-08 01:59', '2026-03-08T06:59Z'],
    [newYork, '2026-03-08 03:00', '2026-03-08T07:00Z'],
    [newYork, '2026-11-01 00:59', '2026-11-01T04:59Z'],
    [newYork, '2026-11-01 02:00', '2026-11-01T07:00Z'],
  ])('are known beside the change: %o %s', (zone, said, expected) => {
    expect(text(said, at(zone, LATE))).toBe(expected);
  });

  it.each([
    [berlin, '2026-03-29 02:00'],
    [berlin, '2026-03-29 02:59'],
    [newYork, '2026-03-08 02:30'],
    [zoneOf('Pacific/Apia'), '2011-12-30 12:00'],
  ])('show no time that they skip: %o %s', (zone, said) => {
    expect(text(said, at(zone, LATE))).toBe(
      `! \`${said}\` does not exist in ${zone.name}: the clocks were put forward over it. Write a time before or after that, or one in UTC.`,
    );
  });

  it('show a time twice, of which the first is taken', () => {
    expect(text('2026-10-25 02:30', at(berlin, LATE))).toBe('2026-10-25T00:30Z');
    expect(sentence('2026-10-25 02:30', at(berlin, LATE))).toBe(
      '25 October 2026, 00:30 UTC (02:30 in Europe/Berlin; the clock showed this twice, and the first was taken; the second is 2026-10-25T01:30Z)',
    );
    expect(text('2026-11-01 01:30', at(newYork, LATE))).toBe('2026-11-01T05:30Z');
    expect(text('2026-10-25T02:30+01:00', at(berlin, LATE))).toBe('2026-10-25T01:30Z');
  });
});

describe('problems', () => {
  it('without a zone are those of times that need one, and of no others', () => {
    const none = at(undefined);
    for (const said of ['14:05', '2026-11-20 14:05', 'yesterday', 'Friday 14:05', 'today'])
      expect(understandTime(said, none)).toMatchObject({ needsZone: true });
    for (const said of ['2026-11-20', '2026-11', '2026-11-20 14:05Z', '2 hours ago', 'now', '00:05 UTC', 'today 00:05 +00:00'])
      expect(understandTime(said, none)).toHaveProperty('text');
  });

  it('are times to come', () => {
    expect(text('14:05')).toBe('! `14:05` is in the future: it would be 21 November 2026, 13:05 UTC.');
    for (const said of ['2026-11-22', '2026-12', '2027', '2026-11-21T00:37Z', 'today 23:00'])
      expect(text(said)).toContain('is in the future');
    // Where no zone is known, a day that has begun somewhere on earth may be meant.
    expect(text('2026-11-21', at(undefined, '2026-11-20T12:00Z'))).toBe('2026-11-21');
    expect(text('2026-11-21', at(berlin, '2026-11-20T12:00Z'))).toContain('is in the future');
  });

  it.each(['25:00', '14:60', '13:05 pm', '0:30 am', '14:05:60'])('are on no clock: %s', (said) => {
    expect(text(said)).toContain('is not on the clock');
  });

  it.each(['2026-02-29', '2026-13', '2026-11-31 14:05', '1899-01-01', '2023-02-29 10:00Z', '2101', '9999-12-31 10:00'])(
    'are on no calendar: %s',
    (said) => {
      expect(text(said)).toMatch(/is not on the calendar|is in the future/);
    },
  );

  it.each([
    '',
    'soon',
    '14',
    '20 14:05',
    '2026-11 14:05',
    '14:05 14:06',
    'yesterday tomorrow',
    '11/20/2026',
    '2026-11-20 14:05+25:00',
    '~',
  ])('are not understood: %j', (said) => {
    expect(text(said)).toContain('could not be understood as a time. Write');
  });

  it.each(['about yesterday', '~2026-11-20', 'around 2026-11'])('say "about" of a day: %s', (said) => {
    expect(text(said)).toContain('"About" belongs to a time with minutes');
  });
});

describe('whatever is said', () => {
  const zones = fc
    .constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Chatham', 'America/St_Johns', '-03:30', 'UTC')
    .map(zoneOf);

  it('an instant that a clock shows is understood as an instant at which it shows the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.parse('1971-01-01'), max: NOW }), zones, (instant, zone) => {
        const minute = Math.floor(instant / 60_000) * 60_000;
        const shown = new Date(minute + zone.offsetAt(minute)).toISOString().slice(0, 16);
        const time = parsePartialTime(text(shown, at(zone)));
        if (typeof time === 'string') throw new Error(time);
        expect(new Date(time.earliest + zone.offsetAt(time.earliest)).toISOString().slice(0, 16)).toBe(shown);
        // A clock that is put back shows the same twice.
        expect(minute - time.earliest).toBeOneOf([0, 1_800_000, 3_600_000, 7_200_000]);
      }),
    );
  });

  it('what comes out is a time of the front matter that is not to come, or a problem in a sentence', () => {
    const words = fc.array(
      fc.constantFrom(
        '14:05',
        '2:05',
        'pm',
        'yesterday',
        'friday',
        'last',
        'about',
        '~',
        '2026-11-20',
        'T',
        'Z',
        '+02:00',
        '3',
        'hours ago',
        'at',
        '2026-11',
        '::error',
        '\u001b[31m',
      ),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          words.map((list) => list.join(' ')),
          words.map((list) => list.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (said) => {
          const found = understandTime(said, at(berlin));
          if ('problem' in found) expect(found.problem).toMatch(/^\P{Cc}+[.]$/u);
          else {
            const time = parsePartialTime(found.text);
            expect(typeof time === 'string' ? time : time.earliest <= NOW).toBe(true);
          }
        },
      ),
    );
  });
});

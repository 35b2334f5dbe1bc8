import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { describe, expect, it } from 'vitest';
import { addressesOf } from '../../../src/core/export/addresses.ts';
import { type CalendarEvent, calendarEvents } from '../../../src/core/export/calendar-events.ts';
import { calendarText } from '../../../src/core/export/calendar.ts';
import type { IncidentRecord } from '../../../src/core/incident-record.ts';
import { AS_OF } from '../../support/builders.ts';
import { addresses, items, record, RETELLING } from './records.ts';

const HEAD = { name: 'Action items: Fernwick, Ltd; archive', description: 'What is due, and when.', asOf: AS_OF };
const OPTIONS = { asOf: AS_OF, reverifyAfterMonths: 6, addresses };

const events = (records: readonly IncidentRecord[], options = OPTIONS): CalendarEvent[] => calendarEvents(records, items(records), options);

interface Read {
  uid: string;
  day: string;
  title: string;
  description: string;
}

function byIcal(text: string): Read[] {
  return new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return { uid: event.uid, day: event.startDate.toString(), title: event.summary, description: event.description };
  });
}

function byNodeIcal(text: string): Read[] {
  return Object.values(nodeIcal.sync.parseICS(text)).flatMap((event) =>
    event?.type === 'VEVENT'
      ? [
          {
            uid: event.uid,
            // It reads a day as midnight where the computer is.
            day: [event.start.getFullYear(), event.start.getMonth() + 1, event.start.getDate()]
              .map((n) => String(n).padStart(2, '0'))
              .join('-'),
            title: String(event.summary),
            description: String(event.description),
          },
        ]
      : [],
  );
}

describe('the days of a calendar', () => {
  const own = record('one', {
    review: { meeting: '2025-12-01' },
    actions: [
      { id: 'late', title: 'Late', due: '2026-11-19', owner: 'team-data', priority: 'high' },
      { id: 'next', title: 'Next', due: '2026-12-24' },
      { id: 'never', title: 'No date' },
      { id: 'done', title: 'Done', due: '2026-08-01', status: 'done', done: '2026-08-31' },
      { id: 'seen', title: 'Seen', status: 'done', done: '2024-06-01', verified: '2026-06-10' },
      { id: 'not', title: 'Declined', due: '2026-12-01', status: 'declined', reason: 'No.' },
    ],
  });

  it('are those on which something is due, is reviewed, or is due for another look', () => {
    expect(events([own]).map(({ day, title }) => [day, title])).toEqual([
      ['2025-12-01', 'Review: DNS failed after a change'],
      ['2026-11-19', 'Overdue: Late'],
      ['2026-12-10', 'Look again: Seen'],
      ['2026-12-24', 'Due: Next'],
      ['2027-02-28', 'Look again: Done'],
    ]);
  });

  it('are not those of reviews and second looks of more than a year ago', () => {
    const old = record('old', {
      review: { meeting: '2025-11-19' },
      actions: [
        { title: 'Due long ago', due: '2024-05-20' },
        { title: 'Done', status: 'done', done: '2025-05-19' },
        { title: 'Done a day later', status: 'done', done: '2025-05-20' },
      ],
    });
    expect(events([old]).map(({ day, title }) => [day, title])).toEqual([
      ['2024-05-20', 'Overdue: Due long ago'],
      ['2025-11-20', 'Look again: Done a day later'],
    ]);
  });

  it('say what it is about', () => {
    const late = events([own]).find(({ title }) => title === 'Overdue: Late');
    expect(late).toEqual({
      uid: 'one/late/due@fernwick',
      day: '2026-11-19',
      title: 'Overdue: Late',
      description: [
        'Overdue by 1 day on 20 November 2026.',
        'An action item after “DNS failed after a change” (SEV1, 1 May 2024).',
        'Team: Data team',
        'Priority: high',
        'https://incidents.example/archive/postmortems/one/#action-late',
      ],
      url: 'https://incidents.example/archive/postmortems/one/#action-late',
    });
  });

  it('are none of what other organizations announced', () => {
    expect(
      events([record('two', { ...RETELLING, review: { meeting: '2024-05-06' }, actions: [{ title: 'Theirs', due: '2026-12-01' }] })]),
    ).toEqual([]);
  });

  it('have the same names on every host and every day, and no link where nobody knows the address', () => {
    const elsewhere = events([own], { ...OPTIONS, addresses: addressesOf('/') });
    const later = calendarEvents([own], items([own], '2026-11-21'), { ...OPTIONS, asOf: '2026-11-21' });
    const uids = events([own]).map(({ uid }) => uid);
    expect(new Set(uids).size).toBe(uids.length);
    expect(elsewhere.map(({ uid }) => uid)).toEqual(uids);
    expect(later.map(({ uid }) => uid)).toEqual(uids);
    expect(JSON.stringify(elsewhere)).not.toMatch(/url|postmortems\//);
  });
});

describe('a calendar file', () => {
  const titles = [
    'Plain',
    'a, b; c \\ d: "e"',
    `${'x'.repeat(61)}😀${'é'.repeat(90)}`,
    `${'👩‍🚒'.repeat(30)}`,
    'one\r\ntwo',
    '\u05d0\u05d1\u05d2',
    'END:VCALENDAR',
    '日本'.repeat(60),
  ];
  const given = titles.map((title, i) => ({
    uid: `one/a${i}/due@fernwick`,
    day: ['2024-02-29', '2026-12-31', '2026-03-29'][i % 3] as string,
    title,
    description: [`About ${title}`, 'second, line; here'],
    url: `https://incidents.example/archive/postmortems/one/#action-a${i}`,
  }));
  const text = calendarText(HEAD, given);
  const expected = given.map(({ uid, day, title, description }) => {
    const shown = (words: string): string => words.replace('\r\n', ' ');
    return { uid, day, title: shown(title), description: description.map(shown).join('\n') };
  });

  it('is read alike by two programs', () => {
    expect(byIcal(text)).toEqual(expected);
    expect(byNodeIcal(text)).toEqual(expected);
  });

  it('has lines of at most 75 octets that end in CRLF, and cuts no character', () => {
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of text.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line.isWellFormed()).toBe(true);
    }
  });

  it('blocks no time, rings no bell, and takes its time stamp from the day of the edition', () => {
    expect(text.match(/^TRANSP:TRANSPARENT\r$/gm)).toHaveLength(given.length);
    expect(text.match(/^DTSTAMP:20261120T000000Z\r$/gm)).toHaveLength(given.length);
    expect(text).toMatch(/^METHOD:PUBLISH\r$/m);
    expect(text).toContain(String.raw`X-WR-CALNAME:Action items: Fernwick\, Ltd\; archive`);
    expect(text).not.toContain('VALARM');
    expect(calendarText(HEAD, given)).toBe(text);
  });

  it('may be empty', () => {
    expect(byIcal(calendarText(HEAD, []))).toEqual([]);
  });
});

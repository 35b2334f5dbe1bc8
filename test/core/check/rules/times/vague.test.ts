import { describe, expect, test } from 'vitest';
import { findVagueTimes } from '../../../../../src/core/check/vague-time.ts';
import { messagesOf, placesOf } from '../../../../support/one-rule.ts';

const words = (text: string) => findVagueTimes(text).map(({ start, end }) => text.slice(start, end));

describe('vague clock times', () => {
  test.each([
    ['It started around 11.', 'around 11'],
    ['The first pages went out around 11, and nobody was at a desk.', 'around 11'],
    ['Around 11 the error rate began to climb.', 'Around 11'],
    ['About 3pm the queue was empty again.', 'About 3pm'],
    ['We rolled the change back at about 3pm.', 'at about 3pm'],
    ['The replica caught up around 3 p.m. and traffic moved back.', 'around 3 p.m.'],
    ['Support was told at around 11 o’clock.', 'at around 11 o’clock'],
    ['The link was down by around 10 pm that night.', 'around 10 pm'],
    ['The outage ended roughly at 3 PM.', 'roughly at 3 PM'],
    ['The outage ended shortly before 3 PM.', 'shortly before 3 PM'],
    ['The failover happened at noonish.', 'at noonish'],
    ['It came back around 11ish, after a restart.', 'around 11ish'],
    ['It was quiet since around 9.', 'since around 9'],
    ['At about eleven the database stopped.', 'At about eleven'],
    ['Somebody noticed around 11 last night.', 'around 11'],
    ['Users complained around noon.', 'around noon'],
    ['The certificate expired shortly after midnight.', 'shortly after midnight'],
    ['The team met shortly after lunch.', 'shortly after lunch'],
    ['It was resolved around lunchtime.', 'around lunchtime'],
    ['Errors rose in the early afternoon.', 'in the early afternoon'],
    ['The first report arrived late in the afternoon.', 'late in the afternoon'],
    ['Errors began mid-morning.', 'mid-morning'],
    ['In the small hours the disk filled up.', 'In the small hours'],
    ['The primary was replaced a bit later that evening.', 'a bit later that evening'],
    ['At some point during the night the job stopped.', 'At some point during the night'],
  ])('%s', (text, found) => {
    expect(words(text)).toEqual([found]);
  });

  test.each([
    'Around 11 million requests failed.',
    'The rate fell by around 11 %.',
    'It took around 11 minutes.',
    'The rollback began at about 14:05 UTC.',
    'User reports lasted until about 14:00.',
    'The alert fired at about 3 pm UTC, shortly after midnight (CEST) it was over.',
    'Around 11 customers wrote in, and about 3 of 20 hosts were affected.',
    'The load stayed at about 12.',
    'Latency rose to around 11, and then to 40.',
    'The number of retries started around 3, and ended at 12.',
    'The error count started around 11,000 and rose.',
    'Around 10, 20 or 30 workers failed at once.',
    'At about 40 connections the pool is full.',
    'The nightly job runs at about 3 am every day, and the backup around midnight each night.',
    'At noon UTC the certificate expired, and at 11:05 UTC it was replaced.',
    'Later that evening the team met. Shortly after, the pages stopped.',
    'Just before the failover the lag was 3 s.',
    'It was late at night, and the hosts had similar names.',
    'In the early days of the service this was fine; the early-morning traffic is low.',
    'In the middle of the night shift the pager changed hands.',
    'The ratio was about 3:1 for about one and a half years.',
  ])('are none: %s', (text) => {
    expect(words(text)).toEqual([]);
  });

  test('are not looked for in quotations', () => {
    expect(words('The team wrote “it broke around 11” and the page said "back around noon", ’cause it was.')).toEqual([]);
    expect(words('It’s said that it broke around 11. It isn’t.')).toEqual(['around 11']);
  });
});

describe('times/vague', () => {
  const told = placesOf('times/vague');

  test('points at the very words in the body, and at the value in the front matter', () => {
    expect(told({ resolution: 'Rolled back *around* noon.' }, { body: 'It was **shortly\nafter lunch**.\n' })).toEqual([
      '"Rolled back *around* noon."',
      'shortly\nafter lunch',
    ]);
    expect(messagesOf('times/vague')({ resolution: 'It ended around noon.' })[0]).toMatchObject({
      fatal: false,
      reason: '`around noon` does not say which time it was.',
    });
  });

  test('leaves quotations, code and retellings alone', () => {
    expect(told({}, { body: '> It broke around noon.\n\n`around noon`\n' })).toEqual([]);
    expect(told({ organization: 'GitLab' }, { body: 'It broke around noon.\n' })).toEqual([]);
    expect(told({ organization: 'x'.repeat(301) }, { body: 'It broke around noon.\n' })).toEqual([]);
    expect(told({ severity: 7 }, { body: 'It broke around noon.\n' })).toEqual(['around noon']);
  });

  test('does not echo what is internal', () => {
    const [message] = messagesOf('times/vague')({ risk_accepted: { by: 'The head', why: 'It was agreed around noon.' } });
    expect(message?.reason).toBe('A time in this internal text does not say which time it was.');
  });
});

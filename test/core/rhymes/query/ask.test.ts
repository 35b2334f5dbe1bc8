import { describe, expect, test } from 'vitest';
import { FIXTURES, SHIPPED, told } from '../archives.ts';
import { ALL_503 } from '../stories.ts';
import { asking } from './asking.ts';
import { FIXTURES as FOR_FIXTURES, SHIPPED as FOR_SHIPPED, STRANGERS } from './pasted-texts.ts';

const ARCHIVES = [
  { name: 'the shipped archive', archive: SHIPPED, texts: FOR_SHIPPED },
  { name: 'thirty short postmortems', archive: FIXTURES, texts: FOR_FIXTURES },
];

describe.each(ARCHIVES)('of $name', ({ archive, texts }) => {
  const ask = asking(archive);
  const placeOf = (expected: string, text: string) => ask(text).findIndex(({ id }) => id.endsWith(`-${expected}`));

  test('the right postmortem comes first for nine texts of ten, and nearly always among the first three', () => {
    const places = texts.map(({ expected, text }) => placeOf(expected, text));
    const share = (within: number) => places.filter((place) => place >= 0 && place < within).length / texts.length;
    expect(texts.length).toBe(30);
    expect(share(1)).toBeGreaterThanOrEqual(0.9);
    expect(share(3)).toBeGreaterThanOrEqual(0.96);
  });

  test.each(STRANGERS)('nothing is like %j', (text) => {
    expect(ask(text)).toEqual([]);
  });

  test('what both are said to mention stands in the postmortem', () => {
    for (const { text } of texts) {
      for (const { id, reasons } of ask(text)) {
        const source = archive.find((one) => one.id === id);
        const written = `${JSON.stringify(source?.data)} ${source?.body}`.toLowerCase();
        for (const word of reasons.flatMap((reason) => (reason.kind === 'terms' ? reason.words : []))) {
          expect(written, `${word} in ${id}`).toContain(word.toLowerCase().slice(0, 4));
        }
      }
    }
  });

  test('every answer has a reason, and the better ones come first', () => {
    for (const { text } of texts) {
      const answers = ask(text);
      expect(answers.length).toBeLessThanOrEqual(5);
      for (const { reasons } of answers) expect(reasons.length).toBeGreaterThan(0);
      expect(answers.map(({ score }) => score)).toEqual(answers.map(({ score }) => score).toSorted((a, b) => b - a));
    }
  });
});

describe('a text', () => {
  const ask = asking(SHIPPED);
  const line = 'FATAL: integer out of range in insert into update_log (id) at 12:00:01, request 4711 on db-12.prod.example';
  const first = (text: string) => ask(text)[0]?.id;

  test('may carry any times, hosts and numbers', () => {
    const other = line.replace('12:00:01', '23:59:59').replace('4711', '9').replace('db-12', 'db-7');
    expect(ask(other)).toEqual(ask(line));
    expect(first(line)).toBe('2018-04-06-gocardless-id-overflow');
  });

  test('may be a log of 100 kB, of which the beginning is read', () => {
    const log = Array.from({ length: 1_000 }, (_, at) => `2026-01-01T10:${10 + (at % 50)}:00Z ${line} ${at}`).join('\n');
    expect(log.length).toBeGreaterThan(100_000);
    expect(first(log)).toBe('2018-04-06-gocardless-id-overflow');
  });

  test('may have a noisy log around it', () => {
    const noise =
      'INFO http-nio-8080-exec-3 o.a.c.c.C.[Tomcat].[localhost] Initializing Spring DispatcherServlet dispatcherServlet\n'.repeat(40);
    expect(first(noise + line + noise)).toBe('2018-04-06-gocardless-id-overflow');
  });

  test('that is long and about something else is like nothing', () => {
    const recipe = `Peel the onions and cut them into small pieces. Heat the oil in a large pan, add the onions and a little salt and let them
      become soft. Add flour, stir for two minutes and pour in the stock. Let it simmer for half an hour, then taste and add pepper. Toast the
      bread, put it on the soup and cover it with cheese. Leave it under the grill until the cheese is brown. Serve at once in warm bowls with a
      green salad. The soup can be prepared the day before and keeps in the cold for three days. Double the amounts for a party of eight, and
      use two pans, because one would be too full.`;
    expect(ask(recipe)).toEqual([]);
  });
});

describe('a postmortem', () => {
  test('with the same words in its symptoms is called the same symptom, and no cause is claimed that the text does not speak of', () => {
    const answers = asking([...FIXTURES, ...ALL_503])('HTTP 503 Service Unavailable on all routes');
    expect(answers.map(({ id }) => id)).toContain('2024-06-03-all-services-503');
    for (const answer of answers) expect(answer).toMatchObject({ sameSymptom: true, sameCause: false });
  });

  test('that speaks of what the text speaks of is perhaps of the same cause', () => {
    const [best] = asking(FIXTURES)('x509: certificate has expired or is not yet valid: current time is after 2021-02-11T02:00:00Z');
    expect(best).toMatchObject({ id: '2021-02-11-booking-expired-certificate', sameSymptom: true, sameCause: true });
    expect(best?.reasons).toContainEqual({ kind: 'mechanisms', mechanisms: ['certificate-expiry'] });
  });

  test('that shares one word is none of the answers', () => {
    const ask = asking([...FIXTURES, told('2024-01-01-gateway', { title: 'The turnstile of the gateway is jammed' })]);
    expect(ask('gateway').map(({ id }) => id)).toEqual([]);
  });
});

test('an archive of nothing answers nothing', () => {
  expect(asking([])('No space left on device')).toEqual([]);
});

import { describe, expect, it } from 'vitest';
import { digestMonths, digestOf } from '../../../src/core/digest/digest.ts';
import { digestText } from '../../../src/core/digest/digest-text.ts';
import type { Digest, DigestEntry, DigestSource } from '../../../src/core/digest/digest-view.ts';
import type { IncidentRecord } from '../../../src/core/incident-record.ts';
import type { Recurrence } from '../../../src/core/rhymes/recurrence.ts';
import { AS_OF } from '../../support/builders.ts';
import { addresses, items, record, RETELLING } from '../export/records.ts';

function sourceOf(records: readonly IncidentRecord[], recurrences: readonly Recurrence[] = [], asOf = AS_OF): DigestSource {
  const entries = new Map(records.map(({ id }) => [id, { line: `What ${id} did.`, duration: 5_400_000 }]));
  return { records, entries, items: items(records, asOf), recurrences, asOf, addresses };
}

const section = (digest: Digest, id: string) => digest.sections.find((one) => one.id === id);
const entries = (digest: Digest, id: string): DigestEntry[] => section(digest, id)?.entries ?? [];
const told = (digest: Digest, id: string): string[] => entries(digest, id).map(({ title, facts }) => `${title}: ${facts.join(', ')}`);

const incident = (id: string, started: string, overrides: Record<string, unknown> = {}): IncidentRecord =>
  record(id, { title: `Incident ${id}`, times: { started, resolved: started }, ...overrides });

const PROMISES = incident('promises', '2026-08-03T10:00Z', {
  actions: [
    { id: 'late', title: 'Late', due: '2026-09-29', owner: 'team-data' },
    { id: 'last', title: 'Due on the last day', due: '2026-09-30' },
    { id: 'next', title: 'Next month', due: '2026-10-15' },
    { id: 'done-late', title: 'Done late', due: '2026-09-01', status: 'done', done: '2026-10-01' },
    { id: 'done', title: 'Done in time', due: '2026-09-20', status: 'done', done: '2026-09-20' },
    { id: 'declined', title: 'Declined', due: '2026-09-01', status: 'declined', reason: 'No.' },
    { id: 'no-date', title: 'No date' },
  ],
});

describe('the digest of a month', () => {
  it('tells of the incidents that began in it, the worst first', () => {
    const records = [
      incident('c', '2026-09-30T23:59Z', { severity: 'sev2' }),
      incident('b', '2026-09-02', { severity: 'sev2' }),
      incident('a', '2026-09-20T10:00Z'),
      incident('z', '2026-10-01T00:00Z'),
    ];
    const digest = digestOf(sourceOf(records), '2026-09');
    expect(told(digest, 'happened')).toEqual([
      'Incident a: SEV1, 20 September 2026, lasted 1 h 30 min',
      'Incident b: SEV2, 2 September 2026, lasted 1 h 30 min',
      'Incident c: SEV2, 30 September 2026, lasted 1 h 30 min',
    ]);
    expect(entries(digest, 'happened')[0]).toMatchObject({ line: 'What a did.', url: 'https://incidents.example/archive/postmortems/a/' });
    expect(digest.lead).toBe(
      '3 incidents began in September 2026: 1 SEV1 and 2 SEV2. No action item was done, and none was overdue at the end of the month.',
    );
  });

  it('tells at the end of a month what was overdue, done and due then, and what became of it', () => {
    const digest = digestOf(sourceOf([PROMISES]), '2026-09');
    expect(told(digest, 'done')).toEqual(['Done in time: Done on 20 September 2026']);
    expect(told(digest, 'overdue')).toEqual([
      'Done late: Due on 1 September 2026, 29 days overdue, done since, on 1 October 2026',
      'Late: Due on 29 September 2026, 1 day overdue, Data team',
    ]);
    expect([section(digest, 'overdue')?.title, section(digest, 'overdue')?.note]).toEqual([
      'What was overdue',
      'At the end of 30 September 2026.',
    ]);
    expect(told(digest, 'due')).toEqual(['Next month: Due on 15 October 2026']);
    expect(digest.note).toContain('what the archive says on 20 November 2026');
    expect(digest.lead).toBe('No incident began in September 2026. 1 action item was done, and 2 were overdue at the end of the month.');
  });

  it('stops in the running month at the day of the edition, and says the same as the action items do', () => {
    const october = digestOf(sourceOf([PROMISES], [], '2026-10-15'), '2026-10');
    expect(told(october, 'overdue')).toEqual([
      'Late: Due on 29 September 2026, 16 days overdue, Data team',
      'Due on the last day: Due on 30 September 2026, 15 days overdue',
    ]);
    expect([section(october, 'due')?.title, told(october, 'due')]).toEqual([
      'Due by the end of November 2026',
      ['Next month: Due on 15 October 2026'],
    ]);
    expect(items([PROMISES], '2026-10-15').filter(({ overdue }) => overdue !== undefined)).toHaveLength(2);
    expect([section(october, 'overdue')?.title, section(october, 'overdue')?.note, october.note]).toEqual([
      'What is overdue',
      undefined,
      undefined,
    ]);
    expect(october.lead).toBe(
      'No incident began in October 2026. 1 action item was done, and 2 are overdue. The month is told up to 15 October 2026.',
    );
  });

  it('does not count what was agreed on later', () => {
    const later = incident('later', '2026-10-02T10:00Z', { actions: [{ title: 'Dated back', due: '2026-09-01' }] });
    expect(told(digestOf(sourceOf([later]), '2026-09'), 'overdue')).toEqual([]);
    expect(told(digestOf(sourceOf([later]), '2026-10'), 'overdue')).toEqual(['Dated back: Due on 1 September 2026, 60 days overdue']);
  });

  it('has the lessons of incidents that began or were reviewed in it', () => {
    const lessons = { went_well: ['The *alert* came.'], got_lucky: ['It was night.'] };
    const records = [
      incident('a', '2026-09-20T10:00Z', { lessons }),
      incident('b', '2026-08-31T10:00Z', { lessons: { went_badly: ['Nobody knew.'] }, review: { meeting: '2026-09-04' } }),
      incident('c', '2026-08-31T10:00Z', { lessons, review: { meeting: '2026-10-04' } }),
      incident('d', '2026-09-21T10:00Z'),
    ];
    expect(entries(digestOf(sourceOf(records), '2026-09'), 'learned').map(({ title, lists }) => [title, lists])).toEqual([
      ['Incident b', [{ name: 'Went badly', items: ['Nobody knew.'] }]],
      [
        'Incident a',
        [
          { name: 'Went well', items: ['The alert came.'] },
          { name: 'Was luck', items: ['It was night.'] },
        ],
      ],
    ]);
  });

  it('tells what came back, after how long, and what was still open', () => {
    const records = [incident('c', '2026-09-20T10:00Z'), incident('b', '2026-09-02T10:00Z'), incident('a', '2026-09')];
    const open = (title: string) => ({ id: 'x', title, days: 3 });
    const recurrences: Recurrence[] = [
      { earlier: 'a', later: 'c', saidBy: 'author', debt: [open('Watch it')], declined: [] },
      { earlier: 'b', later: 'c', saidBy: 'rhyme', debt: [open('Slow it')], declined: [] },
      { earlier: 'gone', later: 'c', saidBy: 'author', debt: [open('Unseen')], declined: [] },
    ];
    const digest = digestOf(sourceOf(records, recurrences), '2026-09');
    expect(entries(digest, 'returned')).toEqual([
      {
        title: 'Incident c',
        url: 'https://incidents.example/archive/postmortems/c/',
        facts: ['20 September 2026'],
        from: [
          { how: 'The same cause as', title: 'Incident a', url: 'https://incidents.example/archive/postmortems/a/' },
          { how: '18 days later, with a cause like that of', title: 'Incident b', url: 'https://incidents.example/archive/postmortems/b/' },
        ],
        lists: [{ name: 'Still open when it happened again', items: ['Watch it', 'Slow it'] }],
      },
    ]);
    expect(digestText(digest, 'Archive', 'https://x.example/')).toContain(
      [
        '* Incident c',
        '  20 September 2026',
        '  https://incidents.example/archive/postmortems/c/',
        '  The same cause as “Incident a”',
        '  https://incidents.example/archive/postmortems/a/',
        '  18 days later, with a cause like that of “Incident b”',
        '  https://incidents.example/archive/postmortems/b/',
        '  Still open when it happened again:',
        '  - Watch it',
        '  - Slow it',
      ].join('\n'),
    );
  });

  it('has no section that says nothing', () => {
    expect(digestOf(sourceOf([incident('a', '2026-09-20T10:00Z')]), '2026-09').sections.map(({ id }) => id)).toEqual(['happened']);
    expect(digestOf(sourceOf([incident('a', '2026-09-20T10:00Z')]), '2026-10').sections).toEqual([]);
  });

  it('is about our own incidents where there are any, and names whose they are where there are none', () => {
    const theirs = incident('theirs', '2026-09-10T10:00Z', { ...RETELLING, actions: [{ title: 'Theirs', due: '2026-09-01' }] });
    const ours = incident('ours', '2026-09-20T10:00Z');
    expect(told(digestOf(sourceOf([ours, theirs]), '2026-09'), 'happened')).toHaveLength(1);
    const digest = digestOf(sourceOf([theirs]), '2026-09');
    expect(told(digest, 'happened')).toEqual(['Incident theirs: Pinmill Rail, SEV1, 10 September 2026, lasted 1 h 30 min']);
    expect(digest.sections).toHaveLength(1);
    expect(digest.lead).toBe('1 incident began in September 2026 (SEV1).');
    expect(digestMonths(sourceOf([ours, incident('old', '2019-09-10T10:00Z', RETELLING)]))).toEqual(['2026-09']);
  });

  it('stays small however much happened', () => {
    const lessons = { went_well: ['One.', 'Two.'] };
    const actions = [{ title: 'Late', due: '2026-09-01' }];
    const records = Array.from({ length: 83 }, (_, i) => incident(`i${i}`, '2026-09-01T10:00Z', { lessons, actions }));
    const digest = digestOf(sourceOf(records), '2026-09');
    expect(digest.sections.map(({ id, entries: shown, more }) => [id, shown.length, more])).toEqual([
      ['happened', 50, '33 more incidents'],
      ['learned', 25, '116 more lessons'],
      ['overdue', 50, '33 more action items'],
    ]);
    expect(digest.lead).toContain('83 incidents began in September 2026 (all SEV1).');
  });
});

describe('the digest as text', () => {
  const text = digestText(
    digestOf(sourceOf([PROMISES]), '2026-09'),
    'Fernwick\u0007 archive\nBcc: x',
    'https://incidents.example/archive/digest/2026-09/',
  );

  it('can be sent as it is', () => {
    expect(text).toMatch(/^Fernwick archive Bcc: x: September 2026\n=+\n\nNo incident began in September 2026\./);
    expect(text.endsWith('.\n')).toBe(true);
    for (const line of text.split('\n')) {
      expect(line).not.toMatch(/\p{Cc}|\s$/u);
      if (!line.includes('https://')) expect(line.length).toBeLessThanOrEqual(72);
    }
  });

  it('has every link in full on a line of its own', () => {
    expect(text.match(/^ {2}https:\/\/incidents\.example\/archive\/postmortems\/promises\/#action-[\w-]+$/gm)).toHaveLength(4);
  });

  it('reads like a letter', () => {
    expect(text).toContain(
      [
        'What was done',
        '-------------',
        '',
        '* Done in time',
        '  Done on 20 September 2026',
        '  After “Incident promises”',
        '  https://incidents.example/archive/postmortems/promises/#action-done',
      ].join('\n'),
    );
  });
});

import { describe, expect, test } from 'vitest';
import { chainsOf } from '../../../src/core/rhymes/chains.ts';
import type { Rhyme } from '../../../src/core/rhymes/reason.ts';
import { type RecurrenceSource, recurrencesOf } from '../../../src/core/rhymes/recurrence.ts';
import { told } from './archives.ts';

const incident = (id: string, started: string, overrides: Record<string, unknown> = {}, retelling = false): RecurrenceSource => {
  const { times = {}, ...more } = overrides as { times?: Record<string, string> };
  return { ...told(id, { times: { started, ...times }, ...more }), retelling };
};
const same = (id: string, sameCause = true): Rhyme => ({
  id,
  score: 0.9,
  sameSymptom: !sameCause,
  sameCause,
  differentCause: false,
  reasons: [],
});
const again = { related: [{ id: 'first', relation: 'recurrence-of' }] };

/** The debt of an incident that begins on 6 March 2024 at 10:00 UTC and repeats one of 1 March with these actions. */
const debt = (
  actions: Record<string, unknown>[],
  overrides: Record<string, unknown> = {},
  began = '2024-03-06T10:00Z',
  retelling = false,
) =>
  recurrencesOf(
    [
      incident('first', '2024-03-01T10:00Z', { times: { resolved: '2024-03-02T08:00Z' }, actions, ...overrides }, retelling),
      incident('second', began, again),
    ],
    new Map(),
  )[0]?.debt;

const LOCK = { title: 'Lock the version' };

describe('debt', () => {
  test.each([
    ['open', { status: 'open' }, 4],
    ['in progress', { status: 'in-progress' }, 4],
    ['without a status, in our own', {}, 4],
    ['done on a later day', { status: 'done', done: '2024-03-07' }, 4],
  ])('an action item that was %s counts, in days since the incident was resolved', (_, action, days) => {
    expect(debt([{ ...LOCK, ...action }])).toEqual([{ id: 'lock-the-version', title: 'Lock the version', days }]);
  });

  test.each([
    ['done on an earlier day', { status: 'done', done: '2024-03-05' }],
    ['done on the day itself, which may have been before', { status: 'done', done: '2024-03-06' }],
    ['done on a day that nobody wrote down', { status: 'done' }],
    ['declined', { status: 'declined', reason: 'Too dear.' }],
  ])('one that was %s does not', (_, action) => expect(debt([{ ...LOCK, ...action }])).toEqual([]));

  test('without a status, a retelling’s counts for nothing', () => expect(debt([LOCK], {}, undefined, true)).toEqual([]));

  test('declined ones are told by themselves', () => {
    const [recurrence] = recurrencesOf(
      [
        incident('first', '2024-03-01T10:00Z', { actions: [{ ...LOCK, status: 'declined', reason: 'Too dear.' }] }),
        incident('second', '2024-03-06T10:00Z', again),
      ],
      new Map(),
    );
    expect(recurrence?.declined).toEqual([{ id: 'lock-the-version', title: 'Lock the version', reason: 'Too dear.' }]);
  });

  test('age counts from the review meeting: from 4 to 6 March are 2 days', () => {
    expect(debt([LOCK], { review: { meeting: '2024-03-04' } })).toEqual([expect.objectContaining({ days: 2 })]);
  });

  test('age counts from the beginning where no end is known: from 1 to 6 March are 5 days', () => {
    expect(debt([LOCK], { times: {} })).toEqual([expect.objectContaining({ days: 5 })]);
  });

  test('what was agreed on only after the second incident began was no debt', () => {
    expect(debt([LOCK], { review: { meeting: '2024-03-07' } })).toEqual([]);
    expect(debt([LOCK], {}, '2024-03-02T07:59Z')).toEqual([]);
    expect(debt([LOCK], {}, '2024-03-02T08:00Z')).toEqual([expect.objectContaining({ days: 0 })]);
  });

  test('what was agreed on the very day, nobody knows at which hour, is not claimed', () => {
    expect(debt([LOCK], { review: { meeting: '2024-03-06' } })).toEqual([]);
    expect(debt([LOCK], { times: { resolved: '2024-03-06' } }, '2024-03-06')).toEqual([]);
  });

  test('of a month nothing is said in days, and within it nothing at all', () => {
    expect(debt([{ ...LOCK, status: 'open' }], {}, '2024-04')).toEqual([{ id: 'lock-the-version', title: 'Lock the version' }]);
    expect(debt([{ ...LOCK, status: 'done', done: '2024-04-20' }], {}, '2024-04')).toEqual([]);
    expect(debt([{ ...LOCK, status: 'done', done: '2024-05-20' }], {}, '2024-04')).toEqual([
      { id: 'lock-the-version', title: 'Lock the version' },
    ]);
    expect(debt([{ ...LOCK, status: 'open' }], {}, '2024-03')).toEqual([]);
  });

  test('from day to day is claimed, and a day later is one day', () => {
    expect(debt([LOCK], { times: { resolved: '2024-03-01' } }, '2024-03-02')).toEqual([expect.objectContaining({ days: 1 })]);
  });
});

describe('a recurrence', () => {
  const first = incident('first', '2024-03-01T10:00Z');
  const second = incident('second', '2024-03-06T10:00Z');

  test('is what an author says', () => {
    expect(recurrencesOf([first, incident('second', '2024-03-06T10:00Z', again)], new Map())).toMatchObject([
      { earlier: 'first', later: 'second', saidBy: 'author' },
    ]);
  });

  test('or the same cause within one organization, from whichever side it is seen, and once', () => {
    const expected = [{ earlier: 'first', later: 'second', saidBy: 'rhyme', debt: [], declined: [] }];
    expect(recurrencesOf([first, second], new Map([['second', [same('first')]]]))).toEqual(expected);
    expect(recurrencesOf([first, second], new Map([['first', [same('second')]]]))).toEqual(expected);
    expect(
      recurrencesOf(
        [second, first],
        new Map([
          ['first', [same('second')]],
          ['second', [same('first')]],
        ]),
      ),
    ).toEqual(expected);
  });

  test('is not the same symptom, nor the same cause elsewhere', () => {
    expect(recurrencesOf([first, second], new Map([['second', [same('first', false)]]]))).toEqual([]);
    const elsewhere = incident('second', '2024-03-06T10:00Z', { organization: 'Brackwater Payroll' });
    expect(recurrencesOf([first, elsewhere], new Map([['second', [same('first')]]]))).toEqual([]);
  });

  test('is not claimed where nobody knows which began first, unless an author does', () => {
    const sameDay = incident('second', '2024-03-01');
    expect(recurrencesOf([first, sameDay], new Map([['second', [same('first')]]]))).toEqual([]);
    expect(recurrencesOf([first, incident('second', '2024-03-01', again)], new Map())).toHaveLength(1);
  });

  test('of a later incident is passed over, and so is one of an unknown id', () => {
    expect(recurrencesOf([incident('first', '2024-03-09'), incident('second', '2024-03-06', again)], new Map())).toEqual([]);
    expect(recurrencesOf([incident('second', '2024-03-06', again)], new Map())).toEqual([]);
  });
});

describe('chains', () => {
  test('are what recurrences connect, in order of time, the longest first', () => {
    const all = ['2024-01-03', '2024-01-01', '2024-01-02', '2023-05-01', '2023-06-01', '2022-01-01'].map((day) => incident(day, day));
    const rhymes = new Map([
      ['2024-01-02', [same('2024-01-01')]],
      ['2024-01-03', [same('2024-01-02')]],
      ['2023-06-01', [same('2023-05-01')]],
    ]);
    const chains = chainsOf(all, recurrencesOf(all, rhymes));
    expect(chains.map(({ ids }) => ids)).toEqual([
      ['2024-01-01', '2024-01-02', '2024-01-03'],
      ['2023-05-01', '2023-06-01'],
    ]);
    expect(chains[0]?.recurrences.map(({ earlier, later }) => [earlier, later])).toEqual([
      ['2024-01-01', '2024-01-02'],
      ['2024-01-02', '2024-01-03'],
    ]);
  });

  test('are none where nothing recurred', () => expect(chainsOf([incident('first', '2024-01-01')], [])).toEqual([]));
});

/** The rhymes of a whole archive as their page tells them. */
import { describe, expect, test } from 'vitest';
import type { Reason } from '../../../src/core/rhymes/reason.ts';
import { MAX_SHOWN, rhymeOverview } from '../../../src/core/rhymes/overview.ts';
import { rhymeNames } from '../../../src/core/rhymes/why.ts';
import { action, book, recurrence, rhyme, shown } from '../../support/rhyme-book.ts';

const names = rhymeNames({ causes: [{ key: 'dns', name: 'DNS' }], services: [] });
const kubernetes: Reason = { kind: 'mechanisms', mechanisms: ['kubernetes-change'] };

/** Removed on the 2nd, again on the 6th while the lock was open, and in September while the alert still was. */
const shippers = book({
  shown: {
    a: shown({ title: 'Removed', actions: [action('lock', 'done', { done: '2026-02-10' }), action('alert', 'open')] }),
    b: shown({ title: 'Removed again', started: '2026-02-06T15:10Z' }),
    c: shown({ title: 'Gone after the rebuild', started: '2026-09-14T07:00Z' }),
  },
  rhymes: { b: [rhyme('a', [kubernetes])], c: [rhyme('a', [kubernetes])] },
  chains: [
    {
      ids: ['a', 'b', 'c'],
      recurrences: [
        recurrence('a', 'b', {
          debt: [
            { id: 'lock', title: 'Lock the version', days: 4 },
            { id: 'alert', title: 'Alert', days: 4 },
          ],
          declined: [{ id: 'own', title: 'Own tool', reason: '*Which* version runs is the question.' }],
        }),
        recurrence('a', 'c', {
          saidBy: 'rhyme',
          debt: [{ id: 'alert', title: 'Alert' }],
          declined: [{ id: 'own', title: 'Own tool', reason: '*Which* version runs is the question.' }],
        }),
      ],
    },
  ],
  families: [{ ids: ['a', 'b', 'c'], shared: [kubernetes] }],
});

describe('recurrence debt', () => {
  const { debts, recurrences } = rhymeOverview(shippers, names);

  test('is told by the later incident, the latest first, with how each action stands today', () => {
    expect(
      debts.shown.map(({ later, actions }) => [later.id, ...actions.map(({ title, age, status, done }) => [title, age, status, done])]),
    ).toEqual([
      ['c', ['Alert', 'open', 'open', undefined]],
      ['b', ['Lock the version', 'open for 4 days', 'done', '2026-02-10'], ['Alert', 'open for 4 days', 'open', undefined]],
    ]);
    expect(debts.shown[1]?.actions[0]).toMatchObject({ anchor: 'action-lock', from: { id: 'a', date: '2 February 2026' } });
  });

  test('counts an action once, however often it was met', () => {
    expect([debts.open, debts.more, recurrences]).toEqual([2, 0, 2]);
  });
});

describe('recurrences', () => {
  const [chain] = rhymeOverview(shippers, names).chains.shown;

  test('are dated steps under the name of what they share', () => {
    expect(chain).toMatchObject({ name: 'A cluster whose own parts changed', count: 3, before: 0, organization: 'Fernwick' });
    expect(chain?.steps.map(({ incident, gap, open, byRhyme }) => [incident.id, gap, open, byRhyme])).toEqual([
      ['a', undefined, 0, false],
      ['b', '4 days later', 2, false],
      ['c', 'about 7 months later', 1, true],
    ]);
  });

  test('tell once what had been declined, and why', () => {
    expect(chain?.steps.map(({ declined }) => declined)).toEqual([[], ['Own tool: Which version runs is the question.'], []]);
  });

  test('have no name where they do not all share one', () => {
    const mixed = {
      ...shippers,
      rhymes: { b: [rhyme('a', [kubernetes])], c: [rhyme('a', [{ kind: 'causes' as const, causes: ['dns'] }])] },
    };
    expect(rhymeOverview(mixed, names).chains.shown[0]?.name).toBeUndefined();
  });

  test('of a long chain are the last', () => {
    const ids = Array.from({ length: 40 }, (_, index) => `i${String(index).padStart(2, '0')}`);
    const long = book({
      shown: Object.fromEntries(ids.map((id, index) => [id, shown({ started: `2020-01-01T00:${String(index).padStart(2, '0')}Z` })])),
      chains: [{ ids, recurrences: ids.slice(1).map((later, index) => recurrence(ids[index] as string, later)) }],
    });
    const [one] = rhymeOverview(long, names).chains.shown;
    expect([one?.count, one?.before, one?.steps.length, one?.steps.at(-1)?.incident.id]).toEqual([40, 32, 8, 'i39']);
    expect(one?.steps[0]?.gap).toBe('on the same day');
  });
});

describe('families', () => {
  test('are named by what they share, with their members by date', () => {
    const { families, postmortems, rhyming } = rhymeOverview(shippers, names);
    const [family] = families.shown;
    expect(family?.name).toEqual([{ text: 'A cluster whose own parts changed' }]);
    expect(family?.members.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect([family?.count, family?.organizations, postmortems, rhyming]).toEqual([3, ['Fernwick'], 3, 2]);
    expect(family?.drawing.joins.length).toBe(2);
  });

  test('are drawn with one line to each incident, from the last of those that it came back from', () => {
    const [chain] = shippers.chains;
    const thrice = {
      ...shippers,
      chains: chain ? [{ ...chain, recurrences: [...chain.recurrences, recurrence('b', 'c')] }] : [],
    };
    const [family] = rhymeOverview(thrice, names).families.shown;
    const [, b] = family?.drawing.dots ?? [];
    expect(family?.drawing.joins.length).toBe(2);
    expect(family?.drawing.joins[1]?.from).toBe(b);
  });

  test('link the cause categories that all share', () => {
    const both = { ...shippers, families: [{ ids: ['a', 'b'], shared: [kubernetes, { kind: 'causes' as const, causes: ['dns'] }] }] };
    expect(rhymeOverview(both, names).families.shown[0]).toMatchObject({
      name: [{ text: 'A cluster whose own parts changed' }],
      causes: [{ key: 'dns', name: 'DNS' }],
    });
    const cause = { ...shippers, families: [{ ids: ['a', 'b'], shared: [{ kind: 'causes' as const, causes: ['dns'] }] }] };
    expect(rhymeOverview(cause, names).families.shown[0]?.name).toEqual([{ text: 'DNS' }]);
  });

  test('of two that only words connect say so', () => {
    const words = book({
      shown: { a: shown(), b: shown() },
      rhymes: { a: [rhyme('b', [{ kind: 'terms', words: ['renewal', 'cron'] }])] },
      families: [{ ids: ['a', 'b'], shared: [] }],
    });
    expect(
      rhymeOverview(words, names)
        .families.shown[0]?.name.map(({ text }) => text)
        .join(''),
    ).toBe('Both mention renewal, cron');
    expect(rhymeOverview({ ...words, rhymes: {} }, names).families.shown[0]?.name).toEqual([{ text: 'Told in much the same words' }]);
  });

  test('of a large archive are the largest, and the rest a count', () => {
    const pairs = Array.from({ length: 1_000 }, (_, index) => [`a${index}`, `b${index}`]);
    const large = book({
      shown: Object.fromEntries(pairs.flat().map((id) => [id, shown()])),
      families: pairs.map((ids) => ({ ids, shared: [kubernetes] })),
    });
    const { shown: list, more, incidents } = rhymeOverview(large, names).families;
    expect([list.length, more, incidents]).toEqual([MAX_SHOWN, 980, 1_960]);
  });

  test('with many members list the latest', () => {
    const ids = Array.from({ length: 100 }, (_, index) => `i${index}`);
    const large = book({
      shown: Object.fromEntries(ids.map((id, index) => [id, shown({ started: `${1920 + index}` })])),
      families: [{ ids, shared: [kubernetes] }],
    });
    const [family] = rhymeOverview(large, names).families.shown;
    expect([family?.count, family?.members.length, family?.members.at(-1)?.date]).toEqual([100, 10, '2019']);
  });
});

test('an archive without rhymes has nothing to tell', () => {
  expect(rhymeOverview(book({ shown: { a: shown() } }), names)).toEqual({
    postmortems: 1,
    rhyming: 0,
    recurrences: 0,
    debts: { shown: [], more: 0, open: 0 },
    chains: { shown: [], more: 0 },
    families: { shown: [], more: 0, incidents: 0, ticks: expect.any(Array) },
  });
});

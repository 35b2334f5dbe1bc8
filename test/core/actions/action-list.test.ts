import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayInWords, daysFrom } from '../../../src/core/actions/action-days.ts';
import { actionFacets, NOT_GIVEN } from '../../../src/core/actions/action-facets.ts';
import { actionFigures } from '../../../src/core/actions/action-figures.ts';
import { actionFile, readActionFile } from '../../../src/core/actions/action-file.ts';
import { actionPage, MOST_PENDING, MOST_SETTLED, teamPages } from '../../../src/core/actions/action-page.ts';
import type { ActionRow } from '../../../src/core/actions/action-row.ts';
import { statesOf } from '../../../src/core/actions/action-state.ts';
import { choose, plainView, readActionView, writeActionView } from '../../../src/core/actions/action-view.ts';
import { groupActions } from '../../../src/core/actions/group-actions.ts';
import { matchActions } from '../../../src/core/actions/match-actions.ts';
import { sortActions } from '../../../src/core/actions/sort-actions.ts';
import { formatDay } from '../../../src/core/format.ts';
import { time } from '../../support/archive-entries.ts';
import { action, AS_OF, rowOf, rowsOf } from './rows.ts';

const platform = { key: 'platform', name: 'Platform team' };
const shop = { key: 'shop', name: 'Shop team' };

/** Ten items of two own incidents and one of others; their titles say what they are. */
const ROWS: ActionRow[] = [
  ...rowsOf([
    action({ id: 'soon', title: 'due in 14 days', due: '2026-12-04', owner: shop, priority: 'low', kind: 'detect' }),
    action({ id: 'late', title: '1 day late', due: '2026-11-19', owner: platform, priority: 'high', kind: 'prevent' }),
    action({ id: 'later', title: '20 days late', due: '2026-10-31', status: 'in-progress', owner: shop, priority: 'high' }),
    action({ id: 'undated', title: 'no due date', priority: 'critical' }),
    action({ id: 'far', title: 'due in 15 days', due: '2026-12-05', owner: platform }),
  ]),
  ...rowsOf(
    [
      action({ id: 'old', title: 'done long ago', status: 'done', done: '2026-01-31', owner: platform }),
      action({ id: 'checked', title: 'verified', status: 'done', done: '2026-01-30', verified: '2026-09-01', owner: platform }),
      action({ id: 'lately', title: 'done 89 days ago', status: 'done', done: '2026-08-23', owner: shop }),
      action({ id: 'not', title: 'declined', status: 'declined', owner: shop }),
    ],
    { id: '2026-01-05-other', severity: { key: 'sev2', name: 'SEV2', rank: 1 }, services: [] },
  ),
  ...rowsOf([action({ id: 'said', title: 'announced', status: 'announced', owner: platform })], {
    id: '2020-01-01-elsewhere',
    retelling: true,
    organization: { key: 'pinmill', name: 'Pinmill Trains' },
    services: [{ key: 'pinmill.api', name: 'API' }],
  }),
];
const FACETS = actionFacets(ROWS, AS_OF, 'No team named');
const titles = (rows: readonly ActionRow[]) => rows.map(({ title }) => title);
const read = (query: string, plain = plainView('ours')) => readActionView(new URLSearchParams(query), FACETS, plain);
const found = (query: string) => titles(matchActions(ROWS, read(query).view, AS_OF).rows);

describe('states', () => {
  test.each([
    [{ due: '2026-11-19' }, ['open', 'overdue']],
    [{ due: '2026-11-20' }, ['open', 'due-soon']],
    [{ due: '2026-12-04' }, ['open', 'due-soon']],
    [{ due: '2026-12-05' }, ['open']],
    [{}, ['open']],
    [{ status: 'done', done: '2026-11-20' }, ['done', 'done-lately']],
    [{ status: 'done', done: '2026-08-23' }, ['done', 'done-lately']],
    [{ status: 'done', done: '2026-08-22' }, ['done']],
    [{ status: 'done', done: '2026-11-21' }, ['done']],
    [{ status: 'done', done: '2026-05-20' }, ['done', 'recheck']],
    [{ status: 'done' }, ['done']],
    [{ status: 'declined', due: '2020-01-01' }, ['declined']],
  ] as const)('of %j', (overrides, states) => {
    expect(statesOf(rowOf(overrides), AS_OF)).toEqual(states);
  });
});

describe('filters', () => {
  test.each([
    [
      '',
      [
        'due in 14 days',
        '1 day late',
        '20 days late',
        'no due date',
        'due in 15 days',
        'done long ago',
        'verified',
        'done 89 days ago',
        'declined',
      ],
    ],
    ['state=overdue', ['1 day late', '20 days late']],
    ['state=overdue&team=platform', ['1 day late']],
    ['state=open&state=in-progress&team=shop', ['due in 14 days', '20 days late']],
    ['team=-', ['no due date']],
    ['priority=high&kind=-', ['20 days late']],
    ['severity=sev2&state=done', ['done long ago', 'verified', 'done 89 days ago']],
    ['state=recheck', ['done long ago']],
    ['service=api&state=due-soon', ['due in 14 days']],
    ['whose=others', ['announced']],
    ['state=announced', ['announced']],
    ['state=announced&whose=ours', []],
    // Another organization's team is not ours, even where it is called the same.
    ['whose=all&team=platform&state=announced', []],
  ])('%s', (query, expected) => {
    expect(found(query)).toEqual(expected);
  });

  test('count what each further value would leave', () => {
    const { counts, of } = matchActions(ROWS, read('state=overdue&team=shop').view, AS_OF);
    expect(of).toBe(9);
    expect(Object.fromEntries(counts.team)).toEqual({ platform: 1, shop: 1 });
    expect(counts.state.get('done')).toBe(1);
    expect(Object.fromEntries(counts.severity)).toEqual({ sev1: 1 });
  });

  test('have the values that some item has, in their order', () => {
    expect(FACETS.team).toEqual([platform, shop, { key: NOT_GIVEN, name: 'No team named' }]);
    expect(FACETS.priority.map(({ name }) => name)).toEqual(['Critical', 'High', 'Low', 'No priority']);
    expect(FACETS.kind.map(({ name }) => name)).toEqual(['Prevent', 'Detect sooner', 'No kind']);
    expect(FACETS.severity).toEqual([
      { key: 'sev1', name: 'SEV1' },
      { key: 'sev2', name: 'SEV2' },
    ]);
    expect(FACETS.service).toEqual([{ key: 'api', name: 'API' }]);
    expect(actionFacets([], AS_OF, '')).toEqual({ state: [], team: [], priority: [], kind: [], severity: [], service: [] });
  });
});

describe('the address', () => {
  test('is read and written in one way', () => {
    const query = '?state=done&state=overdue&team=platform&group=postmortem&sort=due';
    const { view, ignored } = read(query);
    expect(ignored).toEqual([]);
    expect(view).toEqual({ chosen: { state: ['done', 'overdue'], team: ['platform'] }, whose: 'ours', sort: 'due', group: 'postmortem' });
    expect(writeActionView(view, plainView('ours'))).toBe(query);
    expect(writeActionView(read('sort=due&team=platform&state=overdue&state=done&group=postmortem').view, plainView('ours'))).toBe(query);
    expect(writeActionView(plainView('others'), plainView('others'))).toBe('');
  });

  test('tells what it does not know, and leaves others’ parameters alone', () => {
    const { view, ignored } = read(
      'state=late&team=__proto__&team=platform&sort=constructor&group=&whose=toString&utm_source=mail&priority=',
    );
    expect(view).toEqual({ ...plainView('ours'), chosen: { team: ['platform'] } });
    expect(ignored).toEqual([
      { name: 'state', value: 'late' },
      { name: 'team', value: '__proto__' },
      { name: 'whose', value: 'toString' },
      { name: 'sort', value: 'constructor' },
    ]);
  });

  test('loses a facet with nothing chosen', () => {
    expect(choose({ state: ['done'], team: ['shop'] }, 'state', [])).toEqual({ team: ['shop'] });
    expect(choose({}, 'team', ['shop', 'shop'])).toEqual({ team: ['shop'] });
  });

  test('written and read again says the same', () => {
    const values = <K extends keyof typeof FACETS>(facet: K) => fc.subarray(FACETS[facet].map(({ key }) => key));
    fc.assert(
      fc.property(
        values('state'),
        values('team'),
        fc.constantFrom('overdue', 'age', 'team'),
        fc.constantFrom('team', 'none'),
        (state, team, sort, group) => {
          const view = {
            ...plainView('ours'),
            chosen: choose(choose({}, 'state', state), 'team', team),
            whose: 'all',
            sort,
            group,
          } as const;
          const again = read(writeActionView(view, plainView('ours')));
          expect(again.ignored).toEqual([]);
          expect(writeActionView(again.view, plainView('ours'))).toBe(writeActionView(view, plainView('ours')));
        },
      ),
    );
  });
});

describe('sorts', () => {
  test.each([
    [
      'overdue',
      [
        '20 days late',
        '1 day late',
        'due in 14 days',
        'due in 15 days',
        'no due date',
        'done long ago',
        'done 89 days ago',
        'verified',
        'declined',
        'announced',
      ],
    ],
    [
      'priority',
      [
        'no due date',
        '20 days late',
        '1 day late',
        'due in 14 days',
        'due in 15 days',
        'done long ago',
        'done 89 days ago',
        'verified',
        'declined',
        'announced',
      ],
    ],
    [
      'team',
      [
        '1 day late',
        'due in 15 days',
        'done long ago',
        'verified',
        'announced',
        '20 days late',
        'due in 14 days',
        'done 89 days ago',
        'declined',
        'no due date',
      ],
    ],
    ['incident', titles(ROWS)],
  ] as const)('%s', (sort, expected) => {
    expect(titles(sortActions(ROWS, sort))).toEqual(expected);
  });

  test('age: what waits, the oldest first, what is not known last', () => {
    const rows = [
      rowOf({ title: 'young' }, { reviewed: '2026-11-01' }),
      rowOf({ title: 'unknown' }, { times: { started: time('2026') } }),
      rowOf({ title: 'old' }),
    ];
    expect(titles(sortActions(rows, 'age'))).toEqual(['old', 'young', 'unknown']);
  });

  test('due: what waits by date, whether overdue or not', () => {
    expect(titles(sortActions(ROWS, 'due')).slice(0, 5)).toEqual([
      '20 days late',
      '1 day late',
      'due in 14 days',
      'due in 15 days',
      'no due date',
    ]);
  });
});

test('groups come in the order of their first items', () => {
  const byTeam = groupActions(sortActions(ROWS, 'overdue'), 'team', 'No team named');
  expect(byTeam.map(({ anchor, name, rows }) => [anchor, name, rows.length])).toEqual([
    ['team-shop', 'Shop team', 4],
    ['team-platform', 'Platform team', 4],
    ['team--', 'No team named', 1],
    ['organization-pinmill', 'Pinmill Trains', 1],
  ]);
  expect(groupActions(ROWS, 'postmortem', '').map(({ anchor, rows }) => [anchor, rows.length])).toEqual([
    ['of-2026-03-02-labels-late', 5],
    ['of-2026-01-05-other', 4],
    ['of-2020-01-01-elsewhere', 1],
  ]);
  expect(groupActions(ROWS, 'none', '')).toEqual([{ anchor: 'all', rows: ROWS }]);
  expect(groupActions([], 'team', '')).toEqual([]);
});

test('figures count our own items, and exactly those that their states find', () => {
  const figures = actionFigures(ROWS, AS_OF);
  expect(figures.map(({ label, count }) => [label, count])).toEqual([
    ['Open or in progress', 5],
    ['Overdue', 2],
    ['Due within 14 days', 1],
    ['Due for another look', 1],
    ['Done in the last 90 days', 1],
  ]);
  for (const { states, count } of figures) expect(found(states.map((state) => `state=${state}`).join('&'))).toHaveLength(count);
});

describe('the written page', () => {
  test('has what waits by team, then what is settled', () => {
    const page = actionPage(ROWS, true, AS_OF, 'No team named');
    expect(page).toMatchObject({ whose: 'ours', hasOthers: true, total: 9, moreSettled: 0 });
    expect(page.groups.map(({ name, rows }) => [name, titles(rows)])).toEqual([
      ['Shop team', ['20 days late', 'due in 14 days']],
      ['Platform team', ['1 day late', 'due in 15 days']],
      ['No team named', ['no due date']],
    ]);
    expect(titles(page.settled)).toEqual(['done long ago', 'done 89 days ago', 'verified', 'declined']);
  });

  test('of an archive without own incidents has what others did', () => {
    const page = actionPage(ROWS.slice(-1), false, AS_OF, '');
    expect(page).toMatchObject({ whose: 'others', hasOthers: false, total: 1, group: 'postmortem', settled: [] });
    expect(page.groups.map(({ anchor, rows }) => [anchor, titles(rows)])).toEqual([['of-2020-01-01-elsewhere', ['announced']]]);
    expect(page.figures.every(({ count }) => count === 0)).toBe(true);
  });

  test('of nothing is empty', () => {
    expect(actionPage([], true, AS_OF, '')).toMatchObject({ total: 0, groups: [], settled: [], moreSettled: 0 });
    expect(teamPages([], AS_OF)).toEqual([]);
  });

  test('of very many is cut, and says how many it left out', () => {
    const many = rowsOf(
      Array.from({ length: 3_000 }, (_, at) =>
        action(at % 3 === 0 ? { id: `d${at}`, status: 'done' } : { id: `o${at}`, owner: at % 3 === 1 ? platform : shop }),
      ),
    );
    const page = actionPage(many, true, AS_OF, '');
    const written = page.groups.reduce((sum, { rows, most }) => sum + Math.min(rows.length, most), 0);
    expect(written).toBe(MOST_PENDING);
    expect(page.settled).toHaveLength(MOST_SETTLED);
    expect(page.moreSettled).toBe(900);
    expect(teamPages(many, AS_OF).map(({ sections }) => sections.map(({ state, rows, most }) => [state, rows.length, most]))).toEqual([
      [['open', 1_000, MOST_PENDING]],
      [['open', 1_000, MOST_PENDING]],
    ]);
  });
});

test('a team’s page has each of its items once, by state', () => {
  const [one, two, ...rest] = teamPages(ROWS, AS_OF);
  expect(rest).toEqual([]);
  expect(one).toMatchObject({ key: 'platform', name: 'Platform team' });
  expect(one?.sections.map(({ state, rows }) => [state, titles(rows)])).toEqual([
    ['overdue', ['1 day late']],
    ['open', ['due in 15 days']],
    ['recheck', ['done long ago']],
    ['done', ['verified']],
  ]);
  expect(two?.sections.map(({ state }) => state)).toEqual(['overdue', 'open', 'done', 'declined']);
});

test('the file for the browser gives back the same rows, and tells when it is another', () => {
  const again = readActionFile(JSON.parse(JSON.stringify(actionFile(ROWS, AS_OF))));
  expect(again).toEqual({ rows: JSON.parse(JSON.stringify(ROWS)), asOf: AS_OF });
  for (const other of [null, {}, { version: 2 }, { version: 1, items: [] }]) expect(() => readActionFile(other)).toThrow('version');
});

test('days are counted and said as everywhere', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }),
      fc.integer({ min: -800, max: 800 }),
      (date, days) => {
        const day = date.toISOString().slice(0, 10);
        const other = new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
        expect(daysFrom(day, other)).toBe(days);
        for (const length of [4, 7, 10]) expect(dayInWords(day.slice(0, length))).toBe(formatDay(day.slice(0, length)));
      },
    ),
  );
});

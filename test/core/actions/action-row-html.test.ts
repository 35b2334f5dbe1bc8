import { describe, expect, test } from 'vitest';
import { actionGroupHtml, type ActionListing, actionRowHtml } from '../../../src/core/actions/action-row-html.ts';
import { groupInWords, waitingInWords, wordsOf } from '../../../src/core/actions/action-words.ts';
import { groupActions } from '../../../src/core/actions/group-actions.ts';
import { trustedHtml } from '../../../src/core/html.ts';
import { time } from '../../support/archive-entries.ts';
import { action, AS_OF, rowOf, rowsOf } from './rows.ts';

const listing: ActionListing = {
  asOf: AS_OF,
  unowned: 'No team named',
  postmortem: (id) => `/archive/postmortems/${id}/`,
  team: (key) => `/archive/actions/${key}/`,
};
/** The words that a reader sees. */
const text = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll(' ,', ',')
    .trim();

describe('words', () => {
  test.each([
    [{ due: '2026-11-08' }, '12 days overdue'],
    [{ due: '2026-11-19' }, '1 day overdue'],
    [{ due: '2026-11-20' }, 'due today'],
    [{ due: '2026-11-21' }, 'due in 1 day'],
    [{ due: '2026-11-23' }, 'due in 3 days'],
    [{}, 'no due date'],
    [{ status: 'done', done: '2026-01-01' }, 'due for another look'],
    [{ status: 'done', done: '2026-11-01' }, ''],
    [{ status: 'declined' }, ''],
  ] as const)('of %j: %s', (overrides, words) => {
    expect(waitingInWords(rowOf(overrides), AS_OF)).toBe(words);
  });

  test('say what is known, and of our own what is not', () => {
    expect(
      wordsOf(
        rowOf(
          { kind: 'detect', priority: 'high', horizon: 'short', owner: { key: 'shop', name: 'Shop team' } },
          { reviewed: '2026-11-19' },
        ),
        '–',
      ),
    ).toEqual(['High priority', 'Detect sooner', 'Short term', 'Shop team', 'open for 1 day']);
    expect(wordsOf(rowOf({ status: 'done' }), 'No owner yet')).toEqual(['No owner yet', 'the day is not given', 'not verified']);
    expect(wordsOf(rowOf({ status: 'announced' }, { retelling: true }), 'No owner yet')).toEqual([]);
  });

  test('of a group', () => {
    const late = action({ due: '2026-01-01' });
    const done = action({ status: 'done' });
    expect(groupInWords(rowsOf([late]))).toBe('1 open, overdue');
    expect(groupInWords(rowsOf([late, late]))).toBe('2 open, all overdue');
    expect(groupInWords(rowsOf([late, action(), done]))).toBe('2 of 3 items open, 1 overdue');
    expect(groupInWords(rowsOf([action(), done]))).toBe('1 of 2 items open');
    expect(groupInWords(rowsOf([done]))).toBe('1 item');
  });
});

describe('a row', () => {
  test('says all of it and leads to the item', () => {
    const html = actionRowHtml(
      rowOf(
        {
          due: '2026-11-08',
          priority: 'high',
          measure: trustedHtml('The <em>drill</em> ends.'),
          ticket: 'https://tickets.example/1?a=1&b="2"',
        },
        { reviewed: '2026-10-21' },
      ),
      listing,
    );
    expect(text(html)).toBe(
      'Open 12 days overdue Try it Due 8 November 2026 · High priority · No team named · open for 30 days · Ticket SEV1 Labels came late, 2 March 2026 It works when: The drill ends.',
    );
    expect(html).toContain('<span class="state" data-state="open">');
    expect(html).toContain('href="/archive/postmortems/2026-03-02-labels-late/#action-try"');
    expect(html).toContain('href="https://tickets.example/1?a=1&amp;b=&quot;2&quot;"');
    expect(html).toContain('The <em>drill</em> ends.');
  });

  test('of a done one says when, how late, and whether it was verified', () => {
    expect(text(actionRowHtml(rowOf({ status: 'done', due: '2026-04-01', done: '2026-04-03', verified: '2026-05-01' }), listing))).toBe(
      'Done due for another look Try it Done 3 April 2026, 2 days late · Verified 1 May 2026 · Another look since 1 November 2026 · No team named · took 32 days SEV1 Labels came late, 2 March 2026',
    );
  });

  test('of others says whose it was, as far as it is known when', () => {
    const html = actionRowHtml(
      rowOf(
        { status: 'announced' },
        { retelling: true, organization: { key: 'pinmill', name: 'Pinmill Trains' }, started: time('2020-04') },
      ),
      listing,
    );
    expect(text(html)).toBe('Announced Try it SEV1 Labels came late, Pinmill Trains, April 2020');
  });

  test('of a declined one says why', () => {
    expect(text(actionRowHtml(rowOf({ status: 'declined', reason: trustedHtml('Too dear.') }), listing))).toContain('Why not: Too dear.');
  });

  test('takes no text for markup', () => {
    const evil = '"><script>alert(1)</script>';
    const html = actionGroupHtml(
      groupActions(
        rowsOf([action({ title: evil, owner: { key: evil, name: evil } })], {
          title: evil,
          severity: { key: 'sev1', name: evil, rank: 0 },
          organization: { key: evil, name: evil },
        }),
        'team',
        '',
      )[0] as never,
      listing,
    );
    expect(html).not.toContain('<script');
    expect(html.match(/&lt;script&gt;/g)?.length).toBeGreaterThanOrEqual(5);
  });
});

test('a group has a heading that counts all of its items, of which the first are written', () => {
  const rows = rowsOf([
    action({ id: 'a', owner: { key: 'shop', name: 'Shop team' } }),
    action({ id: 'b', owner: { key: 'shop', name: 'Shop team' } }),
  ]);
  const [group] = groupActions(rows, 'team', '');
  const html = actionGroupHtml(group as never, listing, 1);
  expect(html).toContain('<h3 id="team-shop"><a href="/archive/actions/shop/">Shop team</a></h3>');
  expect(html).toContain('2 open');
  expect(html.match(/<li /g)).toHaveLength(1);
  expect(actionGroupHtml(groupActions(rows, 'none', '')[0] as never, listing)).not.toContain('<h3');
});

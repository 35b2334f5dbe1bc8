/** The rhymes of one postmortem as its page tells them. */
import { describe, expect, test } from 'vitest';
import { trustedHtml } from '../../../src/core/html.ts';
import type { PostmortemPage } from '../../../src/core/postmortem-page.ts';
import { leftActions } from '../../../src/core/rhymes/left-actions.ts';
import type { Reason } from '../../../src/core/rhymes/reason.ts';
import { rhymeViews } from '../../../src/core/rhymes/view.ts';
import { rhymeNames } from '../../../src/core/rhymes/why.ts';
import { action, book, rhyme, shown } from '../../support/rhyme-book.ts';

const names = rhymeNames({ causes: [], services: [] });
const page = (related: PostmortemPage['related'] = []) => ({ id: 'this', organization: { key: 'fernwick', name: 'Fernwick' }, related });

function views(reasons: Reason[], related: PostmortemPage['related'] = [], other = shown()) {
  return rhymeViews(book({ rhymes: { this: [rhyme('other', reasons)] }, shown: { other } }), page(related), names);
}

describe('rhymeViews', () => {
  test('names the other incident, when it was, and whether it was elsewhere', () => {
    const [view] = views([], [], shown({ organization: 'Pinmill Rail', started: '2018-07' }));
    expect(view?.incident).toEqual({
      id: 'other',
      title: 'Logs were missing',
      organization: 'Pinmill Rail',
      day: '2018-07',
      date: 'July 2018',
    });
    expect(view?.elsewhere).toBe(true);
    expect(views([])[0]?.elsewhere).toBe(false);
  });

  test('is empty where nothing rhymes, or what does has no page', () => {
    expect(rhymeViews(book({ shown: { other: shown() } }), page(), names)).toEqual([]);
    expect(rhymeViews(book({ rhymes: { this: [rhyme('gone', [])] } }), page(), names)).toEqual([]);
    expect(rhymeViews(book({ rhymes: {} }), { ...page(), id: 'constructor' }, names)).toEqual([]);
  });

  test("tells an author's relation once, in the author's own words with their links", () => {
    const relation = { kind: 'related', relation: 'recurrence-of', reason: 'The `tool`' } as const;
    const [view] = views([relation], [{ id: 'other', relation: 'recurrence-of', reason: trustedHtml('The <code>tool</code>') }]);
    expect(view).toMatchObject({ relation: 'A recurrence of', said: 'The <code>tool</code>' });
    expect(view?.reasons.map(({ text }) => text).join('')).toBe('.');
  });

  test("tells what the other one's author says, as text", () => {
    const [view] = views([{ kind: 'related', relation: 'recurrence-of', reverse: true, reason: 'The `<b>` of *it*' }]);
    expect(view).toMatchObject({ relation: 'Came back as', said: 'The &lt;b&gt; of it' });
  });
});

describe('leftActions', () => {
  const told = (statuses: Parameters<typeof action>[1][]) =>
    leftActions(statuses.map((status, index) => action(String(index), status))).map(
      ({ status, actions, more }) => `${status} ${actions.length}+${more}`,
    );

  test('puts what is open first, and names it', () => {
    expect(told(['done', 'open', 'declined', 'in-progress', 'open'])).toEqual(['open 2+0', 'in-progress 1+0', 'done 1+0', 'declined 1+0']);
  });

  test('counts what is done where it is many', () => {
    expect(told(['done', 'done'])).toEqual(['done 2+0']);
    expect(told(['done', 'done', 'done'])).toEqual(['done 0+3']);
    expect(told(['declined', 'declined'])).toEqual(['declined 0+2']);
  });

  test('names a few of what was announced, never all but one', () => {
    expect(told(['announced', 'announced', 'announced'])).toEqual(['announced 3+0']);
    expect(told(['announced', 'announced', 'announced', 'announced'])).toEqual(['announced 2+2']);
    expect(told(Array.from({ length: 8 }, () => 'open' as const))).toEqual(['open 5+3']);
  });

  test('is empty where nothing was left', () => {
    expect(leftActions([])).toEqual([]);
  });
});

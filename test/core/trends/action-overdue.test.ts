import { describe, expect, test } from 'vitest';
import { actionRows } from '../../../src/core/actions/action-row.ts';
import { matchActions } from '../../../src/core/actions/match-actions.ts';
import { actionCharts } from '../../../src/core/trends/action-charts.ts';
import { ownItems } from '../../../src/core/trends/own-items.ts';
import type { Scope } from '../../../src/core/trends/scope.ts';
import type { TrendData, TrendIncident } from '../../../src/core/trends/trend-data.ts';
import { AS_OF } from '../../support/builders.ts';
import { agreed, type AgreedAction as Action, charts, done, links, named, shown, trendData } from './build-incident.ts';

const chartsOf = (incidents: readonly TrendIncident[], scope?: Scope, more?: Partial<TrendData>) =>
  charts(actionCharts, trendData(incidents, more), scope);

describe('overdue action items', () => {
  const team = (key: string, due?: string): Action => ({ owner: named(key), ...(due === undefined ? {} : { due }) });
  const some = [
    {
      ...agreed(
        'a',
        '2026-09-10',
        { ...team('web', '2026-10-01'), priority: 'high' },
        { ...team('web', '2026-11-19'), priority: 'high' },
        team('web'),
        // Due today is not overdue.
        team('constructor', '2026-11-20'),
        team('constructor', '2026-11-01'),
        { due: '2026-12-01' },
        done('2026-09-12', team('web', '2026-09-11')),
      ),
      services: [named('api')],
      causes: [named('dns')],
    },
  ];

  test('by team, with their share of the open ones', () => {
    const chart = chartsOf(some)['overdue-by-team'];
    // Wilson's interval of 2 in 3 and of 1 in 2.
    expect(shown(chart)).toEqual([
      'Team | Open | Overdue | No due date | Overdue share | Interval from | Interval to',
      'WEB | 3 | 2 | 1 | 67 % | 21 % | 94 %',
      'CONSTRUCTOR | 2 | 1 | 0 | 50 % | 9 % | 91 %',
      'No team named | 1 | 0 | 0 | 0 % | 0 % | 79 %',
    ]);
    expect(chart?.sentence).toBe(
      '3 of 6 open action items are overdue: too few to call that a share. The largest part, 2, is with “WEB”, which has 3 open.',
    );
    expect(links(chart, 0).slice(0, 4)).toEqual([
      '-',
      'actions?state=in-progress&state=open&team=web',
      'actions?state=overdue&team=web',
      'a#action-a2',
    ]);
  });

  test('by priority', () => {
    const chart = chartsOf(some)['overdue-by-priority'];
    expect(shown(chart).map((row) => row.split(' | ').slice(0, 4).join(' | '))).toEqual([
      'Priority | Open | Overdue | No due date',
      'High priority | 2 | 2 | 0',
      'No priority | 4 | 1 | 1',
    ]);
    expect(links(chart, 1).slice(0, 2)).toEqual(['-', 'actions?state=in-progress&state=open&priority=-']);
  });

  test('link to exactly as many as they count', () => {
    const rows = actionRows(ownItems(trendData(some)));
    const cells = ['overdue-by-team', 'overdue-by-priority'].flatMap((id) => chartsOf(some)[id]?.table.rows.flat() ?? []);
    const linked = cells.flatMap(({ value, target }) =>
      target?.kind === 'actions' ? [{ value, query: new URLSearchParams(target.query) }] : [],
    );
    expect(linked.length).toBeGreaterThan(4);
    for (const { value, query } of linked) {
      const chosen = Object.fromEntries([...new Set(query.keys())].map((key) => [key, query.getAll(key)]));
      expect(matchActions(rows, { chosen, whose: 'ours' }, AS_OF).rows, String(query)).toHaveLength(value ?? -1);
    }
  });

  test('link within the scope as far as the list can follow', () => {
    const of = (scope: Scope) => links(chartsOf(some, scope)['overdue-by-team'], 0)[2];
    expect(of({ severity: 'sev1' })).toBe('actions?state=overdue&team=web&severity=sev1');
    expect(of({ service: 'api' })).toBe('actions?state=overdue&team=web&service=api');
    // The list of action items knows neither periods nor causes.
    expect(of({ from: '2026-01' })).toBe('a#action-a0 a#action-a1');
    expect(of({ cause: 'dns' })).toBe('a#action-a0 a#action-a1');
  });

  test('are told in singular and plural', () => {
    const sentence = (...actions: Action[]) => chartsOf([agreed('a', '2026-01-10', ...actions)])['overdue-by-team']?.sentence;
    const late = team('web', '2026-02-01');
    expect(sentence(team('web'))).toBe('The only open action item is not overdue.');
    expect(sentence(late)).toBe('The only open action item is overdue.');
    expect(sentence(team('web'), team('web'))).toBe('None of the 2 open action items is overdue.');
    expect(sentence(late, team('web'))).toBe('1 of 2 open action items is overdue: too few to call that a share.');
    expect(sentence(late, team('ops', '2026-02-01'))).toBe('Both open action items are overdue: too few to call that a share.');
    const ten = [...Array<Action>(3).fill(late), ...Array<Action>(7).fill(team('ops'))];
    expect(sentence(...ten)).toBe(
      '3 of 10 open action items are overdue: 30 % (95 % interval 11 to 60 %). All of them are with “WEB”, which has 3 open.',
    );
    expect(sentence(done('2026-02-02', late))).toBeUndefined();
  });
});

describe('what came back while an action item was open', () => {
  const theirs = ['x', 'y'].map((id) => ({ ...agreed(id, '2026-07-10', {}), retelling: true, organization: named('other') }));
  const incidents = [...theirs, agreed('a', '2026-03-10', { title: 'Rehearse <b>' }), agreed('b', '2026-05-10'), agreed('c', '2026-06-10')];
  const item = { id: 'a0', title: 'Rehearse <b>', days: 52 };

  test('is listed, with the item, what it came from and what came back', () => {
    const debt = chartsOf(
      incidents,
      { organization: 'all' },
      {
        recurrences: [
          { earlier: 'a', later: 'b', debt: [item] },
          { earlier: 'a', later: 'c', debt: [{ id: 'a0', title: 'Rehearse <b>' }] },
          { earlier: 'b', later: 'c', debt: [] },
          { earlier: 'elsewhere', later: 'c', debt: [item] },
          { earlier: 'x', later: 'y', debt: [item] },
        ],
      },
    )['action-debt'];
    expect(shown(debt)).toEqual([
      'Action item | Agreed on after | Came back as | Began | Had been open for',
      'Rehearse <b> | The title of a | The title of c | 1 June 2026 | not known',
      'Rehearse <b> | The title of a | The title of b | 1 May 2026 | 52 days',
    ]);
    expect(links(debt, 0)).toEqual(['a#action-a0', 'a#', 'c#', '-', '-']);
    expect(debt?.sentence).toBe(
      '2 of 3 recurrences began while an action item of the earlier incident was still open: 1 action item in all.',
    );
  });

  test('is told in singular and plural', () => {
    const sentence = (...recurrences: TrendData['recurrences']) => chartsOf(incidents, {}, { recurrences })['action-debt']?.sentence;
    expect(sentence()).toBeUndefined();
    expect(sentence({ earlier: 'a', later: 'b', debt: [] })).toBe(
      'The only recurrence did not begin while an action item of the earlier incident was still open.',
    );
    expect(sentence({ earlier: 'a', later: 'b', debt: [item] })).toBe(
      'The only recurrence began while an action item of the earlier incident was still open: 1 action item in all.',
    );
    expect(sentence({ earlier: 'a', later: 'b', debt: [] }, { earlier: 'a', later: 'c', debt: [] })).toBe(
      'None of 2 recurrences began while an action item of the earlier incident was still open.',
    );
  });
});

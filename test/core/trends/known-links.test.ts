/** Every count leads somewhere, and to exactly as many postmortems, or action items, as it says: asked of the code that the other page runs. */
import { beforeAll, describe, expect, test } from 'vitest';
import { actionFacets } from '../../../src/core/actions/action-facets.ts';
import { type ActionRow, actionRows } from '../../../src/core/actions/action-row.ts';
import { plainView, readActionView } from '../../../src/core/actions/action-view.ts';
import { matchActions } from '../../../src/core/actions/match-actions.ts';
import { indexArchive } from '../../../src/core/archive-facets.ts';
import { match, readView } from '../../../src/core/facets.ts';
import { archiveQuery } from '../../../src/core/trends/archive-query.ts';
import type { Cell, Column, Target, TableView } from '../../../src/core/trends/chart-view.ts';
import type { Scope } from '../../../src/core/trends/scope.ts';
import { trendsOf } from '../../../src/core/trends/trends.ts';
import { AS_OF } from '../../support/sites.ts';
import { type TrendArchive, trendArchive } from '../../support/trend-archive.ts';

const SCOPES: Scope[] = [
  {},
  { organization: 'all' },
  { organization: 'meadow-mail' },
  { service: 'api' },
  { severity: 'sev2', from: '2025-03' },
  { cause: 'network' },
  { service: 'labels', cause: 'capacity', to: '2025-12' },
];
/** What a number counts; minutes and days are told by the same links, but are no number of postmortems. */
const COUNTS = new Set(['incidents', 'action items']);
/** In the unit of what they estimate, but none of them counts anything. */
const ESTIMATES = new Set(['Interval from', 'Interval to']);
/** Each is made of the rows below it, whose items are told; listed again in every row they would be most of the page. */
const SUMMED = 'Still followed';

describe.each(SCOPES)('the scope %j', (scope) => {
  let archive: TrendArchive;
  let rows: ActionRow[];
  let tables: { name: string; table: TableView }[];
  beforeAll(async () => {
    archive = await trendArchive('trends-site', 'public');
    rows = actionRows(archive.items);
    const { sections, better } = trendsOf(archive.data, scope);
    tables = [
      ...sections.flatMap(({ charts }) => charts.map(({ id, table }) => ({ name: id, table }))),
      ...better.measures.map(({ key, table }) => ({ name: `better ${key}`, table })),
    ];
  });

  const isIncident = (id: string): boolean => archive.entries.some((entry) => entry.id === id);
  const isItem = (id: string, anchor: string): boolean => archive.items.some(({ key }) => key === `${id}/${anchor.replace('action-', '')}`);

  /** How many there are where a number leads. */
  function found(target: Target): number {
    if (target.kind === 'list') {
      const there = target.items.filter(({ id, anchor }) => (anchor === undefined ? isIncident(id) : isItem(id, anchor)));
      return new Set(there.map(({ id, anchor = '' }) => `${id}#${anchor}`)).size + (target.more ?? 0);
    }
    if (target.kind === 'postmortem' && target.anchor !== undefined) return isItem(target.id, target.anchor) ? 1 : 0;
    if (target.kind === 'postmortem') return archive.entries.filter(({ id }) => id === target.id).length;
    if (target.kind === 'actions') {
      const { view, ignored } = readActionView(new URLSearchParams(target.query), actionFacets(rows, AS_OF, ''), plainView('ours'));
      expect(ignored, target.query).toEqual([]);
      return matchActions(rows, view, AS_OF).rows.length;
    }
    const index = indexArchive(archive.entries);
    const { view, ignored } = readView(new URLSearchParams(archiveQuery(target.query)), index);
    expect(ignored, archiveQuery(target.query)).toEqual([]);
    return match(index, view.selection).rows.length;
  }

  const linked = () =>
    tables.flatMap(({ name, table }) =>
      table.rows.flatMap((row) =>
        row.flatMap((cell, at): { where: string; cell: Cell; column: Column | undefined; target: Target }[] =>
          cell.target ? [{ where: `${name}, ${row[0]?.text}`, cell, column: table.columns[at], target: cell.target }] : [],
        ),
      ),
    );

  test('has no count that leads nowhere', () => {
    const bare = tables.flatMap(({ name, table }) =>
      table.rows.flatMap((row) =>
        row.flatMap((cell, at) => {
          const column = table.columns[at];
          const isCount = COUNTS.has(column?.unit ?? '') && !ESTIMATES.has(column?.name ?? '') && column?.name !== SUMMED;
          return isCount && (cell.value ?? 0) > 0 && !cell.target ? [`${name}, ${row[0]?.text}, ${column?.name}: ${cell.text}`] : [];
        }),
      ),
    );
    expect(bare).toEqual([]);
  });

  test('has no number whose link leads to more or to fewer', () => {
    const counts = linked().filter(({ column }) => COUNTS.has(column?.unit ?? ''));
    const wrong = counts.flatMap(({ where, cell, column, target }) => {
      const there = found(target);
      return there === cell.value ? [] : [`${where}, ${column?.name}: ${cell.text}, but ${there} at ${JSON.stringify(target)}`];
    });
    expect(counts.length).toBeGreaterThan(4);
    expect(wrong).toEqual([]);
  });

  test('has no link that leads nowhere', () => {
    const nowhere = linked().filter(({ target }) => found(target) === 0);
    expect(nowhere.map(({ where, target }) => `${where}: ${JSON.stringify(target)}`)).toEqual([]);
  });
});

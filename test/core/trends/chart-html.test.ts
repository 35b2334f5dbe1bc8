import { describe, expect, test } from 'vitest';
import { figureHtml, proseHtml } from '../../../src/core/trends/chart-html.ts';
import type { ChartView, Target } from '../../../src/core/trends/chart-view.ts';
import { type Addresses, tableHtml, targetUrl } from '../../../src/core/trends/table-html.ts';
import { sectionHtml } from '../../../src/core/trends/trends-html.ts';

const addresses: Addresses = {
  archive: '/archive/postmortems/',
  postmortem: (id) => `/archive/postmortems/${id}/`,
  actions: '/archive/actions/',
  csv: '/archive/trends.csv',
};

const chart = (changes: Partial<ChartView> = {}): ChartView => ({
  id: 'incidents',
  title: 'Incidents over time',
  sentence: '3 incidents in 2 months.',
  notes: [],
  table: {
    caption: 'Incidents by month',
    columns: [{ name: 'Month' }, { name: 'SEV1', unit: 'incidents', numeric: true }],
    rows: [
      [
        { text: 'Jan 2026' },
        { text: '3', value: 3, target: { kind: 'archive', query: { severity: 'sev1', from: '2026-01', to: '2026-01' } } },
      ],
      [{ text: 'Feb 2026' }, { text: '0', value: 0 }],
    ],
  },
  drawing: { kind: 'bars', label: 0, series: [{ column: 1, colour: 'severity-0' }], stacked: true },
  ...changes,
});

describe('the table', () => {
  const html = tableHtml(chart(), addresses);

  test('has every number with its value and a link to the incidents behind it', () => {
    expect(html).toContain('<td data-value="3"><a href="/archive/postmortems/?severity=sev1&amp;from=2026-01&amp;to=2026-01">3</a>');
    expect(html).toContain('<td data-value="0">0</tbody>');
  });

  test('names its rows and columns, with the unit for files', () => {
    expect(html).toContain('<th scope="row">Jan 2026<td');
    expect(html).toContain('<th scope="col" data-numeric data-unit="incidents">SEV1</thead>');
    expect(html).toContain('<caption class="visually-hidden">Incidents by month</caption>');
  });

  test('unfolds what a number counts where no page has it', () => {
    const items = [
      { id: 'x', anchor: 'action-drill', title: 'A drill <b>' },
      { id: 'y', anchor: 'action-alert', title: 'An alert' },
    ];
    const cellOf = (target: Target) =>
      tableHtml(chart({ table: { ...chart().table, rows: [[{ text: 'Jan' }, { text: '9', value: 9, target }]] } }), addresses);
    expect(cellOf({ kind: 'list', items, more: 7 })).toContain(
      '<td data-value="9"><details class="behind"><summary>9<span> action items</span></summary>' +
        '<ul><li><a href="/archive/postmortems/x/#action-drill">A drill &lt;b&gt;</a>' +
        '<li><a href="/archive/postmortems/y/#action-alert">An alert</a><li>and 7 more</ul></details>',
    );
    const incidents = cellOf({ kind: 'list', items: [{ id: 'x', title: 'X' }] });
    expect(incidents).toContain('<summary>9<span> postmortems</span></summary><ul><li><a href="/archive/postmortems/x/">X</a></ul>');
  });

  test('marks the columns of words, beside the first', () => {
    const columns = [{ name: 'Trigger' }, { name: 'Incidents', numeric: true }, { name: 'Most recent' }];
    expect(tableHtml(chart({ table: { ...chart().table, columns } }), addresses)).toContain('<table data-words="3">');
  });

  test('says how many rows it leaves out, and where they are', () => {
    expect(html).not.toContain('trends.csv');
    const { table } = chart();
    expect(tableHtml(chart({ table: { ...table, more: 1 } }), addresses)).toContain('1 more row: see <a href="/archive/trends.csv">');
    expect(tableHtml(chart({ table: { ...table, more: 1_200 } }), addresses)).toContain('1,200 more rows');
  });

  test('of a heat map has the number in each cell, and how dark it is', () => {
    const rows = [[{ text: 'DNS' }, { text: '4', value: 4, heat: 5 }]];
    const heat = tableHtml(chart({ table: { ...chart().table, rows } }), addresses);
    expect(heat).toContain('<table class="chart-heat">');
    expect(heat).toContain('data-heat="5">4</tbody>');
  });
});

test.each([
  [{ kind: 'archive', query: {} }, '/archive/postmortems/'],
  [{ kind: 'archive', query: { cause: ['a&b', 'dns'] } }, '/archive/postmortems/?cause=a%26b&cause=dns'],
  [{ kind: 'postmortem', id: '2026-01-14-checkout' }, '/archive/postmortems/2026-01-14-checkout/'],
  [{ kind: 'postmortem', id: 'x', anchor: 'action-drill' }, '/archive/postmortems/x/#action-drill'],
  [{ kind: 'actions', query: '?state=overdue' }, '/archive/actions/?state=overdue'],
] as const)('%j leads to %s', (target, url) => {
  expect(targetUrl(target, addresses)).toBe(url);
});

describe('the figure', () => {
  test('folds the table below a drawing that takes its numbers from it', () => {
    const html = figureHtml(chart(), addresses);
    expect(html).toContain('data-drawing="{&quot;kind&quot;:&quot;bars&quot;');
    expect(html).toContain('<div class="chart-drawing"></div>');
    expect(html).toContain('<details class="chart-table"><summary>');
    expect(html).toContain('data-do="png"');
  });

  test('shows the table where it is the drawing', () => {
    const { drawing: _, ...drawn } = chart();
    const html = figureHtml(drawn, addresses);
    expect(html).toContain('<details class="chart-table" open>');
    expect(html).not.toContain('chart-drawing');
    expect(html).not.toContain('data-do="png"');
    expect(html).toContain('data-do="csv"');
  });

  test('of nothing is its title and its sentence', () => {
    const html = figureHtml(chart({ sentence: 'Too few incidents to say.', table: { caption: '', columns: [], rows: [] } }), addresses);
    expect(html).toContain('Too few incidents to say.');
    expect(html).not.toMatch(/<table|<details|chart-drawing|data-drawing|<button/);
  });

  test('shows hostile text as text', () => {
    const evil = `"><img src=x onerror=alert(1)>'&`;
    const html = figureHtml(
      chart({
        id: evil,
        title: evil,
        sentence: evil,
        notes: [evil],
        table: {
          caption: evil,
          columns: [{ name: evil, unit: evil }],
          rows: [
            [{ text: evil, target: { kind: 'archive', query: { cause: evil } } }],
            [{ text: evil, target: { kind: 'actions', query: evil } }],
          ],
        },
      }),
      addresses,
    );
    expect(html).not.toContain('<img');
    expect(html.match(/"/g)).toHaveLength((html.match(/="[^"]*"/g) ?? []).length * 2);
  });
});

test('numbers stay on one line with what belongs to them', () => {
  expect(proseHtml('36 % fewer (p = 0.04, n = 12; p < 0.001) of 3 % & more')).toBe(
    '36\u00a0% fewer (p\u00a0=\u00a00.04, n\u00a0=\u00a012; p\u00a0&lt;\u00a00.001) of 3\u00a0% &amp; more',
  );
  expect(proseHtml('a map = b')).toBe('a map = b');
});

test('a narrow chart without a neighbour takes the whole row', () => {
  const narrow = (id: string): ChartView => chart({ id });
  const { table } = chart();
  const wide = chart({ id: 'wide', table: { ...table, rows: Array.from({ length: 30 }, () => table.rows).flat() } });
  const widths = (charts: ChartView[]): boolean[] =>
    [...sectionHtml({ id: 's', title: 'S', charts }, addresses).matchAll(/<chart-figure class="chart"( data-wide)?/g)].map(
      ([, found]) => found !== undefined,
    );
  expect(widths([narrow('a'), narrow('b')])).toEqual([false, false]);
  expect(widths([wide, narrow('a'), narrow('b'), narrow('c')])).toEqual([true, false, false, true]);
  expect(widths([narrow('a'), wide, narrow('b'), narrow('c')])).toEqual([true, true, false, false]);
});

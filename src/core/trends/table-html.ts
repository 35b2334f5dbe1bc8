/** The table of a chart as markup: every number with its value for the drawing, and a link to the postmortems behind it. */
import { escapeHtml, type Html, trustedHtml } from '../html.ts';
import { counted } from '../rhymes/gap.ts';
import { archiveQuery } from './archive-query.ts';
import type { Cell, ChartView, Column, Target } from './chart-view.ts';

/** Where links lead; the base path is in them. */
export interface Addresses {
  /** `/postmortems/` */
  archive: string;
  postmortem: (id: string) => string;
  /** `/actions/` */
  actions: string;
  /** `/trends.csv`, which has the rows that a long table leaves out. */
  csv: string;
}

/** The table of a chart, with a sentence for the rows that it leaves out. It scrolls in its own box, which the keyboard reaches. */
export function tableHtml({ title, table }: Pick<ChartView, 'title' | 'table'>, addresses: Addresses): Html {
  const { caption, columns, rows, more = 0 } = table;
  const heat = rows.some((row) => row.some((cell) => cell.heat !== undefined));
  const head = columns.map((column) => headHtml(column)).join('');
  const body = rows.map((row) => `<tr>${row.map((cell, at) => cellHtml(cell, columns[at], at === 0, addresses)).join('')}</tr>`).join('');
  const rest =
    more > 0 ? `<p class="chart-more">${counted(more, 'more row')}: see <a href="${escapeHtml(addresses.csv)}">trends.csv</a>.</p>` : '';
  return trustedHtml(
    `<div class="chart-scroll" tabindex="0" role="region" aria-label="${escapeHtml(`Table: ${title}`)}">` +
      `<table${heat ? ' class="chart-heat"' : ''}><caption class="visually-hidden">${escapeHtml(caption)}</caption>` +
      `<thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>${rest}`,
  );
}

/** The address of the postmortems, or of the action items, behind a number. */
export function targetUrl(target: Target, addresses: Addresses): string {
  switch (target.kind) {
    case 'archive':
      return addresses.archive + archiveQuery(target.query);
    case 'postmortem':
      return addresses.postmortem(target.id) + (target.anchor === undefined ? '' : `#${target.anchor}`);
    case 'actions':
      return addresses.actions + target.query;
  }
}

function headHtml({ name, unit, numeric }: Column): string {
  return `<th scope="col"${numeric ? ' data-numeric' : ''}${unit === undefined ? '' : ` data-unit="${escapeHtml(unit)}"`}>${escapeHtml(name)}</th>`;
}

function cellHtml(cell: Cell, column: Column | undefined, first: boolean, addresses: Addresses): string {
  const attributes =
    (cell.value === undefined ? '' : ` data-value="${cell.value}"`) +
    (cell.heat === undefined ? '' : ` data-heat="${cell.heat}"`) +
    (column?.numeric ? ' data-numeric' : '');
  const text = escapeHtml(cell.text);
  const shown = cell.target && cell.text !== '' ? `<a href="${escapeHtml(targetUrl(cell.target, addresses))}">${text}</a>` : text;
  return first ? `<th scope="row"${attributes}>${shown}</th>` : `<td${attributes}>${shown}</td>`;
}

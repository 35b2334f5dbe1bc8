/** The table of a chart as markup: every number with its value for the drawing, and a link to the postmortems behind it. */
import { escapeHtml, type Html, trustedHtml } from '../html.ts';
import { counted } from '../rhymes/gap.ts';
import { archiveQuery } from './archive-query.ts';
import type { Cell, ChartView, Column, ListItem, Target } from './chart-view.ts';

/** More of them are no part of any figure here. */
const DECIMALS = 10_000;

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

/**
 * The table of a chart, with a sentence for the rows that it leaves out. It scrolls in its own box, which the keyboard reaches. A page has thousands
 * of cells, so they come without the closing tags that HTML does not need.
 */
export function tableHtml({ title, table }: Pick<ChartView, 'title' | 'table'>, addresses: Addresses): Html {
  const { caption, columns, rows, more = 0 } = table;
  const heat = rows.some((row) => row.some((cell) => cell.heat !== undefined));
  const head = columns.map((column) => headHtml(column)).join('');
  const body = rows.map((row) => `<tr>${row.map((cell, at) => cellHtml(cell, columns[at], at === 0, addresses)).join('')}`).join('');
  const rest =
    more > 0 ? `<p class="chart-more">${counted(more, 'more row')}: see <a href="${escapeHtml(addresses.csv)}">trends.csv</a>.</p>` : '';
  return trustedHtml(
    `<div class="chart-scroll" tabindex="0" role="region" aria-label="${escapeHtml(`Table: ${title}`)}">` +
      `<table${heat ? ' class="chart-heat"' : ''}${wordsOf(columns)}><caption class="visually-hidden">${escapeHtml(caption)}</caption>` +
      `<thead><tr>${head}</thead><tbody>${body}</tbody></table></div>${rest}`,
  );
}

type ListTarget = Extract<Target, { kind: 'list' }>;

/** The address of the postmortems, or of the action items, behind a number. A list has none of its own. */
export function targetUrl(target: Exclude<Target, ListTarget>, addresses: Addresses): string {
  switch (target.kind) {
    case 'archive':
      return addresses.archive + archiveQuery(target.query);
    case 'postmortem':
      return itemUrl(target, addresses);
    case 'actions':
      return addresses.actions + target.query;
  }
}

/** Which columns beside the first one have words, counted from 1: they are set flush left, and marking each of their cells would weigh more. */
function wordsOf(columns: readonly Column[]): string {
  const places = columns.flatMap(({ numeric }, at) => (at === 0 || numeric ? [] : [at + 1]));
  return places.length === 0 ? '' : ` data-words="${places.join(' ')}"`;
}

function headHtml({ name, unit, numeric }: Column): string {
  return `<th scope="col"${numeric ? ' data-numeric' : ''}${unit === undefined ? '' : ` data-unit="${escapeHtml(unit)}"`}>${escapeHtml(name)}`;
}

function cellHtml(cell: Cell, column: Column | undefined, first: boolean, addresses: Addresses): string {
  const attributes =
    (cell.value === undefined ? '' : ` data-value="${Math.round(cell.value * DECIMALS) / DECIMALS}"`) +
    (cell.heat === undefined ? '' : ` data-heat="${cell.heat}"`) +
    (first && column?.numeric ? ' data-numeric' : '');
  const shown = cell.target && cell.text !== '' ? leadingHtml(cell.text, cell.target, addresses) : escapeHtml(cell.text);
  return first ? `<th scope="row"${attributes}>${shown}` : `<td${attributes}>${shown}`;
}

function leadingHtml(text: string, target: Target, addresses: Addresses): string {
  if (target.kind === 'list') return listHtml(text, target, addresses);
  return `<a href="${escapeHtml(targetUrl(target, addresses))}">${escapeHtml(text)}</a>`;
}

/** The number, which unfolds what it counts; the span is for screen readers. */
function listHtml(text: string, { items, more = 0 }: ListTarget, addresses: Addresses): string {
  const counts = items.some(({ anchor }) => anchor !== undefined) ? 'action items' : 'postmortems';
  const listed = items.map((item) => `<li><a href="${escapeHtml(itemUrl(item, addresses))}">${escapeHtml(item.title)}</a>`).join('');
  const rest = more > 0 ? `<li>and ${more.toLocaleString('en-GB')} more` : '';
  return `<details class="behind"><summary>${escapeHtml(text)}<span> ${counts}</span></summary><ul>${listed}${rest}</ul></details>`;
}

function itemUrl({ id, anchor }: Pick<ListItem, 'id' | 'anchor'>, addresses: Addresses): string {
  return addresses.postmortem(id) + (anchor === undefined ? '' : `#${anchor}`);
}

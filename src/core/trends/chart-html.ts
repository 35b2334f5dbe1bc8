/**
 * A chart as markup: title, sentence, a place for the drawing, the table and the notes. Written at build time, and again by the browser when
 * the reader changes the scope; `chart-figure` draws it from its own table.
 */
import { escapeHtml, type Html, trustedHtml } from '../html.ts';
import type { ChartView } from './chart-view.ts';
import { type Addresses, tableHtml } from './table-html.ts';

/** From so many columns, bars or parts of a bar on, a chart takes the whole width of the page. */
const WIDE_COLUMNS = 4;
const WIDE_ROWS = 14;
const WIDE_SERIES = 5;

/** @param wide it takes the whole width of the page; default: as it needs */
export function figureHtml(view: ChartView, addresses: Addresses, wide = isWide(view)): Html {
  const { id, title, sentence, notes, table, drawing } = view;
  const anchor = escapeHtml(id);
  const drawn = drawing !== undefined && table.rows.length > 0;
  const data = drawn ? ` data-drawing="${escapeHtml(JSON.stringify(drawing))}"` : '';
  const parts = [
    `<chart-figure class="chart"${wide ? ' data-wide' : ''}${data}>`,
    `<figure id="${anchor}" aria-labelledby="${anchor}-title">`,
    `<figcaption><h3 id="${anchor}-title">${escapeHtml(title)}</h3><p class="chart-sentence">${proseHtml(sentence)}</p></figcaption>`,
    drawn ? '<div class="chart-drawing"></div>' : '',
    table.rows.length > 0 ? underHtml(view, addresses, drawn) : '',
    notesHtml(notes),
    '</figure></chart-figure>',
  ];
  return trustedHtml(parts.join(''));
}

/** The table, folded where there is a drawing, and the buttons that save it. */
function underHtml(view: ChartView, addresses: Addresses, drawn: boolean): string {
  const button = (does: string, text: string, label: string): string =>
    `<button type="button" data-do="${does}" aria-label="${escapeHtml(label)}">${text}</button>`;
  const image = drawn ? button('png', 'PNG', `PNG: save the chart “${view.title}” as an image`) : '';
  const file = button('csv', 'CSV', `CSV: save the table “${view.title}” as a file`);
  const details = `<details class="chart-table"${drawn ? '' : ' open'}><summary>The figures as a table</summary>${tableHtml(view, addresses)}</details>`;
  return `<div class="chart-under">${details}<p class="chart-export">${image}${file}</p></div>`;
}

function notesHtml(notes: readonly string[]): string {
  if (notes.length === 0) return '';
  return `<ul class="chart-notes">${notes.map((note) => `<li>${proseHtml(note)}</li>`).join('')}</ul>`;
}

/** Whether a chart needs the whole width: it has many bars or columns. */
export function isWide({ table, drawing }: ChartView): boolean {
  if (drawing === undefined) return table.columns.length >= WIDE_COLUMNS;
  return drawing.kind === 'spans' || (drawing.kind === 'bars' && (table.rows.length >= WIDE_ROWS || drawing.series.length >= WIDE_SERIES));
}

/** Numbers stay on one line with what belongs to them: `95 %`, `p = 0.03`, `n = 12`. */
export function proseHtml(text: string): Html {
  return escapeHtml(text.replace(/(?<=\d) (?=%)|(?<=\b[np]) (?=[=<] )|(?<=\b[np] ?[=<]) /g, '\u00a0'));
}

/** The trends of a scope as markup, for the page as it is built and for the browser when the reader changes the scope. */
import { escapeHtml, type Html, trustedHtml } from '../html.ts';
import { type BetterMeasure, type BetterView, VERDICT_NAMES } from './better.ts';
import { figureHtml, isWide, proseHtml } from './chart-html.ts';
import type { ChartView } from './chart-view.ts';
import { type Addresses, tableHtml } from './table-html.ts';
import type { TrendSection } from './trends.ts';

/** "Is it getting better?", without its heading: the periods, a verdict for every measure, and the rule. */
export function betterHtml({ words, measures, rule }: BetterView, addresses: Addresses): Html {
  const list =
    measures.length > 0 ? `<ul class="verdicts">${measures.map((measure) => measureHtml(measure, addresses)).join('')}</ul>` : '';
  const ruled =
    rule === '' ? '' : `<details class="trends-rule"><summary>How this was compared</summary><p>${proseHtml(rule)}</p></details>`;
  return trustedHtml(`<p class="trends-lead">${proseHtml(words)}</p>${list}${ruled}`);
}

/** All sections with their charts. */
export function sectionsHtml(sections: readonly TrendSection[], addresses: Addresses): Html {
  return trustedHtml(sections.map((section) => sectionHtml(section, addresses)).join(''));
}

/** A section with its heading; `id` is its anchor. */
export function sectionHtml({ id, title, lead, charts }: TrendSection, addresses: Addresses): Html {
  const anchor = escapeHtml(id);
  const said = lead === undefined ? '' : `<p class="trends-lead">${proseHtml(lead)}</p>`;
  const figures = charts.map((chart, at) => figureHtml(chart, addresses, isAlone(charts, at))).join('');
  return trustedHtml(
    `<section class="trends-section" aria-labelledby="${anchor}"><h2 id="${anchor}">${escapeHtml(title)}</h2>${said}<div class="charts">${figures}</div></section>`,
  );
}

/** The links to the sections; the comparison comes first, because it is what people came for. */
export function contentsHtml(sections: readonly TrendSection[]): Html {
  const items = sections.map(({ id, title }) => `<li><a href="#${escapeHtml(id)}">${escapeHtml(title)}</a></li>`);
  return trustedHtml(`<li><a href="#better">Is it getting better?</a></li>${items.join('')}`);
}

/** Two narrow charts share a row; one without a partner has it to itself. */
function isAlone(charts: readonly ChartView[], at: number): boolean {
  const isNarrow = (index: number): boolean => {
    const chart = charts[index];
    return chart !== undefined && !isWide(chart);
  };
  if (!isNarrow(at)) return true;
  let before = at;
  while (isNarrow(before - 1)) before--;
  return (at - before) % 2 === 0 && !isNarrow(at + 1);
}

function measureHtml({ key, name, verdict, sentence, detail, table }: BetterMeasure, addresses: Addresses): string {
  const figures =
    table.rows.length > 0
      ? `<details class="chart-table"><summary>The figures<span class="visually-hidden"> of ${escapeHtml(name)}</span></summary>${tableHtml({ title: name, table }, addresses)}</details>`
      : '';
  return [
    `<li id="better-${key}"><div class="verdict-head"><h3>${escapeHtml(name)}</h3>`,
    `<p class="trend-verdict" data-verdict="${verdict}">${VERDICT_NAMES[verdict]}</p></div>`,
    `<div class="verdict-said"><p>${proseHtml(sentence)}</p>${detail === '' ? '' : `<p class="verdict-detail">${proseHtml(detail)}</p>`}${figures}</div></li>`,
  ].join('');
}

/** Draws what the archive found: the line of numbers, what is selected, the cards, the pages. */
import { type ArchiveIndex, FACETS } from '../core/archive-index.ts';
import { periodName } from '../core/archive-period.ts';
import type { Card } from '../core/card.ts';
import { type ArchiveView, loosen, type Selection, SORTS, withoutDuration } from '../core/facets.ts';
import { pageNumbers } from '../core/paging.ts';
import { type ChosenValue, drawChosen } from './chosen-values.ts';
import { button, element } from './dom.ts';

const number = (value: number): string => value.toLocaleString('en');
/** `1 postmortem`, `1,204 postmortems`. */
export const postmortems = (count: number): string => `${number(count)} ${count === 1 ? 'postmortem' : 'postmortems'}`;

/** `37 of 1,204 postmortems, longest first (4 without a known duration come last), page 1 of 3`. */
function resultLine(found: number, total: number, view: ArchiveView, pages: number, unknown: number): string {
  const sort = SORTS.find(({ key }) => key === view.sort)?.label.toLowerCase();
  return [
    found === total ? postmortems(total) : `${number(found)} of ${postmortems(total)}`,
    found > 1 ? `, ${sort}` : '',
    view.sort === 'duration' && unknown > 0 && found > 1
      ? ` (${number(unknown)} without a known duration ${unknown === 1 ? 'comes' : 'come'} last)`
      : '',
    pages > 1 ? `, page ${view.page} of ${pages}` : '',
  ].join('');
}

/** Everything above the cards. */
export function drawSummary(root: HTMLElement, index: ArchiveIndex, view: ArchiveView, rows: Uint32Array, pages: number): void {
  const find = <T extends HTMLElement>(selector: string): T => root.querySelector<T>(selector) as T;
  document.title = `${titleOf(index, view)} · ${root.dataset['title']}`;
  find<HTMLSelectElement>('.results-sort select').value = view.sort;
  const line = resultLine(rows.length, index.count, view, pages, withoutDuration(index, rows));
  // A line that says the same again would be announced again.
  if (find('.results-count').textContent.trim() !== line) find('.results-count').textContent = line;
  drawChosen(find('.chosen'), chosenValues(index, view.selection));
  drawNone(find('.results-none'), index, view.selection, rows.length === 0);
}

/** `Postmortems: SEV1, DNS, page 2`. */
function titleOf(index: ArchiveIndex, { selection, page }: ArchiveView): string {
  const names = chosenValues(index, selection).map(({ name }) => name);
  return ['Postmortems', names.join(', ')].filter(Boolean).join(': ') + (page > 1 ? `, page ${page}` : '');
}

/** What is selected, in words: `Cause: DNS`, `Period: January to March 2026`. */
function chosenValues(index: ArchiveIndex, selection: Selection): ChosenValue[] {
  const values = FACETS.flatMap<ChosenValue>(({ key, label }) =>
    (selection[key] ?? []).map((at) => ({ facet: key, value: String(at), label, name: index.facets[key].values[at]?.name ?? '' })),
  );
  if (selection.period) values.push({ facet: 'period', value: '', label: 'Period', name: periodName(selection.period) });
  return values;
}

/** Says which facet stands in the way. */
function drawNone(box: HTMLElement, index: ArchiveIndex, selection: Selection, none: boolean): void {
  box.hidden = !none;
  if (!none) return;
  const ways = loosen(index, selection);
  box.querySelector('ul')?.replaceChildren(
    ...ways.map(({ facet, results }) => {
      const label = FACETS.find(({ key }) => key === facet)?.label.toLowerCase() ?? 'period';
      return element('li', '', button(`Any ${label}`, { do: 'loosen', facet }), ` ${postmortems(results)}`);
    }),
  );
  for (const line of box.querySelectorAll<HTMLElement>('[data-none]')) line.hidden = (line.dataset['none'] === 'some') !== ways.length > 0;
}

export function drawCards(list: HTMLElement, template: HTMLTemplateElement, cards: readonly Card[], address: (id: string) => string): void {
  const blank = template.content.querySelector<HTMLElement>('[data-id]');
  list.replaceChildren(...(blank ? cards.map((card) => fill(blank.cloneNode(true) as HTMLElement, card, address(card.id))) : []));
}

function fill(item: HTMLElement, card: Card, url: string): HTMLElement {
  item.dataset['id'] = card.id;
  for (const field of ['date', 'severity', 'duration', 'title', 'meta', 'line'] as const) {
    const target = item.querySelector<HTMLElement>(`[data-field="${field}"]`);
    if (!target) continue;
    target.textContent = card[field];
    if (field === 'date') target.setAttribute('datetime', card.day);
    if (field === 'severity') target.dataset['rank'] = String(card.rank);
    if (field === 'title') target.setAttribute('href', url);
    if (field === 'title') target.after(...card.flags.flatMap((flag) => [' ', element('strong', 'flag', flag)]));
  }
  return item;
}

/** The same markup as `Pagination.astro`. Only in the order of time are pages newer and older. */
export function drawPages(box: HTMLElement, view: ArchiveView, pages: number, address: (page: number) => string): void {
  box.replaceChildren();
  if (pages < 2) return;
  const [back, on] = view.sort === 'date' ? ['Newer', 'Older'] : view.sort === 'oldest' ? ['Older', 'Newer'] : ['Previous', 'Next'];
  const link = (text: string, page: number) => Object.assign(element('a', '', text), { href: address(page) });
  const turn = (text: string, page: number, rel: string) => Object.assign(link(text, page), { className: 'button', rel });
  const numbers = element('ol', 'pagination-numbers');
  for (const page of pageNumbers(view.page, pages)) {
    if (page === 0) numbers.append(element('li', '', '…'));
    else {
      const one = link(String(page), page);
      one.setAttribute('aria-label', `Page ${page}`);
      if (page === view.page) one.setAttribute('aria-current', 'page');
      numbers.append(element('li', '', one));
    }
  }
  const nav = element('nav', 'pagination');
  nav.setAttribute('aria-label', 'Pages');
  if (view.page > 1) nav.append(turn(back ?? '', view.page - 1, 'prev'));
  nav.append(numbers);
  if (view.page < pages) nav.append(turn(on ?? '', view.page + 1, 'next'));
  box.append(nav);
}

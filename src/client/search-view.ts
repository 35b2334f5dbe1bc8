/** The parts of the search page that show one state or another, and the words in them. */
import { isFiltered, SEARCH_FILTERS, type SearchQuery } from '../core/search-query.ts';
import { drawChosen } from './chosen-values.ts';
import type { Found, FoundPage } from './search-engine.ts';
import { drawResult } from './search-results.ts';

export type SearchState = 'idle' | 'found' | 'nothing' | 'failed';

const number = (value: number): string => value.toLocaleString('en');

export class SearchView {
  readonly #root: HTMLElement;
  readonly #severities: readonly string[];

  constructor(root: HTMLElement, severities: readonly string[]) {
    this.#root = root;
    this.#severities = severities;
  }

  /** How many results are drawn. */
  get shown(): number {
    return this.#find('.found').children.length;
  }

  set busy(busy: boolean) {
    this.#root.toggleAttribute('data-busy', busy);
    this.#find('.results').setAttribute('aria-busy', String(busy));
  }

  replace(pages: readonly FoundPage[]): void {
    this.#find('.found').replaceChildren(...pages.map((page) => drawResult(page, this.#severities)));
  }

  /** Adds results and moves the focus to the first of them. */
  append(pages: readonly FoundPage[]): void {
    const items = pages.map((page) => drawResult(page, this.#severities));
    this.#find('.found').append(...items);
    items[0]?.querySelector('a')?.focus();
  }

  show(state: SearchState, { text, filters }: SearchQuery, found?: Found, step = 0): void {
    this.#root.dataset['state'] = state;
    for (const part of this.#root.querySelectorAll<HTMLElement>('[data-when]'))
      part.hidden = !part.dataset['when']?.split(' ').includes(state);
    const chosen = SEARCH_FILTERS.flatMap(({ key, label }) =>
      (filters[key] ?? []).map((name) => ({ facet: key, value: name, label, name })),
    );
    drawChosen(this.#find('.chosen'), chosen);
    const total = found?.results.length ?? 0;
    const left = total - this.shown;
    this.#find('[data-do="more"]').hidden = left <= 0;
    this.#find('[data-do="more"]').textContent = `Show ${Math.min(step, left)} more`;
    const unfiltered = isFiltered(filters) ? (found?.unfiltered ?? 0) : 0;
    this.#find('[data-say="query"]').textContent = (text === '' ? '' : `“${text}”`) + (unfiltered > 0 ? ' with these filters' : '');
    this.#find('[data-say="unfiltered"]').hidden = unfiltered === 0;
    this.#find('[data-say="unfiltered"] button').textContent = `Clear the filters (${number(unfiltered)} without them)`;
    const count = `${number(total)} ${total === 1 ? 'postmortem' : 'postmortems'}${text === '' ? ', newest first' : ` for “${text}”`}`;
    this.say(state === 'found' ? count : state === 'nothing' ? 'Nothing found' : '');
  }

  say(text: string): void {
    const line = this.#find('.results-count');
    // A line that says the same again would be announced again.
    if (line.textContent !== text) line.textContent = text;
  }

  #find<T extends HTMLElement = HTMLElement>(selector: string): T {
    return this.#root.querySelector<T>(selector) as T;
  }
}

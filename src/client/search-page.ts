/** Searches while one types. The address is the state, so that a search can be shared and Back brings it back, with its place in the list. */
import { isFiltered, type SearchFilter, type SearchFilters, type SearchQuery, withFilter } from '../core/search-query.ts';
import { restorePlace, takeOverScrolling } from './scroll-memory.ts';
import { SearchAside } from './search-aside.ts';
import { type Found, SearchEngine } from './search-engine.ts';
import { SearchFacets } from './search-facets.ts';
import { SearchHistory } from './search-history.ts';
import { moveByKeys } from './search-keys.ts';
import { SearchView } from './search-view.ts';

const STEP = 10;
const DEBOUNCE = 150;
/** Below this, "searching" would only flicker. */
const SLOW = 300;

class SearchPage extends HTMLElement {
  readonly #severities = JSON.parse(this.dataset['severities'] ?? '[]') as string[];
  readonly #engine = new SearchEngine(this.dataset['base'] ?? '/', JSON.parse(this.dataset['parts'] ?? '[]') as string[]);
  readonly #history = new SearchHistory();
  readonly #aside = new SearchAside(this);
  readonly #view = new SearchView(this, this.#severities);
  readonly #box = this.querySelector('.search-form input') as HTMLInputElement;
  readonly #facets = new SearchFacets(this.querySelector('.facets') as HTMLDetailsElement, this.#severities);
  #query: SearchQuery = { text: '', filters: {} };
  #found: Found | undefined;
  /** Counts searches, so that an answer that comes late is not shown. */
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    takeOverScrolling();
    moveByKeys(this, this.#box);
    // Whoever goes to the box is about to search: the index may come meanwhile. If it does not, the search will say so.
    this.#box.addEventListener('focus', () => void this.#engine.filters().catch(() => {}), { once: true });
    this.#box.addEventListener('input', () => this.#typed());
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#decide({ ...this.#query, text: this.#box.value.trim() });
    });
    this.addEventListener('change', ({ target }) => {
      if (target !== this.#box) this.#decide({ ...this.#query, filters: this.#facets.ticked(this.#query.filters) });
    });
    this.addEventListener('click', (event) => void this.#clicked(event));
    addEventListener('popstate', () => void this.#read());
    void this.#read();
  }

  async #read(): Promise<void> {
    clearTimeout(this.#timer);
    this.#query = this.#history.read();
    this.#box.value = this.#query.text;
    await this.#search(this.#history.shown);
    restorePlace();
  }

  #typed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const text = this.#box.value.trim();
      if (text === this.#query.text) return;
      this.#query = { ...this.#query, text };
      this.#history.typed(this.#query);
      void this.#search();
    }, DEBOUNCE);
  }

  #decide(query: SearchQuery): void {
    clearTimeout(this.#timer);
    this.#query = query;
    this.#history.decided(query);
    void this.#search();
  }

  async #search(count = STEP): Promise<void> {
    const turn = ++this.#turn;
    const query = this.#query;
    document.title = `${query.text === '' ? 'Search' : `${query.text}: search`} · ${this.dataset['title']}`;
    if (query.text === '' && !isFiltered(query.filters)) {
      this.#view.replace([]);
      this.#view.busy = false;
      return this.#view.show('idle', query);
    }
    const slow = setTimeout(() => turn === this.#turn && this.#view.say('Searching …'), SLOW);
    this.#view.busy = true;
    try {
      // Both are shown at once, so that nothing moves.
      const beside = this.#aside.update(query.text);
      const [all, found] = await Promise.all([this.#engine.filters(), this.#engine.search(query)]);
      const pages = await Promise.all(found.results.slice(0, count).map((result) => result.data()));
      await beside;
      if (turn !== this.#turn) return;
      this.#found = found;
      this.#view.replace(pages);
      this.#facets.update(all, found.counts, query.filters);
      this.#view.show(pages.length > 0 ? 'found' : 'nothing', query, found, STEP);
    } catch {
      if (turn === this.#turn) this.#view.show('failed', query);
    } finally {
      clearTimeout(slow);
      if (turn === this.#turn) this.#view.busy = false;
    }
  }

  async #more(): Promise<void> {
    const turn = this.#turn;
    const found = this.#found;
    const { shown } = this.#view;
    const pages = await Promise.all(found?.results.slice(shown, shown + STEP).map((result) => result.data()) ?? []);
    if (turn !== this.#turn) return;
    this.#view.append(pages);
    this.#view.show('found', this.#query, found, STEP);
    this.#history.shown = this.#view.shown;
  }

  async #clicked({ target }: Event): Promise<void> {
    const { do: action, facet, value } = (target as Element).closest<HTMLElement>('button[data-do]')?.dataset ?? {};
    if (action === 'more') await this.#more().catch(() => this.#view.show('failed', this.#query));
    if (action === 'retry') await this.#search();
    if (action === 'show') this.#facets.close();
    if (action === 'clear') this.#choose({});
    if (action === 'remove') {
      const { filters } = this.#query;
      const left = filters[facet as SearchFilter]?.filter((name) => name !== value) ?? [];
      this.#choose(withFilter(filters, facet as SearchFilter, left));
    }
  }

  /** The button that was pressed is about to go: the box takes the focus. */
  #choose(filters: SearchFilters): void {
    this.#decide({ ...this.#query, filters });
    this.#box.focus({ preventScroll: true });
  }
}

customElements.define('search-page', SearchPage);

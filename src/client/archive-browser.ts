/** Filters the archive in place. The address is the state: every change writes it, and every reload, link or Back reads it. */
import type { ArchiveIndex, FacetKey } from '../core/archive-index.ts';
import { type ArchiveView, match, select, type Selection, slicePage, type SortKey, sortRows, without } from '../core/facets.ts';
import { addressOf, asksForMore, ignoredNote, pageOfClick, readAddress } from './archive-address.ts';
import { ArchivePanel } from './archive-panel.ts';
import { drawCards, drawPages, drawSummary } from './archive-results.ts';
import { ArchiveStore, StaleIndex } from './archive-store.ts';
import { keepPlace, restorePlace, takeOverScrolling } from './scroll-memory.ts';

class ArchiveBrowser extends HTMLElement {
  readonly #archive = this.dataset['archive'] ?? '/';
  readonly #store = new ArchiveStore(this.dataset['data'] ?? '/');
  #panel!: ArchivePanel;
  #view: ArchiveView = { selection: {}, sort: 'date', page: 1 };
  /** Counts what was drawn, so that an answer that comes late is not. */
  #turn = 0;

  connectedCallback(): void {
    this.#panel = new ArchivePanel(
      this.querySelector('.facets'),
      () =>
        // Nothing is taken away that was ticked meanwhile.
        void this.#attempt((index) => this.#panel.update(index, this.#panel.ticked(index, this.#view.selection))),
    );
    this.#find('.results-sort').hidden = false;
    this.addEventListener('change', (event) => void this.#changed(event));
    this.addEventListener('click', (event) => void this.#clicked(event));
    addEventListener('popstate', () => void this.#read());
    if (asksForMore()) void this.#read();
  }

  /** Draws what the address says. */
  async #read(): Promise<void> {
    await this.#attempt(async (index) => {
      const { view, ignored } = readAddress(index);
      const note = this.#find('.results-note');
      note.hidden = ignored.length === 0;
      note.textContent = ignoredNote(ignored);
      await this.#draw(index, view);
      restorePlace();
    });
  }

  /** Draws a view that the reader asked for, and gives it an address of its own. */
  async #go(index: ArchiveIndex, view: ArchiveView): Promise<void> {
    const url = addressOf(this.#archive, index, view);
    takeOverScrolling();
    if (url !== location.pathname + location.search) {
      keepPlace();
      history.pushState(null, '', url);
    }
    this.#find('.results-note').hidden = true;
    await this.#draw(index, view);
  }

  async #draw(index: ArchiveIndex, wanted: ArchiveView): Promise<void> {
    const turn = ++this.#turn;
    takeOverScrolling();
    const matches = match(index, wanted.selection);
    const shown = slicePage(sortRows(index, matches.rows, wanted.sort), wanted.page);
    const view = { ...wanted, page: shown.page };
    this.#view = view;
    this.#panel.update(index, view.selection, matches);
    drawSummary(this, index, view, matches.rows, shown.pages);
    const cards = await this.#store.cards(shown.rows, index.stamp);
    if (turn !== this.#turn) return;
    drawCards(this.#find('.cards'), this.#find('#card-template'), cards, (id) => `${this.#archive}${id}/`);
    drawPages(this.#find('.results-pages'), view, shown.pages, (page) => addressOf(this.#archive, index, { ...view, page }));
  }

  async #changed({ target }: Event): Promise<void> {
    if (target instanceof HTMLSelectElement) {
      await this.#attempt((index) => this.#go(index, { ...this.#view, sort: target.value as SortKey, page: 1 }));
    } else if (target instanceof HTMLInputElement && this.#panel.canApply(target)) {
      // The panel is asked only when the index is there: until then more of it may have been changed.
      await this.#attempt((index) =>
        this.#go(index, { ...this.#view, selection: this.#panel.ticked(index, this.#view.selection), page: 1 }),
      );
    }
  }

  async #clicked(event: MouseEvent): Promise<void> {
    const page = pageOfClick(event);
    if (page !== undefined) {
      event.preventDefault();
      await this.#attempt((index) => this.#go(index, { ...this.#view, page }));
      this.#toResults();
    }
    const { do: action, facet, value } = (event.target as Element).closest<HTMLElement>('button[data-do]')?.dataset ?? {};
    const { selection } = this.#view;
    if (action === 'clear') await this.#choose({});
    if (action === 'loosen' || (action === 'remove' && facet === 'period'))
      await this.#choose(without(selection, facet as keyof Selection));
    else if (action === 'remove') {
      const key = facet as FacetKey;
      const left = (selection[key] ?? []).filter((at) => at !== Number(value));
      await this.#choose(select(selection, key, left));
    }
    if (action === 'retry') await this.#retry();
    if (action === 'show') {
      this.#panel.close();
      this.#toResults();
    }
  }

  /** The button that was pressed is gone afterwards: the focus goes to the next one, or to the results. */
  async #choose(selection: Selection): Promise<void> {
    await this.#attempt((index) => this.#go(index, { ...this.#view, selection, page: 1 }));
    (this.querySelector<HTMLElement>('.chosen button') ?? this.#find('#results')).focus({ preventScroll: true });
  }

  #toResults(): void {
    this.#find('#results').focus({ preventScroll: true });
    this.#find('.results').scrollIntoView();
  }

  async #retry(): Promise<void> {
    this.#store.refresh();
    if (!this.#panel.isTicked) return this.#read();
    await this.#attempt((index) => this.#go(index, { ...this.#view, selection: this.#panel.ticked(index, this.#view.selection) }));
  }

  /** Gets the index for a job; where the site was published anew meanwhile, the address is read once more with the new one. */
  async #attempt(job: (index: ArchiveIndex) => unknown): Promise<void> {
    const results = this.#find('.results');
    results.setAttribute('aria-busy', 'true');
    try {
      await job(await this.#store.index());
      this.#find('.results-failed').hidden = true;
    } catch (error) {
      if (error instanceof StaleIndex && this.#store.refresh()) return this.#read();
      this.#find('.results-failed').hidden = false;
    }
    results.removeAttribute('aria-busy');
  }

  #find<T extends HTMLElement = HTMLElement>(selector: string): T {
    return this.querySelector<T>(selector) as T;
  }
}

customElements.define('archive-browser', ArchiveBrowser);

/**
 * Filters, sorts and groups the action items in place. The address is the state: every change writes it, and every reload, link or Back reads it.
 * Unasked, the page shows what was written into it; the file of all items is loaded when it is first asked for more.
 */
import { ACTION_FACETS, type ActionFacetKey, actionFacets, type ActionFacets } from '../core/actions/action-facets.ts';
import { actionGroupHtml, type ActionListing } from '../core/actions/action-row-html.ts';
import type { ActionRow } from '../core/actions/action-row.ts';
import { type ActionView, choose, plainView, readActionView, type Whose, writeActionView } from '../core/actions/action-view.ts';
import { groupActions } from '../core/actions/group-actions.ts';
import { matchActions } from '../core/actions/match-actions.ts';
import { sortActions } from '../core/actions/sort-actions.ts';
import { counted } from '../core/rhymes/gap.ts';
import { ActionPanel } from './action-panel.ts';
import { drawActionSummary, drawIgnored } from './action-results.ts';
import { ActionStore, type LoadedActions } from './action-store.ts';
import { keepPlace, restorePlace, takeOverScrolling } from './scroll-memory.ts';

/** How many items are drawn at a time. */
const STEP = 200;
const OWN_PARAMETERS = [...ACTION_FACETS.map(({ key }) => key), 'whose', 'group', 'sort'];

class ActionList extends HTMLElement {
  readonly #store = new ActionStore(this.dataset['items'] ?? '');
  readonly #plain = plainView((this.dataset['whose'] ?? 'ours') as Whose);
  /** The list as the page was written, which has the same anchors as one that is drawn: only one of them is in the page. */
  readonly #written = this.querySelector('.action-written') as HTMLElement;
  #panel!: ActionPanel;
  #view: ActionView = this.#plain;
  #shown = STEP;
  /** Counts what was asked, so that an answer that comes late is not drawn. */
  #turn = 0;

  connectedCallback(): void {
    this.#panel = new ActionPanel(this.querySelector('.facets'));
    this.addEventListener('change', () => void this.#go((view) => this.#controls(view)));
    this.addEventListener('click', (event) => void this.#clicked(event));
    addEventListener('popstate', () => void this.#read());
    if (asksForMore()) void this.#read();
  }

  /** Draws what the address says. */
  async #read(): Promise<void> {
    await this.#attempt((loaded) => {
      const facets = this.#facets(loaded);
      const { view, ignored } = readActionView(new URLSearchParams(location.search), facets, this.#plain);
      drawIgnored(this.#find('.results-note'), ignored);
      this.#shown = (history.state as { shown?: number } | null)?.shown ?? STEP;
      this.#draw(loaded, facets, view);
      restorePlace();
    });
  }

  /** Draws a view that the reader asked for, and gives it an address of its own. */
  async #go(change: (view: ActionView) => ActionView): Promise<void> {
    await this.#attempt((loaded) => {
      const view = change(this.#view);
      const url = this.dataset['actions'] + writeActionView(view, this.#plain);
      takeOverScrolling();
      if (url !== location.pathname + location.search) {
        keepPlace();
        history.pushState(null, '', url);
      }
      this.#find('.results-note').hidden = true;
      this.#shown = STEP;
      this.#draw(loaded, this.#facets(loaded), view);
    });
  }

  #draw({ rows: all, asOf }: LoadedActions, facets: ActionFacets, view: ActionView): void {
    takeOverScrolling();
    this.#view = view;
    const matches = matchActions(all, view, asOf);
    const rows = sortActions(matches.rows, view.sort);
    this.#panel.update(facets, view.chosen, matches);
    drawActionSummary(this, facets, view, matches);
    // Unasked, the written list says it better: what waits by team, then what is settled.
    const plain = writeActionView(view, this.#plain) === '';
    const found = this.#find('.action-found');
    if (plain) found.before(this.#written);
    else this.#written.remove();
    found.hidden = plain;
    found.dataset['group'] = view.group;
    found.innerHTML = plain ? '' : this.#html(rows, asOf, view);
    const left = plain ? 0 : rows.length - this.#shown;
    this.#find('.action-more').hidden = left <= 0;
    this.#find('.action-more button').textContent = `Show ${Math.min(left, STEP).toLocaleString('en-GB')} of ${counted(left, 'more item')}`;
  }

  /** The first items under the headings of their groups, which count all of theirs. */
  #html(rows: readonly ActionRow[], asOf: string, view: ActionView): string {
    const { postmortems, actions, unowned = '' } = this.dataset;
    const listing: ActionListing = {
      asOf,
      unowned,
      postmortem: (id) => `${postmortems}${encodeURIComponent(id)}/`,
      team: (key) => `${actions}${encodeURIComponent(key)}/`,
    };
    let left = this.#shown;
    let html = '';
    for (const group of groupActions(rows, view.group, unowned)) {
      if (left <= 0) break;
      html += actionGroupHtml(group, listing, left);
      left -= group.rows.length;
    }
    return html;
  }

  async #clicked(event: MouseEvent): Promise<void> {
    const target = event.target as Element;
    const figure = target.closest<HTMLAnchorElement>('.action-figures a');
    if (figure && isPlainClick(event)) {
      event.preventDefault();
      const state = new URLSearchParams(figure.search).getAll('state');
      await this.#go(() => ({ ...this.#plain, chosen: { state } }));
      this.#toResults();
    }
    const { do: action, facet, value } = target.closest<HTMLElement>('button[data-do]')?.dataset ?? {};
    const key = facet as ActionFacetKey;
    if (action === 'clear') await this.#choose((view) => ({ ...view, chosen: {} }));
    if (action === 'remove') await this.#choose((view) => ({ ...view, chosen: without(view, key, value) }));
    // What was ticked or chosen while nothing loaded counts.
    if (action === 'retry') await (asksForMore() ? this.#read() : this.#go((view) => this.#controls(view)));
    if (action === 'more') await this.#more();
    if (action === 'show') {
      this.#panel.close();
      this.#toResults();
    }
  }

  /** The button that was pressed is gone afterwards: the focus goes to the next one, or to the results. */
  async #choose(change: (view: ActionView) => ActionView): Promise<void> {
    await this.#go(change);
    (this.querySelector<HTMLElement>('.chosen button') ?? this.#find('#items')).focus({ preventScroll: true });
  }

  async #more(): Promise<void> {
    const before = this.#shown;
    this.#shown += STEP;
    history.replaceState({ ...(history.state as object | null), shown: this.#shown }, '');
    await this.#attempt((loaded) => this.#draw(loaded, this.#facets(loaded), this.#view));
    this.querySelectorAll<HTMLElement>('.action-found .action-title a')[before]?.focus({ preventScroll: true });
  }

  #toResults(): void {
    this.#find('#items').focus({ preventScroll: true });
    this.#find('.results').scrollIntoView();
  }

  /** All that the controls of the page say, asked only when the file is there: until then more of them may have been used. */
  #controls(view: ActionView): ActionView {
    const selects = [...this.querySelectorAll('select')].map(({ name, value }) => [name, value]);
    return { ...view, ...(Object.fromEntries(selects) as Partial<ActionView>), chosen: this.#panel.ticked(view.chosen) };
  }

  #facets({ rows, asOf }: LoadedActions): ActionFacets {
    return actionFacets(rows, asOf, this.dataset['unowned'] ?? '');
  }

  async #attempt(job: (loaded: LoadedActions) => void): Promise<void> {
    const turn = ++this.#turn;
    const results = this.#find('.results');
    results.setAttribute('aria-busy', 'true');
    const failed = await this.#store.load().then(
      (loaded) => {
        if (turn === this.#turn) job(loaded);
        return false;
      },
      () => true,
    );
    if (turn !== this.#turn) return;
    this.#find('.results-failed').hidden = !failed;
    results.removeAttribute('aria-busy');
  }

  #find<T extends HTMLElement = HTMLElement>(selector: string): T {
    return this.querySelector<T>(selector) as T;
  }
}

/** Whether the address asks for anything that the written page does not show. */
function asksForMore(): boolean {
  const query = new URLSearchParams(location.search);
  return OWN_PARAMETERS.some((name) => query.has(name));
}

function without({ chosen }: ActionView, facet: ActionFacetKey, value: string | undefined): ActionView['chosen'] {
  return choose(
    chosen,
    facet,
    (chosen[facet] ?? []).filter((one) => one !== value),
  );
}

function isPlainClick({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean {
  return button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey;
}

customElements.define('action-list', ActionList);

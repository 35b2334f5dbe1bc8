/**
 * Computes the trends of another scope in place. The address is the state: every change writes it, and every reload, link or Back reads it.
 * Loaded when it is first needed.
 */
import type { Comparison } from '../core/trends/comparison.ts';
import { monthsToChoose } from '../core/trends/form-html.ts';
import type { Scope } from '../core/trends/scope.ts';
import type { Ignored } from '../core/trends/scope-address.ts';
import { scopeOptions } from '../core/trends/scope-options.ts';
import type { Addresses } from '../core/trends/table-html.ts';
import type { TrendData } from '../core/trends/trend-data.ts';
import { trendsOf } from '../core/trends/trends.ts';
import { betterHtml, contentsHtml, sectionsHtml } from '../core/trends/trends-html.ts';
import { keepPlace, restorePlace, takeOverScrolling } from './scroll-memory.ts';
import { addressOf, type Asked, isComparable, readAddress } from './trend-address.ts';
import { TrendForm } from './trend-form.ts';
import { TrendStore } from './trend-store.ts';

export class TrendPanel {
  readonly #host: HTMLElement;
  readonly #trends: string;
  readonly #store: TrendStore;
  readonly #form: TrendForm;
  readonly #addresses: Addresses;
  #asked: Asked = { scope: {}, comparison: {} };
  /** Counts what was asked for, so that an answer that comes late is not shown. */
  #turn = 0;

  /** @param host the element around form, notes and charts; its data say where everything is */
  constructor(host: HTMLElement) {
    const { trends = '/trends/', archive = '/', actions = '/', csv = '/' } = host.dataset;
    this.#host = host;
    this.#trends = trends;
    this.#store = new TrendStore(`${trends}data.json`);
    this.#form = new TrendForm(host);
    this.#addresses = { archive, postmortem: (id) => `${archive}${encodeURIComponent(id)}/`, actions, csv };
  }

  /** Loads the data before they are needed. */
  prepare(): void {
    void this.#store.data().catch(() => {});
  }

  /** Shows what the address says. */
  async read(): Promise<void> {
    await this.#attempt((data) => {
      const { ignored, ...asked } = readAddress(data, this.#host.dataset['written']);
      this.#show(data, asked);
      this.#tell(ignored);
      restorePlace();
    });
  }

  /** @param changed the name of the select in which something else was chosen */
  async choose(changed: string): Promise<void> {
    const isPeriod = /^(?:earlier|later)-/.test(changed);
    // The form is asked only when the data are there: until then more may have been chosen.
    await this.#attempt((data) => {
      const scope: Scope = this.#form.scope(changed);
      const comparison: Comparison = this.#form.comparison(isPeriod || this.#asked.comparison.periods !== undefined, changed);
      if (isPeriod && !isComparable(comparison, data.asOf)) return this.#tell([], true);
      this.#go(data, { scope, comparison });
    });
  }

  /** Shows the page as it is written. */
  async reset(): Promise<void> {
    await this.#attempt((data) => this.#go(data, { scope: {}, comparison: {} }));
    this.#find('select').focus({ preventScroll: true });
  }

  /** Shows what the reader asked for, and gives it an address of its own. */
  #go(data: TrendData, asked: Asked): void {
    const url = addressOf(this.#trends, asked);
    takeOverScrolling();
    if (url !== location.pathname + location.search) {
      keepPlace();
      history.pushState(null, '', url);
    }
    // Read back, because an address may hold periods that are none.
    const { ignored, ...read } = readAddress(data, undefined);
    this.#show(data, read);
    this.#tell(ignored);
  }

  #show(data: TrendData, asked: Asked): void {
    const { scope, comparison } = asked;
    this.#asked = asked;
    const view = trendsOf(data, scope, comparison);
    const isEmpty = view.count === 0;
    const options = scopeOptions(data, scope);
    this.#form.show(options, monthsToChoose(options, data.asOf), scope, comparison.measure, view.better.periods);
    const opened = [...this.#host.querySelectorAll<HTMLElement>('figure:has(details[open])')].map(({ id }) => id);
    this.#find('[data-part="better"]').innerHTML = betterHtml(view.better, this.#addresses);
    this.#find('[data-part="sections"]').innerHTML = isEmpty ? '' : sectionsHtml(view.sections, this.#addresses);
    this.#find('[data-part="contents"]').innerHTML = contentsHtml(view.sections);
    for (const id of opened) this.#host.querySelector(`figure[id="${CSS.escape(id)}"] details`)?.setAttribute('open', '');
    this.#find('[data-when="empty"]').hidden = !isEmpty;
    for (const part of this.#host.querySelectorAll<HTMLElement>('[data-when="some"]')) part.hidden = isEmpty;
    this.#find('[data-do="reset"]').hidden = addressOf(this.#trends, asked) === this.#trends;
    this.#find('[role="status"]').textContent = view.scopeWords;
  }

  /** @param unfit the periods of the form cannot be compared: they stay as they were chosen, so that the other one can follow */
  #tell(ignored: readonly Ignored[], unfit = ignored.some(({ name }) => name === 'earlier' || name === 'later')): void {
    const note = this.#find('[data-say="note"]');
    const left = ignored.map(({ name, value }) => `${name} “${value.slice(0, 60)}”`).join(', ');
    note.textContent = [
      left && `Not in this archive, and left out: ${left}.`,
      unfit && 'These two periods cannot be compared: the earlier one has to end before the later one begins, and that has to have begun.',
    ]
      .filter(Boolean)
      .join(' ');
    note.hidden = note.textContent === '';
  }

  /** Gets the data for a job; where they do not come, the page says so and keeps what it shows. */
  async #attempt(job: (data: TrendData) => void): Promise<void> {
    const turn = ++this.#turn;
    this.#host.setAttribute('aria-busy', 'true');
    const data = await this.#store.data().catch(() => undefined);
    if (turn !== this.#turn) return;
    this.#host.removeAttribute('aria-busy');
    this.#find('.results-failed').hidden = data !== undefined;
    if (data) job(data);
  }

  #find<T extends HTMLElement = HTMLElement>(selector: string): T {
    return this.#host.querySelector<T>(selector) as T;
  }
}

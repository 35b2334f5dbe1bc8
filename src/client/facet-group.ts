/** One facet in the browser: the written list, if there is one, becomes checkboxes, of which the useful ones are shown. */
import type { FacetValue } from '../core/archive-index.ts';
import { shownValues } from '../core/facets.ts';
import { element } from './dom.ts';

interface Row {
  item: HTMLLIElement;
  input: HTMLInputElement;
  count: HTMLElement;
}

const FILTERED_FROM = 20;

export class FacetGroup<K extends string> {
  readonly key: K;
  readonly #list: HTMLUListElement;
  readonly #rows = new Map<string, Row>();
  readonly #total: number;
  #values: readonly FacetValue[] = [];
  #counts: ArrayLike<number> = [];
  #more: HTMLButtonElement | undefined;
  #filter: HTMLInputElement | undefined;
  #nothing: HTMLElement | undefined;

  /** `onMore` is called when values are asked for that the page may not hold. */
  constructor(fieldset: HTMLFieldSetElement, onMore: () => void) {
    this.key = fieldset.dataset['facet'] as K;
    this.#total = Number(fieldset.dataset['total']);
    const [list, ...others] = fieldset.querySelectorAll<HTMLUListElement>('.facet-values');
    this.#list = list as HTMLUListElement;
    for (const other of others) this.#list.append(...other.children);
    for (const node of fieldset.querySelectorAll('.facet-rest, .facet-unwritten')) node.remove();
    const written = [...this.#list.children] as HTMLLIElement[];
    this.#values = written.map((item) => ({ key: item.dataset['value'] ?? '', name: item.querySelector('a, span')?.textContent ?? '' }));
    this.#counts = written.map((item) => Number(item.querySelector('.facet-count')?.textContent.replaceAll(',', '')));
    this.#list.replaceChildren();
    if (this.#total > shownValues(this.#total)) this.#addMore(fieldset, onMore);
    this.#draw(new Set());
  }

  /** The keys of the checked values. */
  get checked(): string[] {
    return [...this.#rows].filter(([, { input }]) => input.checked).map(([key]) => key);
  }

  update(values: readonly FacetValue[], counts: ArrayLike<number>, selected: readonly number[]): void {
    this.#values = values;
    this.#counts = counts;
    this.#draw(new Set(selected.map((at) => values[at]?.key ?? '')));
  }

  #draw(selected: ReadonlySet<string>): void {
    const shown = this.#shown(selected);
    // Rows are never moved, only put between others: the focus would be lost.
    let before: Element | null = this.#list.firstElementChild;
    this.#values.forEach((value, at) => {
      const row = this.#rows.get(value.key) ?? (shown.has(at) ? this.#add(value, before) : undefined);
      if (!row) return;
      const count = this.#counts[at] ?? 0;
      row.item.hidden = !shown.has(at) && !row.item.contains(document.activeElement);
      row.input.checked = selected.has(value.key);
      row.input.disabled = count === 0 && !row.input.checked;
      row.count.textContent = count.toLocaleString('en');
      before = row.item.nextElementSibling;
    });
    if (this.#nothing) this.#nothing.hidden = shown.size > 0;
  }

  /** What is selected and the first few that would find something; or all that the reader asked for. */
  #shown(selected: ReadonlySet<string>): Set<number> {
    const all = this.#values.map((_, at) => at);
    const isSelected = (at: number) => selected.has(this.#values[at]?.key ?? '');
    if (this.#more?.getAttribute('aria-expanded') === 'true') {
      const wanted = this.#filter?.value.trim().toLowerCase() ?? '';
      return new Set(all.filter((at) => this.#values[at]?.name.toLowerCase().includes(wanted)));
    }
    const limit = shownValues(this.#total);
    const useful = limit === this.#total ? all : all.filter((at) => (this.#counts[at] ?? 0) > 0);
    return new Set([...(useful.length > 0 ? useful : all).slice(0, limit), ...all.filter(isSelected)]);
  }

  #add({ key, name }: FacetValue, before: Element | null): Row {
    const input = Object.assign(element('input', ''), { type: 'checkbox', name: this.key, value: key, autocomplete: 'off' });
    const count = element('span', 'facet-count');
    const item = element('li', '', element('label', '', input, element('span', '', name), ' ', count));
    this.#list.insertBefore(item, before);
    const row = { item, input, count };
    this.#rows.set(key, row);
    return row;
  }

  #addMore(fieldset: HTMLFieldSetElement, onMore: () => void): void {
    const plural = fieldset.dataset['plural'] ?? '';
    const more = Object.assign(element('button', 'facet-more'), { type: 'button' });
    const say = (open: boolean) => {
      more.setAttribute('aria-expanded', String(open));
      more.textContent = open ? `Show fewer ${plural}` : `Show all ${this.#total.toLocaleString('en')} ${plural}`;
      if (this.#filter) this.#filter.hidden = !open;
    };
    const redraw = () => this.#draw(new Set(this.checked));
    if (this.#total > FILTERED_FROM) {
      const filter = Object.assign(element('input', 'facet-filter'), { type: 'text', autocomplete: 'off' });
      filter.setAttribute('aria-label', `Find among ${plural}`);
      filter.placeholder = `Find among ${plural}`;
      filter.addEventListener('input', redraw);
      this.#nothing = Object.assign(element('p', 'facet-nothing', 'None is called that.'), { hidden: true });
      this.#filter = filter;
      this.#list.before(filter);
      this.#list.after(this.#nothing);
    }
    more.addEventListener('click', () => {
      const open = more.getAttribute('aria-expanded') !== 'true';
      if (this.#filter) this.#filter.value = '';
      say(open);
      redraw();
      if (open) onMore();
    });
    say(false);
    fieldset.append(more);
    this.#more = more;
  }
}

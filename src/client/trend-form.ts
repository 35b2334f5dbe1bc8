/** The form of the trends: what the reader chose in its selects, and the choices that are left. */
import type { Comparison, MeasureKey } from '../core/trends/comparison.ts';
import { monthOptionsHtml, OPEN_MONTHS, optionsHtml } from '../core/trends/form-html.ts';
import type { Period } from '../core/trends/month.ts';
import type { Periods } from '../core/trends/periods.ts';
import { type Scope, SCOPE_FACETS } from '../core/trends/scope.ts';
import type { ScopeOptions } from '../core/trends/scope-options.ts';

export class TrendForm {
  readonly #root: HTMLElement;
  readonly #filled = new Map<string, string>();

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  /** @param changed the select that was changed: of two months in the wrong order the other one follows it */
  scope(changed?: string): Scope {
    this.#order('from', 'to', changed);
    const scope: Scope = {};
    for (const name of [...SCOPE_FACETS, 'from', 'to'] as const) {
      const value = this.#value(name);
      if (value !== '') scope[name] = value;
    }
    return scope;
  }

  /** The measure, and the periods where `withPeriods`: those that are shown may be the default, which the address does not name. */
  comparison(withPeriods: boolean, changed?: string): Comparison {
    for (const name of ['earlier', 'later']) this.#order(`${name}-from`, `${name}-to`, changed);
    const period = (name: string): Period => ({ from: this.#value(`${name}-from`), to: this.#value(`${name}-to`) });
    const measure = this.#value('measure') as MeasureKey | '';
    return {
      ...(measure === '' ? {} : { measure }),
      ...(withPeriods ? { periods: { earlier: period('earlier'), later: period('later') } } : {}),
    };
  }

  /** @param shown the periods that are compared, chosen or not; absent where there are none */
  show(options: ScopeOptions, months: Period | undefined, scope: Scope, measure: MeasureKey | undefined, shown: Periods | undefined): void {
    for (const facet of SCOPE_FACETS) this.#fill(facet, optionsHtml(options[facet]));
    const compare = this.#root.querySelector<HTMLElement>('.trends-compare');
    if (compare) compare.hidden = !months || !shown;
    if (!months) return;
    const { from: first, to: last } = months;
    this.#fill('from', monthOptionsHtml(first, last, scope.from, OPEN_MONTHS.from));
    this.#fill('to', monthOptionsHtml(first, last, scope.to, OPEN_MONTHS.to));
    if (!shown) return;
    for (const name of ['earlier', 'later'] as const) {
      for (const end of ['from', 'to'] as const) this.#fill(`${name}-${end}`, monthOptionsHtml(first, last, shown[name][end]));
    }
    const select = this.#select('measure');
    if (select) select.value = measure ?? '';
  }

  #order(from: string, to: string, changed: string | undefined): void {
    const [first, last] = [this.#select(from), this.#select(to)];
    if (!first || !last || first.value === '' || last.value === '' || first.value <= last.value) return;
    if (changed === to) first.value = last.value;
    else last.value = first.value;
  }

  /** Only where it changes: an open list would close. */
  #fill(name: string, html: string): void {
    const select = this.#select(name);
    if (!select) return;
    if (this.#filled.get(name) !== html) select.innerHTML = html;
    this.#filled.set(name, html);
    // What was chosen and could not be shown is taken back.
    for (const option of select.options) option.selected = option.defaultSelected;
  }

  #value(name: string): string {
    return this.#select(name)?.value ?? '';
  }

  #select(name: string): HTMLSelectElement | null {
    return this.#root.querySelector(`select[name="${name}"]`);
  }
}

/** All facets of the archive together, and the period: what is ticked and written in them, and what they say about the result. */
import { type ArchiveIndex, type FacetKey, FACETS } from '../core/archive-index.ts';
import { match, type Matches, select, type Selection, selectPeriod } from '../core/facets.ts';
import { PeriodFields } from './archive-period.ts';
import { postmortems } from './archive-results.ts';
import { FacetGroup } from './facet-group.ts';

export class ArchivePanel {
  /** Absent where no facet has two values. */
  readonly #details: HTMLDetailsElement | null;
  readonly #facets: FacetGroup<FacetKey>[];
  /** Absent where all postmortems are of one month. */
  readonly #period: PeriodFields | undefined;

  /** `onMore` is called when values are asked for that the page may not hold. */
  constructor(details: HTMLDetailsElement | null, onMore: () => void) {
    this.#details = details;
    const fieldsets = details?.querySelectorAll<HTMLFieldSetElement>('.facet[data-facet]') ?? [];
    this.#facets = [...fieldsets].map((fieldset) => new FacetGroup<FacetKey>(fieldset, onMore));
    const period = details?.querySelector<HTMLFieldSetElement>('.period');
    this.#period = period ? new PeriodFields(period) : undefined;
    const wide = matchMedia('(min-width: 60rem)');
    // Browsers that cannot style a closed element's content would hide the facets on wide screens.
    if (details && wide.matches && !CSS.supports('selector(::details-content)')) details.open = true;
  }

  get isTicked(): boolean {
    return this.#facets.some(({ checked }) => checked.length > 0) || this.#period?.value !== undefined;
  }

  /** Whether what was changed can be applied: a box can, a month that is only half written cannot. */
  canApply(target: HTMLInputElement): boolean {
    return target.type === 'checkbox' || (this.#period?.has(target) === true && this.#period.isReadable);
  }

  /** `before`, with the facets of the page as they are ticked now, and the period as it is written. */
  ticked(index: ArchiveIndex, before: Selection): Selection {
    const selection = this.#facets.reduce<Selection>((chosen, facet) => {
      const keys = new Set(facet.checked);
      const values = index.facets[facet.key].values.flatMap(({ key }, at) => (keys.has(key) ? [at] : []));
      return select(chosen, facet.key, values);
    }, before);
    return this.#period?.isReadable ? selectPeriod(selection, this.#period.value) : selection;
  }

  update(index: ArchiveIndex, selection: Selection, { counts, rows }: Matches = match(index, selection)): void {
    for (const facet of this.#facets) facet.update(index.facets[facet.key].values, counts[facet.key], selection[facet.key] ?? []);
    this.#period?.update(selection.period);
    const chosen = FACETS.reduce((sum, { key }) => sum + (selection[key]?.length ?? 0), selection.period ? 1 : 0);
    this.#put('.facets-chosen', chosen > 0 ? `${chosen} selected` : '');
    this.#put('.facets-show button', rows.length === 0 ? 'No postmortem has all of this' : `Show ${postmortems(rows.length)}`);
    this.#details?.querySelector('.facets-show')?.removeAttribute('hidden');
  }

  close(): void {
    if (this.#details) this.#details.open = false;
  }

  #put(selector: string, text: string): void {
    const target = this.#details?.querySelector(selector);
    if (target) target.textContent = text;
  }
}

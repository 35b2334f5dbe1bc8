/** All facets of the archive together: what is ticked in them, and what they say about the result. */
import type { ArchiveIndex, FacetKey } from '../core/archive-index.ts';
import { match, type Matches, select, type Selection } from '../core/facets.ts';
import { postmortems } from './archive-results.ts';
import { FacetGroup } from './facet-group.ts';

export class ArchivePanel {
  /** Absent where no facet has two values. */
  readonly #details: HTMLDetailsElement | null;
  readonly #facets: FacetGroup<FacetKey>[];

  /** `onMore` is called when values are asked for that the page may not hold. */
  constructor(details: HTMLDetailsElement | null, onMore: () => void) {
    this.#details = details;
    const fieldsets = details?.querySelectorAll<HTMLFieldSetElement>('.facet') ?? [];
    this.#facets = [...fieldsets].map((fieldset) => new FacetGroup<FacetKey>(fieldset, onMore));
    const wide = matchMedia('(min-width: 60rem)');
    // Browsers that cannot style a closed element's content would hide the facets on wide screens.
    if (details && wide.matches && !CSS.supports('selector(::details-content)')) details.open = true;
  }

  get isTicked(): boolean {
    return this.#facets.some(({ checked }) => checked.length > 0);
  }

  /** `before`, with the facets of the page as they are ticked now. */
  ticked(index: ArchiveIndex, before: Selection): Selection {
    return this.#facets.reduce<Selection>((selection, facet) => {
      const keys = new Set(facet.checked);
      const values = index.facets[facet.key].values.flatMap(({ key }, at) => (keys.has(key) ? [at] : []));
      return select(selection, facet.key, values);
    }, before);
  }

  update(index: ArchiveIndex, selection: Selection, { counts, rows }: Matches = match(index, selection)): void {
    for (const facet of this.#facets) facet.update(index.facets[facet.key].values, counts[facet.key], selection[facet.key] ?? []);
    const chosen = Object.values(selection).reduce((sum, values) => sum + values.length, 0);
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

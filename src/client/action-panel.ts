/** All facets of the action items together: what is ticked in them, and what they say about the result. */
import type { ActionFacetKey, ActionFacets } from '../core/actions/action-facets.ts';
import { type ActionChoice, choose } from '../core/actions/action-view.ts';
import type { ActionMatches } from '../core/actions/match-actions.ts';
import { counted } from '../core/rhymes/gap.ts';
import { FacetGroup } from './facet-group.ts';

export class ActionPanel {
  /** Absent where no facet has two values. */
  readonly #details: HTMLDetailsElement | null;
  readonly #facets: FacetGroup<ActionFacetKey>[];

  constructor(details: HTMLDetailsElement | null) {
    this.#details = details;
    const fieldsets = details?.querySelectorAll<HTMLFieldSetElement>('.facet') ?? [];
    // All values are on the page, so that none has to be loaded to be shown.
    this.#facets = [...fieldsets].map((fieldset) => new FacetGroup<ActionFacetKey>(fieldset, () => {}));
    // Browsers that cannot style a closed element's content would hide the facets on wide screens.
    if (details && matchMedia('(min-width: 60rem)').matches && !CSS.supports('selector(::details-content)')) details.open = true;
  }

  /** `before`, with the facets of the page as they are ticked now. */
  ticked(before: ActionChoice): ActionChoice {
    return this.#facets.reduce<ActionChoice>((chosen, facet) => choose(chosen, facet.key, facet.checked), before);
  }

  update(facets: ActionFacets, chosen: ActionChoice, { counts, rows }: ActionMatches): void {
    for (const facet of this.#facets) {
      const values = facets[facet.key];
      const selected = values.flatMap(({ key }, at) => (chosen[facet.key]?.includes(key) ? [at] : []));
      facet.update(
        values,
        values.map(({ key }) => counts[facet.key].get(key) ?? 0),
        selected,
      );
    }
    const number = Object.values(chosen).reduce((sum, values) => sum + values.length, 0);
    this.#put('.facets-chosen', number > 0 ? `${number} selected` : '');
    this.#put('.facets-show button', rows.length === 0 ? 'No action item has all of this' : `Show ${counted(rows.length, 'action item')}`);
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

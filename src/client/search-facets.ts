/** The filters of the search page, made of what the index says that there is. */
import type { FacetValue } from '../core/archive-index.ts';
import { SEARCH_FILTERS, type SearchFilter, type SearchFilters, withFilter } from '../core/search-query.ts';
import { FacetGroup } from './facet-group.ts';
import type { FilterCounts } from './search-engine.ts';

export class SearchFacets {
  readonly #details: HTMLDetailsElement;
  readonly #severities: readonly string[];
  #groups: { group: FacetGroup<SearchFilter>; values: FacetValue[] }[] | undefined;

  constructor(details: HTMLDetailsElement, severities: readonly string[]) {
    this.#details = details;
    this.#severities = severities;
  }

  /** `before`, with the filters of the page as they are ticked now. */
  ticked(before: SearchFilters): SearchFilters {
    return (this.#groups ?? []).reduce((filters, { group }) => withFilter(filters, group.key, group.checked.toSorted()), before);
  }

  update(all: FilterCounts, counts: FilterCounts, filters: SearchFilters): void {
    this.#groups ??= SEARCH_FILTERS.flatMap(({ key }) => this.#make(key, all[key] ?? {}));
    for (const { group, values } of this.#groups) {
      const chosen = filters[group.key] ?? [];
      group.update(
        values,
        values.map(({ key }) => counts[group.key]?.[key] ?? 0),
        values.flatMap(({ key }, at) => (chosen.includes(key) ? [at] : [])),
      );
    }
    const total = Object.values(filters).reduce((sum, values) => sum + values.length, 0);
    const said = this.#details.querySelector('.facets-chosen');
    if (said) said.textContent = total > 0 ? `${total} selected` : '';
  }

  /** The button below the facets is gone then: the focus goes to the one that opens them, above the results. */
  close(): void {
    this.#details.open = false;
    this.#details.querySelector<HTMLElement>('summary')?.focus();
  }

  /** Nothing where a filter has only one value, or none. */
  #make(key: SearchFilter, counts: Record<string, number>) {
    const fieldset = this.#details.querySelector<HTMLFieldSetElement>(`[data-facet="${key}"]`);
    const names = Object.keys(counts);
    if (!fieldset || names.length < 2) return [];
    const order = this.#order(key, counts);
    const values = names.toSorted((a, b) => order(a) - order(b) || a.localeCompare(b, 'en')).map((name) => ({ key: name, name }));
    fieldset.dataset['total'] = String(values.length);
    fieldset.hidden = false;
    return [{ group: new FacetGroup<SearchFilter>(fieldset, () => {}), values }];
  }

  /** The scale, the newest year, or the commonest value first. */
  #order(key: SearchFilter, counts: Record<string, number>): (name: string) => number {
    if (key === 'severity') return (name) => this.#severities.indexOf(name);
    return key === 'year' ? (name) => -Number(name) : (name) => -(counts[name] ?? 0);
  }
}

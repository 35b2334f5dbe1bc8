/** Pagefind, loaded when it is first needed: its own module, worker and index lie beside the site, under the same origin. */
import { type SearchFilter, type SearchFilters, type SearchQuery, SEARCH_FILTERS, withFilter } from '../core/search-query.ts';

export interface FoundSection {
  title: string;
  url: string;
  excerpt: string;
  anchor?: { id: string };
  weighted_locations: { balanced_score: number }[];
}

export interface FoundPage {
  url: string;
  excerpt: string;
  meta: Record<string, string | undefined>;
  sub_results: FoundSection[];
}

export type FilterCounts = Partial<Record<string, Record<string, number>>>;

interface Response {
  results: { data: () => Promise<FoundPage> }[];
  filters: FilterCounts;
  unfilteredResultCount: number;
}

interface Pagefind {
  mergeIndex: (path: string, options: { baseUrl: string }) => Promise<void>;
  options: (options: { baseUrl: string; basePath: string }) => Promise<void>;
  filters: () => Promise<FilterCounts>;
  search: (
    text: string | null,
    options: { filters: Record<string, { any: readonly string[] }>; sort?: Record<string, 'asc' | 'desc'> },
  ) => Promise<Response>;
}

export interface Found {
  results: Response['results'];
  /** For every value of a filter, how many results there are with it, given what is chosen in the other filters. */
  counts: FilterCounts;
  /** How many there would be without any filter. */
  unfiltered: number;
}

/** Pagefind waits without end for an index that is damaged. */
const PATIENCE = 20_000;

export class SearchEngine {
  readonly #base: string;
  readonly #parts: readonly string[];
  #loading: Promise<{ pagefind: Pagefind; filters: FilterCounts }> | undefined;
  #attempts = 0;

  /** `base` is the address of the site's root; `parts` are the folders of the index's parts, the first one's name being empty. */
  constructor(base: string, parts: readonly string[]) {
    this.#base = base;
    this.#parts = parts;
  }

  /** All values of all filters, with the number of postmortems. */
  async filters(): Promise<FilterCounts> {
    return (await this.#load()).filters;
  }

  async search({ text, filters }: SearchQuery): Promise<Found> {
    const { pagefind } = await this.#load();
    const ask = (chosen: SearchFilters) =>
      inTime(
        pagefind.search(text === '' ? null : text, { filters: anyOf(chosen), ...(text === '' ? { sort: { date: 'desc' as const } } : {}) }),
      );
    const chosen = SEARCH_FILTERS.map(({ key }) => key).filter((key) => filters[key]?.length);
    const [found, ...without] = await Promise.all([ask(filters), ...chosen.map((key) => ask(withFilter(filters, key, [])))]);
    const others = chosen.map((key, at) => [key, without[at]?.filters[key] ?? {}] as const);
    return { results: found.results, counts: { ...found.filters, ...Object.fromEntries(others) }, unfiltered: found.unfilteredResultCount };
  }

  #load(): Promise<{ pagefind: Pagefind; filters: FilterCounts }> {
    this.#loading ??= inTime(this.#start());
    // A failure is not kept, so that trying again tries again.
    this.#loading.catch(() => (this.#loading = undefined));
    return this.#loading;
  }

  async #start(): Promise<{ pagefind: Pagefind; filters: FilterCounts }> {
    const basePath = `${this.#base}pagefind/`;
    // Browsers remember a module that failed to load; another address is another module.
    const again = this.#attempts++ === 0 ? '' : `?again=${this.#attempts}`;
    const pagefind = (await import(/* @vite-ignore */ `${basePath}pagefind.js${again}`)) as Pagefind;
    await pagefind.options({ baseUrl: this.#base, basePath });
    for (const part of this.#parts.slice(1)) await pagefind.mergeIndex(basePath + part, { baseUrl: this.#base });
    return { pagefind, filters: await pagefind.filters() };
  }
}

const anyOf = (filters: SearchFilters): Record<string, { any: readonly string[] }> =>
  Object.fromEntries(Object.entries(filters).map(([key, any]) => [key as SearchFilter, { any }]));

function inTime<T>(work: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, fail) => setTimeout(() => fail(new Error('The search index did not answer.')), PATIENCE));
  return Promise.race([work, late]);
}

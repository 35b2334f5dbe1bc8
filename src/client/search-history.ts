/** Search as history: what is typed changes the entry at hand, what is decided gets an entry of its own and leaves the one before as it was. */
import { readQuery, type SearchQuery, writeQuery } from '../core/search-query.ts';
import { keepPlace } from './scroll-memory.ts';

export class SearchHistory {
  /** What the entry at hand asked for when it was made. */
  #entry = location.search;

  /** What the address asks for; also to be called when the reader went back or forward. */
  read(): SearchQuery {
    this.#entry = location.search;
    return readQuery(new URLSearchParams(location.search));
  }

  /** How many results the entry showed when it was left. */
  get shown(): number | undefined {
    return (history.state as { shown?: number } | null)?.shown;
  }

  set shown(shown: number) {
    history.replaceState({ ...(history.state as object | null), shown }, '');
  }

  typed(query: SearchQuery): void {
    history.replaceState(null, '', location.pathname + writeQuery(query));
  }

  decided(query: SearchQuery): void {
    const written = writeQuery(query);
    if (written === this.#entry) return history.replaceState(history.state, '', location.pathname + written);
    history.replaceState(history.state, '', location.pathname + this.#entry);
    keepPlace();
    history.pushState(null, '', location.pathname + written);
    this.#entry = written;
  }
}

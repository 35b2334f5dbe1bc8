/** Fetches the archive's index and cards, each once, and notices when the site was published anew between the two. */
import { CARDS_PER_CHUNK, readChunk, type CardChunk } from '../core/archive-cards.ts';
import { type ArchiveIndex, decodeIndex } from '../core/archive-index.ts';
import type { Card } from '../core/card.ts';

/** The cards are of another build than the index. */
export class StaleIndex extends Error {}

export class ArchiveStore {
  readonly #data: string;
  #index: Promise<ArchiveIndex> | undefined;
  readonly #chunks = new Map<number, Promise<CardChunk>>();
  #cache: RequestCache = 'default';

  /** `data` is the address of the folder that holds `index.json` and `cards-0.json`. */
  constructor(data: string) {
    this.#data = data;
  }

  index(): Promise<ArchiveIndex> {
    this.#index ??= this.#fetch('index.json').then(decodeIndex);
    // A failure is not kept, so that trying again tries again.
    this.#index.catch(() => (this.#index = undefined));
    return this.#index;
  }

  /** @throws {StaleIndex} */
  async cards(rows: Iterable<number>, stamp: string): Promise<Card[]> {
    const wanted = [...rows].map((row) => ({ chunk: this.#chunk(Math.floor(row / CARDS_PER_CHUNK)), at: row % CARDS_PER_CHUNK }));
    const found = await Promise.all(wanted.map(async ({ chunk, at }) => ({ ...(await chunk), at })));
    return found.map(({ stamp: built, cards, at }) => {
      const card = cards[at];
      if (built !== stamp || !card) throw new StaleIndex();
      return card;
    });
  }

  /** Forgets everything and asks the server, not the browser's cache, from now on; false if that was so already. */
  refresh(): boolean {
    const news = this.#cache !== 'reload';
    this.#index = undefined;
    this.#chunks.clear();
    this.#cache = 'reload';
    return news;
  }

  #chunk(number: number): Promise<CardChunk> {
    const known = this.#chunks.get(number);
    if (known) return known;
    const chunk = this.#fetch(`cards-${number}.json`).then(readChunk);
    this.#chunks.set(number, chunk);
    chunk.catch(() => this.#chunks.delete(number));
    return chunk;
  }

  async #fetch(name: string): Promise<unknown> {
    const response = await fetch(this.#data + name, { cache: this.#cache });
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return response.json();
  }
}

/** Fetches the data of the trends, once. */
import type { TrendData } from '../core/trends/trend-data.ts';
import { decodeTrends } from '../core/trends/trend-wire.ts';

export class TrendStore {
  readonly #url: string;
  #data: Promise<TrendData> | undefined;

  constructor(url: string) {
    this.#url = url;
  }

  data(): Promise<TrendData> {
    this.#data ??= this.#fetch();
    // A failure is not kept, so that trying again tries again.
    this.#data.catch(() => (this.#data = undefined));
    return this.#data;
  }

  async #fetch(): Promise<TrendData> {
    const response = await fetch(this.#url);
    if (!response.ok) throw new Error(`${this.#url}: ${response.status}`);
    return decodeTrends(await response.json());
  }
}

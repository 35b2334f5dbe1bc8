/** Fetches the file of the action items, once. */
import { readActionFile } from '../core/actions/action-file.ts';
import type { ActionRow } from '../core/actions/action-row.ts';

export interface LoadedActions {
  rows: ActionRow[];
  /** The day of the edition. */
  asOf: string;
}

export class ActionStore {
  readonly #address: string;
  #loaded: Promise<LoadedActions> | undefined;

  constructor(address: string) {
    this.#address = address;
  }

  /** @throws where it does not load, or where it is not of this version. */
  load(): Promise<LoadedActions> {
    this.#loaded ??= this.#fetch();
    // A failure is not kept, so that trying again tries again, and asks the server.
    this.#loaded.catch(() => (this.#loaded = undefined));
    return this.#loaded;
  }

  async #fetch(): Promise<LoadedActions> {
    const response = await fetch(this.#address, { cache: 'no-cache' });
    if (!response.ok) throw new Error(`${this.#address}: ${response.status}`);
    return readActionFile(await response.json());
  }
}

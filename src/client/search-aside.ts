/** The aside of the search page. What fills it is loaded only for a text that is long enough to describe a symptom. */

/** As many words as a symptom needs, or something that only machines write. */
const RE_LONG = /(?:\p{L}[\p{L}\p{N}'’]*[^\p{L}]+){3}\p{L}|Exception|Error|FATAL|\d\d:\d\d:\d\d/u;
const MAX_WAIT = 800;

export class SearchAside {
  readonly #aside: HTMLElement | null;
  #asked = '';

  constructor(root: HTMLElement) {
    this.#aside = root.querySelector<HTMLElement>('.search-rhymes');
  }

  /** Shows what rhymes with the text, or nothing; resolves when it is there, or when it would make the results wait. */
  async update(text: string): Promise<void> {
    if (text === this.#asked) return;
    this.#asked = text;
    if (!RE_LONG.test(text)) return this.#draw([]);
    // A failure is silence: the results of the search say what there is.
    const drawn = this.#find(text).catch(() => []);
    const shown = drawn.then((items) => text === this.#asked && this.#draw(items));
    await Promise.race([shown, new Promise((resolve) => setTimeout(resolve, MAX_WAIT))]);
  }

  async #find(text: string): Promise<HTMLElement[]> {
    const { folder = '', postmortems = '' } = this.#aside?.dataset ?? {};
    const { rhymesFor } = await import('./search-rhymes.ts');
    return rhymesFor(text, { folder, postmortems });
  }

  #draw(items: readonly HTMLElement[]): void {
    if (!this.#aside) return;
    this.#aside.hidden = items.length === 0;
    this.#aside.querySelector('ol')?.replaceChildren(...items);
  }
}

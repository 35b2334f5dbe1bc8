/** The trends in the browser: charts draw themselves; this waits until the reader chooses something, and only then loads what computes. */
import type { TrendPanel } from './trend-panel.ts';

class TrendsBrowser extends HTMLElement {
  #panel: Promise<TrendPanel> | undefined;

  connectedCallback(): void {
    const prepare = (): void => void this.#with((panel) => panel.prepare());
    this.addEventListener('focusin', ({ target }) => target instanceof HTMLSelectElement && prepare());
    this.addEventListener('pointerover', ({ target }) => target instanceof HTMLSelectElement && prepare());
    this.addEventListener('submit', (event) => event.preventDefault());
    this.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLSelectElement) void this.#with((panel) => panel.choose(target.name));
    });
    this.addEventListener('click', ({ target }) => {
      const { do: action } = (target as Element).closest<HTMLElement>('button[data-do]')?.dataset ?? {};
      if (action === 'retry') void this.#with((panel) => panel.read());
      if (action === 'reset') void this.#with((panel) => panel.reset());
    });
    addEventListener('popstate', () => void this.#with((panel) => panel.read()));
    if (location.search.length > 1) void this.#with((panel) => panel.read());
  }

  async #with(job: (panel: TrendPanel) => unknown): Promise<void> {
    this.#panel ??= import('./trend-panel.ts').then((loaded) => new loaded.TrendPanel(this));
    try {
      const panel = await this.#panel;
      await job(panel);
    } catch (error) {
      this.#panel = undefined;
      this.querySelector('.results-failed')?.removeAttribute('hidden');
      throw error;
    }
  }
}

customElements.define('trends-browser', TrendsBrowser);

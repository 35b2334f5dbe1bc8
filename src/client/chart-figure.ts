/** A chart in the page: draws itself from its own table when it comes near, anew when the colours of the page change, and saves both. */
import type { Drawing } from '../core/trends/chart-view.ts';
import { readPalette } from './chart-colours.ts';
import { saveCsv, saveImage } from './chart-export.ts';
import { type ReadTable, readTable } from './chart-table.ts';

const NEAR = '300px';

class ChartFigure extends HTMLElement {
  readonly #dark = matchMedia('(prefers-color-scheme: dark)');
  readonly #redraw = (): void => void this.#draw();
  #near: IntersectionObserver | undefined;
  #drawn: { destroy: () => void } | undefined;

  connectedCallback(): void {
    this.addEventListener('click', this.#clicked);
    if (this.dataset['drawing'] === undefined) return;
    this.#near = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        this.#near?.disconnect();
        this.#dark.addEventListener('change', this.#redraw);
        void this.#draw();
      },
      { rootMargin: NEAR },
    );
    this.#near.observe(this);
  }

  disconnectedCallback(): void {
    this.removeEventListener('click', this.#clicked);
    this.#near?.disconnect();
    this.#dark.removeEventListener('change', this.#redraw);
    this.#drawn?.destroy();
  }

  async #draw(): Promise<void> {
    const place = this.querySelector<HTMLElement>('.chart-drawing');
    const table = this.#table;
    if (!place || !table) return;
    try {
      const { drawChart } = await import('./chart-draw.ts');
      if (!this.isConnected) return;
      this.#drawn?.destroy();
      const canvas = document.createElement('canvas');
      canvas.setAttribute('role', 'img');
      canvas.setAttribute('aria-label', this.querySelector('.chart-sentence')?.textContent ?? '');
      place.replaceChildren(canvas);
      this.#drawn = drawChart(canvas, table, JSON.parse(this.dataset['drawing'] ?? '') as Drawing, readPalette(this), (address, apart) => {
        if (apart) open(address);
        else location.assign(address);
      });
    } catch {
      // The table says the same, so it takes the drawing's place.
      place.remove();
      this.querySelector('details')?.setAttribute('open', '');
    }
  }

  readonly #clicked = ({ target }: Event): void => {
    const action = (target as Element).closest<HTMLElement>('button[data-do]')?.dataset['do'];
    const [table, canvas] = [this.#table, this.querySelector('canvas')];
    const name = this.querySelector('figure')?.id || 'chart';
    if (action === 'csv' && table) void saveCsv(table, name);
    if (action === 'png' && canvas) {
      const { paper, ink } = readPalette(this);
      saveImage(canvas, this.querySelector('h3, h4')?.textContent ?? '', paper, ink, name);
    }
  };

  get #table(): ReadTable | undefined {
    const table = this.querySelector('table');
    return table ? readTable(table) : undefined;
  }
}

customElements.define('chart-figure', ChartFigure);

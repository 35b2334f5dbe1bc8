/** The colours of the page as a canvas takes them, and textures that tell series apart where colours do not. */
import type { Colour } from '../core/trends/chart-view.ts';

export interface Palette {
  ink: string;
  quiet: string;
  rule: string;
  edge: string;
  paper: string;
  font: string;
  of: (colour: Colour) => string;
}

/** Reads the tokens where the chart stands, so that the theme, the accent and forced colours all count. */
export function readPalette(host: HTMLElement): Palette {
  const probe = document.createElement('span');
  probe.hidden = true;
  host.append(probe);
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const brush = canvas.getContext('2d', { willReadFrequently: true });
  const known = new Map<string, string>();
  const read = (token: string): string => {
    probe.style.color = `var(--${token})`;
    return plain(getComputedStyle(probe).color, brush);
  };
  // All at once: the probe does not stay.
  for (const colour of COLOURS) known.set(colour, read(colour.startsWith('severity') ? colour : `chart-${colour}`));
  const palette: Palette = {
    ink: read('ink-1'),
    quiet: read('ink-2'),
    rule: read('rule'),
    edge: read('edge'),
    paper: read('paper'),
    font: getComputedStyle(host).fontFamily,
    of: (colour) => known.get(colour) ?? read('ink-2'),
  };
  probe.remove();
  return palette;
}

/** A colour with a texture by the place of the series: plain, strokes, dots, bars and so on, in the colour of the paper. */
export function texture(colour: string, paper: string, place: number): string | CanvasPattern {
  const size = 8;
  const tile = document.createElement('canvas');
  tile.width = size;
  tile.height = size;
  const brush = tile.getContext('2d');
  const draw = TEXTURES[place % TEXTURES.length];
  if (!brush || !draw) return colour;
  brush.fillStyle = colour;
  brush.fillRect(0, 0, size, size);
  brush.globalAlpha = 0.4;
  brush.strokeStyle = paper;
  brush.fillStyle = paper;
  brush.lineWidth = 1.25;
  brush.beginPath();
  draw(brush, size);
  brush.stroke();
  return brush.createPattern(tile, 'repeat') ?? colour;
}

const COLOURS: readonly Colour[] = [
  ...(['severity-0', 'severity-1', 'severity-2', 'severity-3'] as const),
  ...(['one', 'two', 'three', 'four', 'five', 'six', 'other'] as const),
];

type Draw = (brush: CanvasRenderingContext2D, size: number) => void;

const rising: Draw = (brush, size) => {
  for (const shift of [-size, 0, size]) {
    brush.moveTo(shift - 1, size + 1);
    brush.lineTo(shift + size + 1, -1);
  }
};
const falling: Draw = (brush, size) => {
  for (const shift of [-size, 0, size]) {
    brush.moveTo(shift - 1, -1);
    brush.lineTo(shift + size + 1, size + 1);
  }
};
const level: Draw = (brush, size) => {
  brush.moveTo(0, size / 2);
  brush.lineTo(size, size / 2);
};
const dots: Draw = (brush, size) => {
  brush.rect(1, 1, 1, 1);
  brush.rect(1 + size / 2, 1 + size / 2, 1, 1);
};
const crossed: Draw = (brush, size) => {
  rising(brush, size);
  falling(brush, size);
};
const upright: Draw = (brush, size) => {
  brush.moveTo(size / 2, 0);
  brush.lineTo(size / 2, size);
};
const TEXTURES: readonly (Draw | undefined)[] = [undefined, rising, dots, level, falling, upright, crossed];

/** Not every library knows every way of writing a colour; red, green and blue they all know. */
function plain(colour: string, brush: CanvasRenderingContext2D | null): string {
  if (!brush) return colour;
  brush.clearRect(0, 0, 1, 1);
  brush.fillStyle = colour;
  brush.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = brush.getImageData(0, 0, 1, 1).data;
  return `rgb(${red}, ${green}, ${blue})`;
}

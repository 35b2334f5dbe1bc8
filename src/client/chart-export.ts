/** Saves a chart as an image and its table as a CSV file. Nothing leaves the browser. */
import type { ReadTable } from './chart-table.ts';

/** What a spreadsheet would take for a formula, in full width too. */
const RE_FORMULA = /^[=+\-@\t\r＝＋－＠]/;
const MARGIN = 24;

/** A header row, then the table as it stands, with numbers as they are and, last, the address that each row links to. */
export function csvRows({ columns, rows }: ReadTable): (string | number)[][] {
  const linked = rows.some(([first]) => first?.href !== undefined);
  const head = columns.map(({ name, unit }) => (unit === undefined ? name : `${name} (${unit})`));
  return [
    linked ? [...head, 'Link'] : head,
    ...rows.map((row) => [
      ...row.map(({ text, value }, at) => (columns[at]?.numeric ? (value ?? text) : text)),
      ...(linked ? [row[0]?.href ?? ''] : []),
    ]),
  ];
}

export async function saveCsv(table: ReadTable, name: string): Promise<void> {
  const { default: papa } = await import('papaparse');
  // The mark tells spreadsheets that it is UTF-8.
  save(new Blob(['\u{feff}', papa.unparse(csvRows(table), { escapeFormulae: RE_FORMULA })], { type: 'text/csv' }), `${name}.csv`);
}

/** The drawing on the ground of the page, with its title above. */
export function saveImage(drawing: HTMLCanvasElement, title: string, ground: string, ink: string, name: string): void {
  const scale = drawing.width / drawing.clientWidth;
  const [margin, head] = [MARGIN * scale, 56 * scale];
  const canvas = document.createElement('canvas');
  canvas.width = drawing.width + 2 * margin;
  canvas.height = drawing.height + head + margin;
  const brush = canvas.getContext('2d');
  if (!brush) return;
  brush.fillStyle = ground;
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.fillStyle = ink;
  brush.font = `700 ${18 * scale}px ${getComputedStyle(drawing).fontFamily}`;
  brush.fillText(title, margin, 36 * scale, drawing.width);
  brush.drawImage(drawing, margin, head);
  canvas.toBlob((blob) => blob && save(blob, `${name}.png`), 'image/png');
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // Not at once: the download may not have begun.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

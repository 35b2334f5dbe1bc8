/** Reads the table of a chart back from the page: the drawing, the export and the reader all have the same numbers. */

export interface ReadColumn {
  name: string;
  unit?: string;
  /** Its cells are numbers; else a value only says where a cell lies, such as an instant. */
  numeric: boolean;
}

export interface ReadCell {
  text: string;
  value?: number;
  /** Where its link leads; a number that unfolds a list has none. */
  href?: string;
}

export interface ReadTable {
  columns: ReadColumn[];
  rows: ReadCell[][];
}

export function readTable(table: HTMLTableElement): ReadTable {
  return {
    columns: [...(table.tHead?.rows[0]?.cells ?? [])].map(({ textContent, dataset }) => ({
      name: textContent,
      numeric: dataset['numeric'] !== undefined,
      ...(dataset['unit'] === undefined ? {} : { unit: dataset['unit'] }),
    })),
    rows: [...(table.tBodies[0]?.rows ?? [])].map(({ cells }) => [...cells].map((cell) => readCell(cell))),
  };
}

function readCell(cell: HTMLTableCellElement): ReadCell {
  const value = cell.dataset['value'];
  const href = cell.querySelector<HTMLAnchorElement>(':scope > a')?.href;
  // Of a number that unfolds a list the number alone: its first text, before the word for screen readers.
  const number = cell.querySelector('.behind > summary')?.firstChild;
  return {
    text: (number ?? cell).textContent ?? '',
    ...(value === undefined ? {} : { value: Number(value) }),
    ...(href === undefined ? {} : { href }),
  };
}

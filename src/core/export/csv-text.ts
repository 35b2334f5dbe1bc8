/** Tables as CSV (RFC 4180) that a spreadsheet shows as what it is: no cell becomes a formula. */
import Papa from 'papaparse';

export type CsvValue = string | number | boolean | undefined;

/** Named columns, each with what it holds for a row. */
export type CsvColumns<T> = Readonly<Record<string, (row: T) => CsvValue>>;

/**
 * What a spreadsheet takes for the beginning of a formula, in either width, and whatever already begins with the apostrophe that keeps it from
 * doing so: with one apostrophe less every cell is what it was. Papa's own pattern lets a formula with a line break pass.
 */
const RE_FORMULA = /^'*[=+\-@＝＋－＠\t\r\n]/;

/** A header line, then one line a row; numbers and booleans stay as they are, and lines end in CRLF. */
export function csvText<T>(columns: CsvColumns<T>, rows: readonly T[]): string {
  const cells = Object.values(columns);
  const lines = [Object.keys(columns), ...rows.map((row) => cells.map((cell) => cell(row) ?? ''))];
  return `${Papa.unparse(lines, { newline: '\r\n', escapeFormulae: RE_FORMULA })}\r\n`;
}

/** What a cell of such a file held before: the opposite of what keeps it from being a formula. */
export function csvCell(text: string): string {
  return RE_FORMULA.test(text) && text.startsWith("'") ? text.slice(1) : text;
}

/** The CSV file of a `<Series>`: a header line, a time or label in the first column and numbers in the others. */
import Papa from 'papaparse';

export interface Series {
  header: string[];
  rows: string[][];
}

export interface CsvProblem {
  /** The line of the file, from 1. */
  line: number;
  reason: string;
}

/** Reads at most `maxRows` rows after the header; empty lines are passed over. */
export function parseCsv(text: string, maxRows: number): Series | CsvProblem {
  const records: { cells: string[]; line: number }[] = [];
  let line = 1;
  let unclosed: number | undefined;
  Papa.parse<string[]>(text.replace(/^\ufeff/, ''), {
    step({ data, errors }, parser) {
      if (errors.some((problem) => problem.type === 'Quotes')) unclosed ??= line;
      if (data.some((cell) => cell.trim() !== '')) records.push({ cells: data, line });
      line += data.join('').split('\n').length;
      if (unclosed !== undefined || records.length > maxRows + 1) parser.abort();
    },
  });
  if (unclosed !== undefined) return { line: unclosed, reason: 'A quoted field is not closed.' };
  const [head, ...rows] = records;
  if (!head || rows.length === 0) return { line: 1, reason: 'The file needs a header line and at least one row.' };
  const header = head.cells;
  const surplus = rows[maxRows];
  if (surplus) return { line: surplus.line, reason: `The file has more than ${maxRows} rows.` };
  if (header.length < 2) return { line: 1, reason: 'The file needs at least two columns: a time or label, and a number.' };
  for (const { cells, line: at } of rows) {
    if (cells.length !== header.length)
      return {
        line: at,
        reason: `The row has ${cells.length} ${cells.length === 1 ? 'field' : 'fields'}, and the header has ${header.length}.`,
      };
    const odd = cells.slice(1).find((value) => value.trim() !== '' && !Number.isFinite(Number(value)));
    if (odd !== undefined) return { line: at, reason: 'The row holds something that is not a number.' };
  }
  return { header, rows: rows.map(({ cells }) => cells) };
}

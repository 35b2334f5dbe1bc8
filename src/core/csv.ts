/** The CSV file of a `<Series>`: a header line, a time or label in the first column and numbers in the others. */
import Papa from 'papaparse';

export interface Series {
  header: string[];
  rows: string[][];
}

export interface CsvProblem {
  /** From 1, the header included. */
  line: number;
  reason: string;
}

/** Reads at most `maxRows` rows after the header. */
export function parseCsv(text: string, maxRows: number): Series | CsvProblem {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: 'greedy', preview: maxRows + 2 });
  const error = errors.find((problem) => problem.type === 'Quotes');
  if (error) return { line: (error.row ?? 0) + 1, reason: 'A quoted field is not closed.' };
  const [header, ...rows] = data;
  if (!header || rows.length === 0) return { line: 1, reason: 'The file needs a header line and at least one row.' };
  if (rows.length > maxRows) return { line: maxRows + 2, reason: `The file has more than ${maxRows} rows.` };
  if (header.length < 2) return { line: 1, reason: 'The file needs at least two columns: a time or label, and a number.' };
  for (const [index, row] of rows.entries()) {
    const line = index + 2;
    if (row.length !== header.length) return { line, reason: `The row has ${row.length} fields, and the header has ${header.length}.` };
    const odd = row.slice(1).find((value) => value.trim() !== '' && !Number.isFinite(Number(value)));
    if (odd !== undefined) return { line, reason: 'The row holds something that is not a number.' };
  }
  return { header, rows };
}

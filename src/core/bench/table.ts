/** The figures of a benchmark as a Markdown table, aligned as a formatter would leave it, so that it can be quoted as it is. */

export interface Measure {
  name: string;
  /** Absent cells are shown as a dash. */
  seconds?: number;
  peakBytes?: number;
  pages?: number;
  bytes?: number;
}

export interface Machine {
  cores: number;
  memoryBytes: number;
  node: string;
  platform: string;
}

const HEADER = ['', 'Seconds', 'Peak memory', 'Pages', 'Output'];

/** One line about what was measured on what. */
export function heading(count: number, seed: number, runs: number, machine: Machine): string {
  const times = runs === 1 ? 'one run' : `${runs} runs, the median of seconds and the highest memory`;
  return `${count.toLocaleString('en')} synthetic postmortems (seed ${seed}, ${times}) on ${machine.cores} cores with ${gigabytes(machine.memoryBytes)} of memory, Node ${machine.node}, ${machine.platform}:`;
}

export function measureTable(measures: readonly Measure[]): string {
  const rows = measures.map(({ name, seconds, peakBytes, pages, bytes }) => [
    name,
    seconds?.toFixed(1) ?? '–',
    peakBytes === undefined ? '–' : megabytes(peakBytes),
    pages?.toLocaleString('en') ?? '–',
    bytes === undefined ? '–' : megabytes(bytes),
  ]);
  return markdownTable([HEADER, ...rows]);
}

/** How many times the seconds and the memory of `theirs` ours are: 12 s beside 8 s is `1.5 ×`. */
export function ratioLine(name: string, ours: Measure, theirs: Measure): string {
  const ratio = (a?: number, b?: number) => (a === undefined || b === undefined || b === 0 ? 'not known' : `${(a / b).toFixed(2)} ×`);
  return `${name}: ${ratio(ours.seconds, theirs.seconds)} the seconds, ${ratio(ours.peakBytes, theirs.peakBytes)} the memory.`;
}

/** One after the other: seconds add up, the higher peak counts. */
export function together(name: string, first: Measure, second: Measure): Measure {
  const peak = Math.max(first.peakBytes ?? 0, second.peakBytes ?? 0);
  return { ...second, name, seconds: (first.seconds ?? 0) + (second.seconds ?? 0), ...(peak > 0 ? { peakBytes: peak } : {}) };
}

/** Several runs of one thing: the median of their seconds (the mean of the middle two of an even number), and the highest peak. */
export function summarize(runs: readonly Measure[]): Measure {
  const seconds = runs.map((run) => run.seconds ?? 0).toSorted((a, b) => a - b);
  const middle = seconds.length / 2;
  const peak = Math.max(...runs.map((run) => run.peakBytes ?? 0));
  return {
    ...(runs.at(-1) as Measure),
    seconds: ((seconds[Math.ceil(middle) - 1] ?? 0) + (seconds[Math.floor(middle)] ?? 0)) / 2,
    ...(peak > 0 ? { peakBytes: peak } : {}),
  };
}

/** The first row is the header; the first column is aligned to the left and holds names, the others figures. */
export function markdownTable(rows: readonly (readonly string[])[]): string {
  const [header = [], ...body] = rows;
  const widths = header.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0), 3));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(header), rule, ...body.map(line)].join('\n');
}

function megabytes(bytes: number): string {
  return bytes >= 1e9 ? `${(bytes / 1e9).toFixed(2)} GB` : `${Math.round(bytes / 1e6)} MB`;
}

function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(1)} GB`;
}

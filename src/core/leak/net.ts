/**
 * The net against leaks: it holds everything that is internal, lets go of what is public as well, and finds the rest in a text. Short values are
 * found as a whole; longer texts by any eight words that follow one another.
 */
import { isDistinctive, needsPunctuation } from './distinctive.ts';
import { RunSet, type RunTable } from './run-set.ts';
import { emptyRow, readWords, type WordRow, wordsBetween } from './words.ts';

export const RUN = 8;
/** Letters that a run has at least: eight numbers in a row are nobody's text. */
const MIN_RUN_LETTERS = 12;
const LAST_WORD_BITS = 18;

/** Where an internal text stands. */
export interface Origin {
  /** The path inside the content folder. */
  file: string;
  /** `actions/1/ticket`; entries are counted from 1. */
  field: string;
  /** For the body. */
  line?: number;
}

export interface HeldValue {
  origin: Origin;
  /** With its punctuation, where that has to be the same. */
  exact?: string;
}

/** What a text holds that it must not: a value with its origin, or a run, whose origin is looked up afterwards. */
export type Catch = { words: string; origin: Origin } | { words: string; origin?: undefined };

/** All that a net holds, for other threads: its tables lie in memory that all of them read, and none may write to. */
export interface NetContents {
  /** By their words. */
  values: ReadonlyMap<string, HeldValue>;
  lengths: ReadonlyMap<number, number>;
  lastWords: Uint8Array<ArrayBuffer>;
  valueHashes: RunTable;
  runs: RunTable;
}

export class Net {
  #values = new Map<string, HeldValue>();
  /** Which lengths the values have that end with a word of this hash, as bits. */
  #lengths = new Map<number, number>();
  /** Whether some value may end with a word of this hash: most words are done with here. */
  #lastWords = new Uint8Array(1 << LAST_WORD_BITS);
  #valueHashes = new RunSet();
  #runs = new RunSet();
  readonly #row = emptyRow();

  /** A net with these contents, for finding alone. */
  static of({ values, lengths, lastWords, valueHashes, runs }: NetContents): Net {
    const net = new Net();
    net.#values = new Map(values);
    net.#lengths = new Map(lengths);
    net.#lastWords = lastWords;
    net.#valueHashes = RunSet.of(valueHashes);
    net.#runs = RunSet.of(runs);
    return net;
  }

  /** Everything has to be held and released by now. */
  share(): NetContents {
    return {
      values: this.#values,
      lengths: this.#lengths,
      lastWords: this.#lastWords,
      valueHashes: this.#valueHashes.share(),
      runs: this.#runs.share(),
    };
  }

  get valueCount(): number {
    return this.#values.size;
  }

  get runCount(): number {
    return this.#runs.size;
  }

  /** Takes an internal text in; false where it is too short or too ordinary to be looked for. */
  hold(text: string, origin: Origin): boolean {
    const row = readWords(text, this.#row);
    if (row.count >= RUN) return this.#holdRuns(row);
    if (!isDistinctive(text, row)) return false;
    const words = wordsBetween(row, 0, row.count);
    if (this.#values.has(words)) return true;
    this.#values.set(words, { origin, ...(needsPunctuation(row) ? { exact: stretch(row, 0, row.count) } : {}) });
    this.#valueHashes.add(row, 0, row.count);
    const last = row.hashes[row.count - 1] as number;
    this.#lengths.set(last, (this.#lengths.get(last) ?? 0) | (1 << row.count));
    this.#lastWords[last >>> (32 - LAST_WORD_BITS)] = 1;
    return true;
  }

  /** Lets go of everything that this text holds, because it is public. */
  release(text: string): void {
    const row = readWords(text, this.#row);
    this.#eachValue(row, (words) => this.#values.delete(words));
    for (let end = RUN; end <= row.count; end++) this.#runs.delete(row, end - RUN, end);
  }

  /** Everything in the text that the net still holds; of a row of runs only the first. */
  find(text: string): Catch[] {
    const row = readWords(text, this.#row);
    const found = new Map<string, Catch>();
    this.#eachValue(row, (words, { origin }) => found.set(words, { words, origin }));
    let last = -RUN;
    for (let end = RUN; this.#runs.size > 0 && end <= row.count; end++) {
      if (!this.#runs.has(row, end - RUN, end)) continue;
      if (end > last + 1) {
        const words = wordsBetween(row, end - RUN, end);
        found.set(words, { words });
      }
      last = end;
    }
    return [...found.values()];
  }

  #holdRuns(row: WordRow): boolean {
    let any = false;
    for (let end = RUN; end <= row.count; end++) {
      let letters = 0;
      for (let at = end - RUN; at < end; at++) letters += row.letters[at] as number;
      if (letters < MIN_RUN_LETTERS) continue;
      this.#runs.add(row, end - RUN, end);
      any = true;
    }
    return any;
  }

  #eachValue(row: WordRow, visit: (words: string, value: HeldValue) => void): void {
    if (this.#values.size === 0) return;
    for (let end = 1; end <= row.count; end++) {
      const last = row.hashes[end - 1] as number;
      const lengths = this.#lastWords[last >>> (32 - LAST_WORD_BITS)] === 1 ? this.#lengths.get(last) : undefined;
      if (lengths === undefined) continue;
      for (let length = 1; length < RUN && length <= end; length++) {
        if ((lengths & (1 << length)) === 0 || !this.#valueHashes.has(row, end - length, end)) continue;
        const words = wordsBetween(row, end - length, end);
        const value = this.#values.get(words);
        if (value && (value.exact === undefined || value.exact === stretch(row, end - length, end))) visit(words, value);
      }
    }
  }
}

/** Whether one of these runs stands in the text: with it the origin of a run is found again. */
export function holdsRun(text: string, runs: ReadonlySet<string>): string[] {
  const row = readWords(text);
  const found: string[] = [];
  for (let end = RUN; end <= row.count; end++) {
    const words = wordsBetween(row, end - RUN, end);
    if (runs.has(words)) found.push(words);
  }
  return found;
}

/** The words as they stand in the text, with what is between them. */
function stretch({ text, starts, ends }: WordRow, from: number, to: number): string {
  return text.slice(starts[from], ends[to - 1]).replace(/\s+/g, ' ');
}

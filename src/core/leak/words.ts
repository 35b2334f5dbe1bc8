/** A text as a row of words, without case and punctuation: what the net against leaks compares, however the text was broken, wrapped or marked up. */

/** Parts what must not be read as one text: two blocks, two attributes. It counts as a word that no text holds. */
export const BARRIER = '\u0000';

export interface WordRow {
  /** Case and compatible forms made the same; the offsets are into this. */
  text: string;
  count: number;
  hashes: Int32Array;
  starts: Int32Array;
  ends: Int32Array;
  /** How many letters each word has. */
  letters: Uint8Array;
}

/** A row that grows as needed, and that `readWords` fills again and again. */
export function emptyRow(): WordRow {
  return { text: '', count: 0, ...columns(1_024) };
}

/** Fills the row with the words of the text. An ideograph, a kana or a Thai letter is a word by itself. */
export function readWords(text: string, row: WordRow = emptyRow()): WordRow {
  const plain = text.normalize('NFKC').toLowerCase();
  row.text = plain;
  row.count = 0;
  characterKinds ??= kindsOfCharacters();
  const kinds = characterKinds;
  const length = plain.length;
  let hash = SEED;
  let letters = 0;
  let start = -1;
  for (let at = 0; at <= length; at++) {
    const code = at === length ? SPACE : plain.charCodeAt(at);
    const kind = kinds[code] as number;
    if (kind === LETTER || kind === DIGIT) {
      if (start < 0) start = at;
      hash = Math.imul(hash ^ code, PRIME);
      letters += kind === LETTER ? 1 : 0;
      continue;
    }
    if (kind === SILENT) continue;
    if (start >= 0) {
      push(row, mixed(hash), start, at, letters);
      start = -1;
      hash = SEED;
      letters = 0;
    }
    if (kind === ALONE) push(row, mixed(Math.imul(SEED ^ code, PRIME)), at, at + 1, 2);
  }
  return row;
}

/** The words from `from` up to, not including, `to`, with one space between them. */
export function wordsBetween({ text, starts, ends }: WordRow, from: number, to: number): string {
  const words: string[] = [];
  for (let at = from; at < to; at++) words.push(text.slice(starts[at], ends[at]).replace(RE_SILENT, ''));
  return words.join(' ');
}

const SEED = 0x811c_9dc5 | 0;
const PRIME = 0x0100_0193;
const SPACE = 32;

const [LETTER, DIGIT, ALONE, SILENT] = [1, 2, 3, 4];
/** Soft hyphens, zero-width spaces and joiners: they stand inside a word and are not seen. */
const RE_SILENT = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const RE_ALONE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const RE_LETTER = /[\p{L}\p{M}]/u;
const RE_DIGIT = /\p{N}/u;

let characterKinds: Uint8Array | undefined;

function kindsOfCharacters(): Uint8Array {
  const kinds = new Uint8Array(0x1_0000);
  for (let code = 0; code < kinds.length; code++) {
    const character = String.fromCharCode(code);
    if (character === BARRIER) kinds[code] = ALONE;
    else if (code >= 0xad && character.replace(RE_SILENT, '') === '') kinds[code] = SILENT;
    else if (code > 0xe00 && RE_ALONE.test(character)) kinds[code] = ALONE;
    else if (RE_LETTER.test(character)) kinds[code] = LETTER;
    else if (RE_DIGIT.test(character)) kinds[code] = DIGIT;
  }
  return kinds;
}

function push(row: WordRow, hash: number, start: number, end: number, letters: number): void {
  if (row.count === row.hashes.length) grow(row);
  row.hashes[row.count] = hash;
  row.starts[row.count] = start;
  row.ends[row.count] = end;
  row.letters[row.count] = Math.min(letters, 255);
  row.count++;
}

function grow(row: WordRow): void {
  const { hashes, starts, ends, letters } = row;
  const more = columns(hashes.length * 2);
  more.hashes.set(hashes);
  more.starts.set(starts);
  more.ends.set(ends);
  more.letters.set(letters);
  Object.assign(row, more);
}

function columns(size: number): Omit<WordRow, 'text' | 'count'> {
  return { hashes: new Int32Array(size), starts: new Int32Array(size), ends: new Int32Array(size), letters: new Uint8Array(size) };
}

/** The last steps of MurmurHash3: similar words get hashes that have nothing in common. */
function mixed(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2_ae35);
  return hash ^ (hash >>> 16);
}

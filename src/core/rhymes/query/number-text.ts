/** Small numbers as text: a letter or two each, which compresses better than JSON's own digits. The scheme is that of source maps, unsigned. */

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const BITS = 5;
/** A letter from the second half says that another one follows. */
const MORE = 1 << BITS;
const VALUES = new Map([...LETTERS].map((letter, value) => [letter, value]));

/** Whole numbers from 0 up to 2^30, least significant five bits first: `writeNumbers([0, 31, 32])` is `AfgB`. */
export function writeNumbers(numbers: Iterable<number>): string {
  let text = '';
  for (const number of numbers) {
    let left = number;
    for (; left >= MORE; left >>>= BITS) text += LETTERS[(left & (MORE - 1)) | MORE];
    text += LETTERS[left];
  }
  return text;
}

/** @throws {RangeError} for text that `writeNumbers` did not write. */
export function readNumbers(text: string): number[] {
  const numbers: number[] = [];
  let number = 0;
  let shift = 0;
  for (const letter of text) {
    const value = VALUES.get(letter);
    if (value === undefined || shift > 30) throw new RangeError('These are no numbers.');
    number |= (value & (MORE - 1)) << shift;
    shift += BITS;
    if (value >= MORE) continue;
    numbers.push(number);
    number = 0;
    shift = 0;
  }
  if (shift > 0) throw new RangeError('The last number is not complete.');
  return numbers;
}

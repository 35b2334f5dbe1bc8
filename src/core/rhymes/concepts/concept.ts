/** A mechanism by which systems fail, and the ways in which texts speak of it. */

export interface Concept {
  id: string;
  /** Reads on after "same cause: …". */
  name: string;
  /** Cause categories and kinds of trigger, by the keys that archives usually give them, that say no more than this. */
  like?: string;
  /** How many of ten postmortems of any kind speak of it, where that is more than one: it says so much less. */
  common?: number;
  /** Each entry is one way to say it: in one sentence, a word of every list. Alternatives are separated by `|`. */
  ways: readonly (readonly string[])[];
}

/**
 * Ways as they are written down: one a line, its lists joined by ` + `, alternatives by `|`; a line that ends with `|` or `+` goes on in the
 * next.
 */
export function waysOf(text: string): string[][] {
  return text
    .replace(/([|+])\s*\n\s*/g, '$1 ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => line.split(/ *\+ */).map((list) => list.replaceAll(' ', '')));
}

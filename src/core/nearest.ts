/** The word that the author probably meant. */
import { closest, distance } from 'fastest-levenshtein';

/** The nearest of `candidates` within a third of the word's length (at least two edits), or undefined. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  if (candidates.length === 0) return undefined;
  const best = closest(word.toLowerCase(), candidates as string[]);
  return distance(word.toLowerCase(), best.toLowerCase()) <= Math.max(2, Math.floor(word.length / 3)) ? best : undefined;
}

/** "Did you mean `x`?", or an empty string. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const best = nearest(word, candidates);
  return best === undefined ? '' : `Did you mean \`${best}\`?`;
}

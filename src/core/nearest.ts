/** The word that the author probably meant. */
import { distance } from 'fastest-levenshtein';
import { quote } from './finding.ts';

/** The nearest of `candidates` within a third of the word's length (at least two edits), or undefined. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const wanted = word.toLowerCase();
  const distances = candidates.map((candidate) => distance(wanted, candidate.toLowerCase()));
  const least = distances.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  return least <= Math.max(2, Math.floor(word.length / 3)) ? candidates[distances.indexOf(least)] : undefined;
}

/** "Did you mean `x`?", or an empty string. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const best = nearest(word, candidates);
  return best === undefined ? '' : `Did you mean ${quote(best)}?`;
}

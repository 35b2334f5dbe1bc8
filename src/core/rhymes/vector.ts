/** A text as numbers: which terms it has and how much each counts. */

/** Term numbers and their weights, side by side; the length of the whole is 1. */
export interface Vector {
  terms: Uint32Array;
  weights: Float32Array;
}

/**
 * The cosine of two vectors by number: 0 for nothing in common, 1 for the same. It keeps the last first one spread out over all terms, so that
 * to compare one with many takes a third of the time that merging would.
 */
export function similarities(vectors: readonly Vector[], terms: number): (a: number, b: number) => number {
  const spread = new Float32Array(terms);
  let last = -1;
  return (a, b) => {
    if (a !== last) {
      const before = vectors[last];
      if (before) for (let i = 0; i < before.terms.length; i++) spread[before.terms[i] as number] = 0;
      const now = vectors[a] as Vector;
      for (let i = 0; i < now.terms.length; i++) spread[now.terms[i] as number] = now.weights[i] as number;
      last = a;
    }
    const { terms: y, weights: w } = vectors[b] as Vector;
    let sum = 0;
    for (let i = 0; i < y.length; i++) sum += (spread[y[i] as number] as number) * (w[i] as number);
    return sum;
  };
}

/** What strangers have in common in most archives, and how many pairs have to say otherwise before it counts. */
const USUAL = 0.04;
const PRIOR_PAIRS = 500;
const SAMPLE = 4_000;

/**
 * The mean similarity of two documents of an archive, whoever they are. Where all texts are made of the same phrases it is high, and a high
 * cosine says little. Few pairs (a tiny archive of one family) count little against what is usual elsewhere.
 */
export function backgroundOf(cosine: (a: number, b: number) => number, count: number): number {
  let [sum, pairs] = [USUAL * PRIOR_PAIRS, PRIOR_PAIRS];
  // Steps through the archive instead of drawing lots, so that the same archive always has the same background.
  for (let step = 1; step < count && pairs < SAMPLE + PRIOR_PAIRS; step = step * 2 + 1) {
    for (let i = 0; i + step < count && pairs < SAMPLE + PRIOR_PAIRS; i += 1 + Math.floor(count / 500)) {
      sum += cosine(i, i + step);
      pairs++;
    }
  }
  return sum / pairs;
}

/** How well a ranking finds what belongs together, against labels that it was not shown. */

export interface Quality {
  /** Of the first five, the share that carries a label of the query's own. */
  precisionAt5: number;
  /** The mean of 1/rank of the first that does. */
  meanReciprocalRank: number;
  /** Documents that share a label with at least one other: only they are asked. */
  queries: number;
}

/** `rank(query)` gives all other documents, best first; `labels` has the labels of each document. */
export function evaluate(labels: readonly (readonly string[])[], rank: (query: number) => readonly number[]): Quality {
  const isRelevant = (a: number, b: number): boolean => (labels[a] ?? []).some((label) => (labels[b] ?? []).includes(label));
  const all = labels.map((_, index) => index);
  const queries = all.filter((query) => all.some((other) => other !== query && isRelevant(query, other)));
  let precision = 0;
  let reciprocal = 0;
  for (const query of queries) {
    const ranked = rank(query);
    const first = ranked.findIndex((other) => isRelevant(query, other));
    precision += ranked.slice(0, 5).filter((other) => isRelevant(query, other)).length / 5;
    reciprocal += first === -1 ? 0 : 1 / (first + 1);
  }
  const count = Math.max(1, queries.length);
  return { precisionAt5: precision / count, meanReciprocalRank: reciprocal / count, queries: queries.length };
}

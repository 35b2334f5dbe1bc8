/** Plain BM25 over the body's words, without anything that the rhymes know: what they are measured against. */

const K1 = 1.2;
const B = 0.75;

/** For each text the others, best first. Words are lower-cased runs of letters and digits. */
export function plainBm25(texts: readonly string[]): (query: number) => number[] {
  const bags = texts.map((text) => {
    const bag = new Map<string, number>();
    for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) bag.set(word, (bag.get(word) ?? 0) + 1);
    return bag;
  });
  const lengths = bags.map((bag) => [...bag.values()].reduce((a, b) => a + b, 0));
  const average = lengths.reduce((a, b) => a + b, 0) / Math.max(1, texts.length);
  const frequency = new Map<string, number>();
  for (const bag of bags) for (const word of bag.keys()) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const idf = (word: string): number => {
    const df = frequency.get(word) ?? 0;
    return Math.log(1 + (texts.length - df + 0.5) / (df + 0.5));
  };
  return (query) => {
    const scores = bags.map((bag, index) => {
      let score = 0;
      for (const word of (bags[query] as Map<string, number>).keys()) {
        const count = bag.get(word) ?? 0;
        if (count > 0) score += (idf(word) * count * (K1 + 1)) / (count + K1 * (1 - B + (B * (lengths[index] as number)) / average));
      }
      return score;
    });
    return scores
      .map((_, index) => index)
      .filter((index) => index !== query)
      .toSorted((a, b) => (scores[b] as number) - (scores[a] as number) || a - b);
  };
}

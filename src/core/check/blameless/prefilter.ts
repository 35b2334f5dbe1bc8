/** Tells cheaply which patterns a text can match at all: those of which it has a word for every place that has to be filled. */
import { auxiliaries, clauseWords, contractions, coordinators, determiners, prepositions, pronouns } from './grammar.ts';
import type { Matcher } from './pattern.ts';

/** Finds the entries whose pattern the text may match: never too few. */
export function candidateFinder<Entry extends { matcher: Matcher }>(entries: readonly Entry[]): (text: string) => Entry[] {
  const known = entries.map((entry) => ({
    entry,
    // A bare apostrophe leaves no sign.
    needs: entry.matcher.needs.map((words) => new Set([...words].flatMap(signsOf))).filter((signs) => !signs.has('')),
  }));
  const bySign = Map.groupBy(
    known.flatMap((one) => [...rarest(one.needs)].map((sign) => ({ sign, one }))),
    ({ sign }) => sign,
  );
  return (text) => {
    const lower = text.toLowerCase();
    const signs = new Set((/['’]/.test(lower) ? lower.replace(reLetterEnding, ' $&') : lower).match(reSign));
    // Every text passes here, so nothing is made that is not needed.
    const possible = new Set<(typeof known)[number]>();
    for (const sign of signs) for (const { one } of bySign.get(sign) ?? NONE) possible.add(one);
    return [...possible].filter(({ needs }) => needs.every((words) => !words.isDisjointFrom(signs))).map(({ entry }) => entry);
  };
}

const NONE: readonly never[] = [];
const reSign = /[a-z0-9]+|@/g;
/** The contractions that an apostrophe does not divide: `did|n't`. */
const reLetterEnding = new RegExp(
  contractions
    .filter(({ ending }) => /^[a-z]/.test(ending))
    .map(({ ending }) => ending.replaceAll("'", "['’]"))
    .join('|'),
  'g',
);
const smallWords = new Set([...auxiliaries, ...clauseWords, ...coordinators, ...determiners, ...prepositions, ...pronouns]);
/** So many rare words are as likely in a text as one small word. */
const smallWordWeight = 40;

/** Without hyphens and apostrophes, so that it does not matter where the parser divides words: `double-checked` → `checked`. */
function signsOf(word: string): string[] {
  const spellings = [word, ...contractions.filter((contraction) => contraction.word === word).map(({ ending }) => ending)];
  return spellings.map(
    (spelling) => (spelling.replace(/\(\?.*?\)/, '').match(reSign) ?? []).toSorted((a, b) => b.length - a.length)[0] ?? '',
  );
}

function rarest(needs: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const weight = (words: ReadonlySet<string>) => [...words].reduce((sum, word) => sum + (smallWords.has(word) ? smallWordWeight : 1), 0);
  return needs.toSorted((a, b) => weight(a) - weight(b))[0] ?? new Set();
}
